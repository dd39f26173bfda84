import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { find } from '../../../src/find.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { translateFor } from '../../../src/i18n/translate.ts';
import { root } from '../../../src/root.ts';
import type { PrivateAnswer } from '../../../src/web/console/answers.ts';
import { readAssets } from '../../../src/web/console/assets.ts';
import { html } from '../../../src/web/console/html.ts';
import { moment, renderPrivate } from '../../../src/web/console/message.ts';
import { renderDoor, renderPage } from '../../../src/web/console/page.ts';
import { maySee, personas, placeAt, places, readVisit } from '../../../src/web/console/places.ts';
import { readMarkup } from './markup.ts';

const now = new Date('2026-11-21T12:00:00Z');
const pageFor = (query: Record<string, string>) => {
  const visit = readVisit(query, 'en');
  const reading = { t: translateFor(visit.language), now, zone: 'UTC' };
  return renderPage({ visit, reading, messages: [], answers: [], newest: [] });
};
const assets = readAssets();
const css = assets.get('console.css')?.body ?? '';

test('the whole page stays under 100 KB', () => {
  const sizes = languages.map((lang) => Buffer.byteLength(pageFor({ lang })));
  const files = [...assets.values()].map(({ body }) => Buffer.byteLength(body));
  expect(Math.max(...sizes) + files.reduce((sum, size) => sum + size, 0)).toBeLessThan(100 * 1024);
});

test('every file of the page is sent, and the compiler’s own settings are not', () => {
  const files = readdirSync(join(root, 'src/web/console/page')).filter((name) => name !== 'tsconfig.json');
  expect([...assets.keys()].toSorted()).toEqual(files.toSorted());
});

test('nothing comes from elsewhere, and nothing runs that stands in the page itself', () => {
  for (const [name, { body }] of assets) {
    expect(body.replace('http://www.w3.org/2000/svg', ''), name).not.toMatch(/https?:|url\(|@import/);
    for (const [, from = ''] of body.matchAll(/^import .* from '(.*)'/gm))
      expect(from).toMatch(/^\.\/[a-z]+\.js$/);
  }
  const { elements } = readMarkup(pageFor({}));
  for (const { name, attributes } of elements) {
    for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^(on|style)/);
    for (const address of [attributes.href, attributes.src].filter((one) => one !== undefined))
      expect(address).toMatch(/^[/#](?!\/)/);
    if (name === 'script') expect(attributes).toEqual({ type: 'module', src: '/assets/console.js' });
  }
});

describe.each(languages)('in %s', (lang) => {
  const { text, elements } = readMarkup(pageFor({ lang, as: 'curator' }));

  test('the page is well-formed, reads the right way, and all of it is in that language', () => {
    const [document] = elements;
    expect(document?.attributes).toEqual({ lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
    const keys = ['persona.curator', 'persona.does.guest', 'help.try', 'console.send'] as const;
    for (const key of keys) expect(text).toContain(translateFor(lang)(key));
    const english = keys.filter((key) => lang !== 'en' && text.includes(translateFor('en')(key)));
    expect(english).toEqual([]);
  });

  test('each control has a name, and each reference leads somewhere', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      for (const name of ['for', 'aria-controls', 'aria-describedby', 'aria-labelledby'])
        if (attributes[name]) expect(ids).toContain(attributes[name]);
    }
  });
});

test('the door is a page of its own', () => {
  const { elements, text } = readMarkup(renderDoor({ language: 'ar' }, html`x`));
  expect(elements[0]?.attributes.dir).toBe('rtl');
  expect(text).toContain('x');
});

test('each of the things to try is something that can be typed', () => {
  const { elements } = readMarkup(pageFor({}));
  const lines = elements.flatMap(({ attributes }) => attributes['data-say'] ?? []);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const [, command = '', text = ''] = line.match(/^\/(\S+)\s*(.*)$/) ?? [];
    expect(find(commands, { kind: 'text', command, text }, { topics: [], jurisdictions: [] }).ok).toBe(true);
  }
});

test('everybody sees each of their places at one address, and the moderators’ only if they are one', () => {
  for (const persona of personas) {
    for (const place of places) {
      const { workspace, channel } = place;
      const address = workspace
        ? { workspace: workspace.id, channel }
        : { workspace: 'direct', channel: persona };
      expect(placeAt(address, persona)).toBe(maySee(persona, place) ? place : undefined);
    }
    expect(
      placeAt({ workspace: 'direct', channel: persona === 'admin' ? 'guest' : 'admin' }, persona),
    ).toBeUndefined();
  }
});

test('times are those of the reader, with the day when it is another one', () => {
  const reading = { t: translateFor('en'), now, zone: 'Asia/Tokyo' };
  expect(moment(new Date('2026-11-21T00:05:00Z'), reading)).toBe('09:05');
  expect(moment(new Date('2026-11-20T14:05:00Z'), reading)).toBe('20 Nov 2026, 23:05');
  expect(moment(new Date('2026-11-20T14:05:00Z'), { ...reading, t: translateFor('fr') })).toBe(
    '20 nov. 2026, 23:05',
  );
});

test('an answer in another language than the page says so to the reader’s software', () => {
  const answer: PrivateAnswer = {
    id: 'a',
    persona: 'guest',
    placeKey: 'direct',
    asked: '/define x lang:ar',
    view: { blocks: [] },
    language: 'ar',
    at: now,
    done: new Map(),
  };
  const { elements } = readMarkup(renderPrivate(answer, { t: translateFor('en'), now, zone: 'UTC' }).markup);
  expect(elements.find(({ attributes }) => attributes.class === 'view')?.attributes).toMatchObject({
    lang: 'ar',
    dir: 'rtl',
  });
});

/** The colours of the style sheet, for light and for dark. */
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
const light = colours(css.split('prefers-color-scheme: dark')[0] ?? '');
const dark = { ...light, ...colours(/prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '') };

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_, colour) => {
  const of = (name: string) => colour[name] ?? '';

  test.each([
    ['ink', 'paper'],
    ['ink', 'aside'],
    ['ink', 'tint'],
    ['soft', 'paper'],
    ['soft', 'aside'],
    ['soft', 'tint'],
    ['accent', 'paper'],
    ['accent', 'tint'],
    ['on-accent', 'accent'],
    ['danger', 'paper'],
  ])('%s is read on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of what can be used is seen', () => {
    expect(contrast(of('edge'), of('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('accent'), of('aside'))).toBeGreaterThanOrEqual(3);
  });
});
