import type { Turn } from '../../../src/web/console/turns.ts';
import { languageOfPerson, type Person } from '../../e2e/people.ts';
import type { Form, Seat, Seen } from '../../e2e/seats/seat.ts';
import { decode, readMarkup } from './markup.ts';
import { type Browser, member, type Seat as Place } from './support.ts';

/** Who of the console's people takes the part of whom. */
const personaOf = { annika: 'guest', benoit: 'member', clara: 'curator', dora: 'admin' } as const;
const placeOf = (person: Person): Place => ({
  ...member,
  as: personaOf[person],
  lang: languageOfPerson[person],
});

/** A person in a channel of the console. */
export function consoleSeat(browser: Browser, person: Person): Seat {
  const channel: string[] = [];
  return {
    async type(command, words = '', filters = {}) {
      const pairs = Object.entries(filters).map(([key, value]) => `${key}:${value}`);
      const line = [`/${command}`, words, ...pairs].filter(Boolean).join(' ');
      return answerIn(await browser.say(line, placeOf(person)), { browser, person, channel });
    },
    channel: () => channel,
  };
}

interface At {
  readonly browser: Browser;
  readonly person: Person;
  readonly channel: string[];
}

/** What came of it: what was put into the channel, else the private answer. */
function answerIn({ messages }: Turn, at: At): Seen {
  const last = messages.at(-1);
  if (!last) throw new Error('nothing came of it');
  const made = seen(last, at);
  if (!made.isPrivate) at.channel.push(made.text);
  return made;
}

const buttonPattern =
  /<button type="button" data-press="([^"]*)"(?: data-value="([^"]*)")?[^>]*><bdi>([^<]*)<\/bdi>/g;
const buttonsIn = (html: string) =>
  [...html.matchAll(buttonPattern)].map(([, action = '', value = '', label = '']) => ({
    action: decode(action),
    value: decode(value),
    label: decode(label),
  }));

function seen({ id, html }: Turn['messages'][number], at: At): Seen {
  const { browser, person } = at;
  const rows = (html.match(/<p class="buttons">.*?<\/p>/gs) ?? []).flatMap(buttonsIn);
  const selects = html.match(/<details class="choose">.*?<\/details>/gs) ?? [];
  const options = selects.flatMap(buttonsIn);
  const use = (all: typeof rows, wanted: string) => {
    const button = all.find(({ label }) => label === wanted);
    if (!button) throw new Error(`there is no “${wanted}” to press`);
    const { action, value } = button;
    return browser.press(id, action, { seat: placeOf(person), ...(value && { value }) });
  };
  return {
    text: readMarkup(html).text,
    buttons: rows.map(({ label }) => label),
    options: options.map(({ label }) => label),
    isPrivate: html.includes('class="message private"'),
    calls: false,
    press: async (label) => answerIn(await use(rows, label), at),
    choose: async (option) => answerIn(await use(options, option), at),
    chooseForm: async (option) => form(await use(options, option), id, at),
    async pick(placeholder, channel) {
      const picker = selects.filter((select) => select.includes(`<summary>${placeholder}</summary>`));
      return answerIn(await use(picker.flatMap(buttonsIn), `#${channel}`), at);
    },
    openForm: async (label) => form(await use(rows, label), id, at),
    asSeenBy: (other) => seen({ id, html }, { ...at, person: other }),
  };
}

function form({ dialog = '' }: Turn, message: string, at: At): Form {
  const { elements } = readMarkup(dialog);
  const allNamed = (name: string) =>
    elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
  const named = (name: string) => allNamed(name)[0];
  const { name = '', value = '' } = named('input') ?? {};
  const action = named('form')?.['data-submit'] ?? '';
  const fields = elements
    .filter((element) => element.name === 'input' || element.name === 'textarea')
    .map(({ attributes }) => attributes.name ?? '');
  const submit = async (filled: Record<string, string>) =>
    answerIn(await at.browser.submit(message, action, filled, placeOf(at.person)), at);
  return {
    title: /<h2[^>]*>([^<]*)</.exec(dialog)?.[1] ?? '',
    value,
    values: allNamed('input').map(({ value: held = '' }) => held),
    send: (text) => submit({ [name]: text }),
    async fillWrongly(change, ...texts) {
      const told = await this.fill(...texts);
      return { text: told.text, form: await told.openForm(change) };
    },
    fill: (...texts) => submit(Object.fromEntries(texts.map((text, index) => [fields[index], text]))),
  };
}
