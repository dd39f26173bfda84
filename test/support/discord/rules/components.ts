import { ButtonStyle, ComponentType } from 'discord.js';
import { asList, asObject, isGiven, type JsonObject } from '../json.ts';
import { LIMITS } from './limits.ts';
import { checkList, checkOptionalText, checkText, type Report, uniqueness } from './report.ts';
import { checkSelect, isSelect } from './selects.ts';

/** One walk over the components of one message: what has been counted and seen so far. */
interface Walk {
  readonly report: Report;
  readonly customId: (path: string, value: unknown) => void;
  readonly numericId: (path: string, value: unknown) => void;
  count: number;
  text: number;
}

type Check = (walk: Walk, component: JsonObject, path: string) => void;

/** What may stand where, and how each is checked. */
type Allowed = Partial<Record<number, Check>>;

const IN_ROW: Allowed = {
  [ComponentType.Button]: checkButton,
  [ComponentType.StringSelect]: checkRowSelect,
  [ComponentType.UserSelect]: checkRowSelect,
  [ComponentType.RoleSelect]: checkRowSelect,
  [ComponentType.MentionableSelect]: checkRowSelect,
  [ComponentType.ChannelSelect]: checkRowSelect,
};
const IN_SECTION: Allowed = { [ComponentType.TextDisplay]: checkTextDisplay };
const BESIDE_SECTION: Allowed = {
  [ComponentType.Button]: checkButton,
  [ComponentType.Thumbnail]: checkThumbnail,
};
const IN_CONTAINER: Allowed = {
  [ComponentType.ActionRow]: checkRow,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: checkTextDisplay,
  [ComponentType.MediaGallery]: checkGallery,
  [ComponentType.File]: checkFile,
  [ComponentType.Separator]: () => {},
};
const IN_V2: Allowed = { ...IN_CONTAINER, [ComponentType.Container]: checkContainer };
const IN_PLAIN: Allowed = { [ComponentType.ActionRow]: checkRow };

const ACTING_STYLES: readonly unknown[] = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
];

/** Checks the components of a message, with or without the flag IsComponentsV2. */
export function checkComponents(report: Report, value: unknown, v2: boolean): void {
  const walk: Walk = {
    report,
    customId: uniqueness(report, 'the custom_id'),
    numericId: uniqueness(report, 'the id'),
    count: 0,
    text: 0,
  };
  const allowed = v2 ? IN_V2 : IN_PLAIN;
  const most = v2 ? LIMITS.componentsV2 : LIMITS.rows;
  checkList(report, 'components', value, [0, most], (item, path) => visit(walk, item, path, allowed));
  if (v2 && walk.count > LIMITS.componentsV2) {
    report('components', `${walk.count} in all, at most ${LIMITS.componentsV2} are allowed`);
  }
  if (walk.text > LIMITS.textV2) {
    report('components', `${walk.text} characters of text in all, at most ${LIMITS.textV2} are allowed`);
  }
}

function visit(walk: Walk, item: unknown, path: string, allowed: Allowed): void {
  const component = asObject(item);
  const check = typeof component.type === 'number' ? allowed[component.type] : undefined;
  if (!check) {
    walk.report(`${path}.type`, `component type ${component.type} may not stand here`);
    return;
  }
  walk.count += 1;
  // An id of 0 asks Discord to choose one.
  if (component.id !== 0) walk.numericId(`${path}.id`, component.id);
  check(walk, component, path);
}

function checkRow(walk: Walk, row: JsonObject, path: string): void {
  const where = `${path}.components`;
  checkList(walk.report, where, row.components, [1, LIMITS.buttonsPerRow], (item, itemPath) =>
    visit(walk, item, itemPath, IN_ROW),
  );
  const items = asList(row.components);
  const hasSelect = items.some((item) => isSelect(asObject(item).type));
  if (hasSelect && items.length > 1) walk.report(where, 'a select must be alone in its row');
}

function checkRowSelect(walk: Walk, select: JsonObject, path: string): void {
  checkCustomId(walk, select, path);
  checkSelect(walk.report, select, path);
}

function checkCustomId(walk: Walk, component: JsonObject, path: string): void {
  checkText(walk.report, `${path}.custom_id`, component.custom_id, 1, LIMITS.customId);
  walk.customId(`${path}.custom_id`, component.custom_id);
}

function checkButton(walk: Walk, button: JsonObject, path: string): void {
  const { report } = walk;
  checkOptionalText(report, `${path}.label`, button.label, 0, LIMITS.buttonLabel);
  if (button.style === ButtonStyle.Premium) {
    checkPremiumButton(report, button, path);
    return;
  }
  if (!button.label && !isGiven(button.emoji)) report(path, 'a button needs a label or an emoji');
  if (button.style === ButtonStyle.Link) {
    checkText(report, `${path}.url`, button.url, 1, LIMITS.url);
    if (isGiven(button.custom_id)) report(`${path}.custom_id`, 'a link button has none');
  } else if (ACTING_STYLES.includes(button.style)) {
    checkCustomId(walk, button, path);
    if (isGiven(button.url)) report(`${path}.url`, 'only a link button has one');
  } else {
    report(`${path}.style`, 'must be from 1 to 6');
  }
}

function checkPremiumButton(report: Report, button: JsonObject, path: string): void {
  if (!isGiven(button.sku_id)) report(`${path}.sku_id`, 'a premium button needs one');
  for (const field of ['custom_id', 'label', 'url', 'emoji']) {
    if (isGiven(button[field])) report(`${path}.${field}`, 'a premium button has none');
  }
}

function checkTextDisplay(walk: Walk, display: JsonObject, path: string): void {
  checkText(walk.report, `${path}.content`, display.content, 1, LIMITS.textV2);
  if (typeof display.content === 'string') walk.text += display.content.length;
}

function checkSection(walk: Walk, section: JsonObject, path: string): void {
  const size = [1, LIMITS.sectionTexts] as const;
  checkList(walk.report, `${path}.components`, section.components, size, (item, itemPath) =>
    visit(walk, item, itemPath, IN_SECTION),
  );
  visit(walk, section.accessory, `${path}.accessory`, BESIDE_SECTION);
}

function checkContainer(walk: Walk, container: JsonObject, path: string): void {
  const size = [1, LIMITS.componentsV2] as const;
  checkList(walk.report, `${path}.components`, container.components, size, (item, itemPath) =>
    visit(walk, item, itemPath, IN_CONTAINER),
  );
}

function checkThumbnail(walk: Walk, thumbnail: JsonObject, path: string): void {
  checkMedia(walk.report, thumbnail, path);
}

function checkGallery(walk: Walk, gallery: JsonObject, path: string): void {
  checkList(walk.report, `${path}.items`, gallery.items, [1, LIMITS.galleryItems], (item, itemPath) =>
    checkMedia(walk.report, asObject(item), itemPath),
  );
}

function checkMedia(report: Report, item: JsonObject, path: string): void {
  checkOptionalText(report, `${path}.description`, item.description, 1, LIMITS.mediaDescription);
  const { url } = asObject(item.media);
  if (typeof url !== 'string' || !/^(https?|attachment):\/\//.test(url)) {
    report(`${path}.media.url`, 'must be an http(s) or attachment address');
  }
}

function checkFile(walk: Walk, file: JsonObject, path: string): void {
  const { url } = asObject(file.file);
  if (typeof url !== 'string' || !url.startsWith('attachment://')) {
    walk.report(`${path}.file.url`, 'must be an attachment address');
  }
}
