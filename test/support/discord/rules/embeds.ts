import { asList, asObject, asText, type JsonObject } from '../json.ts';
import { LIMITS } from './limits.ts';
import { checkList, checkOptionalText, checkText, type Report } from './report.ts';

/** Checks up to ten embeds, each on its own and their 6,000 characters together. */
export function checkEmbeds(report: Report, value: unknown): void {
  checkList(report, 'embeds', value, [0, LIMITS.embeds], (item, path) => {
    const embed = asObject(item);
    checkOptionalText(report, `${path}.title`, embed.title, 0, LIMITS.embedTitle);
    checkOptionalText(report, `${path}.description`, embed.description, 0, LIMITS.embedDescription);
    checkOptionalText(report, `${path}.footer.text`, asObject(embed.footer).text, 0, LIMITS.embedFooter);
    checkOptionalText(report, `${path}.author.name`, asObject(embed.author).name, 0, LIMITS.embedAuthor);
    checkList(report, `${path}.fields`, embed.fields ?? [], [0, LIMITS.embedFields], (field, fieldPath) => {
      checkText(report, `${fieldPath}.name`, asObject(field).name, 1, LIMITS.embedFieldName);
      checkText(report, `${fieldPath}.value`, asObject(field).value, 1, LIMITS.embedFieldValue);
    });
  });
  const total = asList(value).reduce<number>((sum, embed) => sum + embedLength(asObject(embed)), 0);
  if (total > LIMITS.embedTotal) {
    report('embeds', `${total} characters in all, at most ${LIMITS.embedTotal} are allowed`);
  }
}

function embedLength(embed: JsonObject): number {
  const fields = asList(embed.fields).flatMap((field) => [asObject(field).name, asObject(field).value]);
  const texts = [
    embed.title,
    embed.description,
    asObject(embed.footer).text,
    asObject(embed.author).name,
    ...fields,
  ];
  return texts.reduce<number>((sum, text) => sum + (asText(text)?.length ?? 0), 0);
}
