import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { catalogues, type MessageKey } from '../../src/i18n/catalogues.ts';
import { languages } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { root as repositoryRoot } from '../../src/root.ts';

const keys = Object.keys(catalogues.en) as MessageKey[];

/** Names of the placeholders and marks of a message, which a translation must keep. */
function parts(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...parts(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) return [element.value];
    return element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value];
  });
}
const partsOf = (message: string) => [...new Set(parts(parse(message)))].sort();

describe.each(languages)('%s', (language) => {
  test('has every text, with the same placeholders and marks', () => {
    for (const key of keys) {
      expect(catalogues[language][key], key).not.toBe('');
      expect({ key, parts: partsOf(catalogues[language][key]) }).toEqual({
        key,
        parts: partsOf(catalogues.en[key]),
      });
    }
  });

  test('names each plural form that the language has', () => {
    const wanted = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'many' || (language !== 'fr' && language !== 'es'));
    const visit = (elements: MessageFormatElement[], key: string): void => {
      for (const element of elements) {
        if (element.type === TYPE.plural)
          expect(Object.keys(element.options), key).toEqual(expect.arrayContaining(wanted));
      }
    };
    for (const key of keys) visit(parse(catalogues[language][key]), key);
  });
});

test.each(languages.filter((language) => language !== 'en'))('%s is translated', (language) => {
  const same = keys.filter(
    (key) =>
      catalogues[language][key] === catalogues.en[key] &&
      /\p{L}{4,}/u.test(catalogues.en[key].replace(/[{<][^}>]*[}>]/g, '')),
  );
  expect(same.length, same.join(', ')).toBeLessThan(keys.length / 10);
});

test('no text is left over: each key stands in the source', () => {
  const source = ['src', 'commands'].flatMap((folder) => readSource(join(repositoryRoot, folder))).join('\n');
  // Keys of fixed sets are made from their values: `kind.${kind}`.
  const families = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const unused = keys.filter(
    (key) => !source.includes(`'${key}'`) && !families.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

function readSource(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.(ts|js|html)$/.test(name) &&
        !/^i18n[\\/](en|fr|es|ru|ar|zh)\.ts$/.test(name) &&
        !name.startsWith('generated'),
    )
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('marks become pieces, values never do', () => {
  const t = translateFor('en');
  expect(t.rich('wrong.near', { near: '<b>x</b> {y}' })).toEqual([
    'Did you mean ',
    { mark: 'bold', text: '<b>x</b> {y}' },
    '?',
  ]);
  expect(t('wrong.near', { near: 'kind:' })).toBe('Did you mean kind:?');
});
