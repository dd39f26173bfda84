import { action } from '../../src/action.ts';
import {
  answer,
  aside,
  type Command,
  defineCommand,
  defineGroup,
  defineSubcommand,
  faulty,
  open,
  share,
} from '../../src/command.ts';
import { words } from '../../src/options.ts';
import {
  type Button,
  bold,
  buttons,
  type InputFault,
  link,
  type Modal,
  notice,
  text,
  type View,
} from '../../src/view.ts';

/** Something that ends when the test says so. */
export class Gate {
  #open: () => void = () => {};
  #opened: Promise<void> = Promise.resolve();

  /** From now on whoever passes has to wait. */
  shut(): void {
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }
  open(): void {
    this.#open();
  }
  pass(): Promise<void> {
    return this.#opened;
  }
}

const refused = aside({
  blocks: [
    text('refused'),
    buttons(
      { label: 'Change', action: action('card', 'form') },
      { label: 'Refuse', action: action('card', 'refuse') },
    ),
  ],
});

const tooShort: InputFault = { field: 'more', words: 'Too short.' };
const noPage: InputFault = { field: 'search', words: ['Not ', link('here', 'https://example.org/')] };

const again = (said: string): Button => ({ label: 'Again', action: action('card', 'again', `${said}!`) });

const card = (said: string): View => ({
  title: { label: 'CARD', text: said || 'nothing' },
  blocks: [
    text([bold('bold'), ' and ', link('a page', 'https://example.org/')]),
    {
      kind: 'select',
      select: {
        placeholder: 'Open…',
        action: action('card', 'chosen', 'from'),
        options: [
          { value: 'E-1', label: 'First' },
          { value: 'E-2', label: 'Second' },
        ],
      },
    },
    buttons(
      { ...again(said), style: 'primary' },
      { label: 'Share', action: action('card', 'share', said) },
      { label: 'Form', action: action('card', 'form') },
      { label: 'Members', action: action('card', 'members') },
      { label: 'Slow', action: action('card', 'slow') },
      { label: 'Long', action: action('card', 'long') },
      { label: 'Share form', action: action('card', 'shareForm') },
    ),
    {
      kind: 'channels',
      channels: { placeholder: 'Where…', action: action('card', 'where', 'to') },
    },
  ],
  footer: 'E-1, edition 1',
});

const form: Modal = {
  title: 'A form with a rather long title',
  submit: 'Send',
  cancel: 'Cancel',
  action: action('card', 'sent', 'with'),
  inputs: [
    { name: 'search', label: 'Search', hint: 'Words', value: 'typed', required: true, maxLength: 100 },
    { name: 'more', label: 'More', required: false, multiline: true, maxLength: 3000 },
  ],
};

const long: View = {
  title: { text: 'Long' },
  blocks: Array.from({ length: 30 }, (_, at) => text(`${at} ${'word '.repeat(200)}`)),
  footer: 'the end',
};

/** A catalogue with one of everything that Slack has to bring to its place. */
export const catalogue = (gate: Gate): Command[] => [
  defineCommand({
    name: 'card',
    summary: 'practices.summary',
    access: 'guest',
    options: { said: words({ summary: 'practices.query', maxLength: 100 }) },
    async run(_, { said = '' }) {
      await gate.pass();
      if (said === 'break') throw new Error('secret text');
      if (said === 'long') return answer(long);
      if (said === 'share') return share(notice('for all'));
      if (said === 'form') return open(form);
      return answer(card(said));
    },
    shortcut: {
      label: 'shortcut.discuss',
      opens: 'modal',
      async run(_, { text: said, own }) {
        await gate.pass();
        if (!own) return aside(notice('not yours'));
        const [search, more] = form.inputs;
        return open({
          ...form,
          inputs: [search, more].flatMap((one) => (one ? [{ ...one, value: said }] : [])),
        });
      },
    },
    actions: {
      again: { run: (_, [said = '']) => answer(card(said)) },
      refuse: { run: () => refused },
      chosen: { run: (_, [from, value]) => answer(notice(`chose ${from} ${value}`)) },
      where: { run: (_, [to, channel]) => answer(notice(`chose ${to} ${channel}`)) },
      share: { run: (_, [said = '']) => share({ blocks: [text(`shared ${said}`), buttons(again(said))] }) },
      long: { run: () => share(long) },
      shareForm: {
        run: () => share({ blocks: [buttons({ label: 'Form', action: action('card', 'form') })] }),
      },
      form: {
        opens: 'modal',
        async run() {
          await gate.pass();
          return open(form);
        },
      },
      members: { access: 'member', opens: 'modal', run: () => open(form) },
      slow: {
        async run() {
          await gate.pass();
          return answer(notice('slow but done'));
        },
      },
      sent: {
        async run({ t }, [with_], { search, more }) {
          await gate.pass();
          if (search === 'form') return open(form);
          if (search === 'share') return share(notice('never seen'));
          if (search === 'refuse') return refused;
          if (search === 'faulty') return faulty(card('faulty'), [tooShort, noPage, tooShort]);
          if (search === 'elsewhere')
            return faulty(card('faulty'), [tooShort, { field: 'group', words: 'None' }]);
          if (search === 'long') return answer(long);
          return answer({ ...card(`${with_}:${search}:${more}`), footer: t.language });
        },
      },
    },
  }),
  defineCommand({
    name: 'ask',
    summary: 'practices.summary',
    access: 'guest',
    opens: 'modal',
    options: { about: words({ summary: 'practices.query', maxLength: 20 }) },
    async run(_, { about = '' }) {
      await gate.pass();
      if (about === 'break') throw new Error('secret text');
      return about === 'words' ? answer(notice('no form today')) : open(form);
    },
  }),
  defineGroup({
    name: 'forum',
    summary: 'forum.summary',
    subcommands: [
      defineSubcommand({
        name: 'profile',
        summary: 'help.summary',
        access: 'guest',
        options: {},
        run: ({ t, actor }) =>
          answer({
            ...card('profile'),
            footer: `${t.language} ${actor.workspaceAdmin ? 'admin' : 'no admin'} ${actor.outsider ? 'outsider' : 'insider'}`,
          }),
      }),
      defineSubcommand({
        name: 'mine',
        summary: 'help.summary',
        access: 'insider',
        options: {},
        run: ({ t }) => answer(notice(`yours in ${t.language}`)),
      }),
      defineSubcommand({
        name: 'help',
        summary: 'help.summary',
        access: 'guest',
        options: { about: words({ summary: 'help.about', maxLength: 50 }) },
        run: ({ t, actor }, { about = '' }) =>
          answer({
            ...card(about || t('help.title')),
            footer: `${t.language} ${actor.workspaceAdmin ? 'admin' : 'no admin'} ${actor.outsider ? 'outsider' : 'insider'}`,
          }),
      }),
    ],
  }),
];
