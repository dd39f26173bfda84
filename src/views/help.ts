import { action } from '../action.ts';
import { type Act, actsOf, type Command } from '../command.ts';
import { choiceLabel } from '../complete.ts';
import type { Topic } from '../domain/library/entry.ts';
import { nearest } from '../domain/search/nearest.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Option } from '../options.ts';
import { type Block, bold, buttons, code, heading, type RichText, text, type View } from '../view.ts';

interface Help {
  /** Empty, `topics`, `filters` or a command. */
  readonly about: string;
  readonly commands: readonly Command[];
  readonly topics: readonly Topic[];
  readonly typing: 'text' | 'options';
  /** Whether the reader decides on what waits. */
  readonly moderates: boolean;
}

export function helpView(help: Help, t: Translate): View {
  const about = help.about.trim().toLowerCase().replace(/^\//, '');
  if (!about) return overview(help, t);
  if (about === 'topics') return topicsView(help.topics, t);
  const asked = about === 'filters' ? 'practices' : about;
  const found = help.commands.flatMap(actsOf).find(({ path, act }) => path === asked || act.name === asked);
  return found ? commandView(found.path, found.act, t) : unknown(about, help, t);
}

function overview({ commands, typing, moderates }: Help, t: Translate): View {
  const list = commands
    .flatMap(actsOf)
    .map(({ path, act }): RichText => [code(`/${path}`), ` ${t(act.summary)}`]);
  return {
    title: { text: t('help.title') },
    blocks: [
      text(t('help.intro')),
      text(t.rich('help.private')),
      heading(t('help.commands')),
      { kind: 'list', items: list },
      ...(typing === 'text' ? [text(t.rich('help.shadowed'))] : []),
      heading(t('help.try')),
      buttons(
        {
          label: t('help.try.search'),
          action: action('practices', 'page', '0', t.language, 'livestream'),
          style: 'primary',
        },
        { label: t('help.try.discuss'), action: action('discuss', 'start') },
        moderates
          ? { label: t('help.try.review'), action: action('review', 'page', '0') }
          : { label: t('help.try.open'), action: action('practices', 'entry', 'E-1', '0', t.language) },
      ),
    ],
    footer: t('help.danger'),
  };
}

const topicsView = (topics: readonly Topic[], t: Translate): View => ({
  title: { text: t('help.topics') },
  blocks: [
    {
      kind: 'list',
      items: topics.map(({ slug, labels }): RichText => [code(`topic:${slug}`), ` ${labels[t.language]}`]),
    },
  ],
});

function commandView(path: string, act: Act, t: Translate): View {
  const items = Object.entries(act.options).map(
    ([key, option]): RichText => [
      bold(option.rest ? t(option.summary) : `${key}:`),
      option.rest ? '' : ` ${t(option.summary)}${choicesText(option, t)}`,
    ],
  );
  const options: Block[] = items.length ? [{ kind: 'list', items }] : [];
  return { title: { text: `/${path}` }, blocks: [text(t(act.summary)), ...options] };
}

const choicesText = (option: Option<unknown>, t: Translate): string =>
  option.choices
    ? ` (${option.choices.map((choice) => `${choice.value}: ${choiceLabel(choice, t)}`).join(', ')})`
    : '';

function unknown(about: string, { commands }: Help, t: Translate): View {
  const near = nearest(about, ['topics', 'filters', ...commands.map(({ name }) => name)]);
  const lines = [
    t('help.noTopic', { about }),
    ...(near ? [t.rich('wrong.near', { near: `/forum help ${near}` })] : []),
  ];
  return { blocks: lines.map(text) };
}
