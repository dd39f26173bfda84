import { answer, type Ctx, defineSubcommand, type Handler, open, type Reply } from '../src/command.ts';
import { readZone } from '../src/domain/digests/zones.ts';
import { checkChannel } from '../src/domain/workspaces/channels.ts';
import { mend } from '../src/domain/workspaces/mend.ts';
import {
  changeSettings,
  chooseChannel,
  purposes,
  readSettings,
  type Settings,
} from '../src/domain/workspaces/settings.ts';
import { isLanguage, type Language, languageNames } from '../src/i18n/languages.ts';
import { language, zone } from '../src/options.ts';
import { notice, type RichText } from '../src/view.ts';
import { obstacleText } from '../src/views/obstacle.ts';
import { type Checked, noZoneView, settingsView, zoneModal } from '../src/views/settings.ts';

const access = 'workspaceAdmin';

export const settings = defineSubcommand({
  name: 'settings',
  summary: 'settings.summary',
  access,
  options: {
    lang: language({ summary: 'settings.lang' }),
    zone: zone({ summary: 'settings.zone' }),
  },
  run: (ctx, given) => change(ctx, given),
});

/** The presses and the form of `/forum settings`. */
export const settingsActions: Record<string, Handler> = {
  settingsChannel: { access, run: (ctx, [purpose = '', channel = '']) => choose(ctx, purpose, channel) },
  settingsLanguage: {
    access,
    run: (ctx, [lang = '']) => change(ctx, isLanguage(lang) ? { lang } : {}),
  },
  settingsZone: { access, opens: 'modal', run: ({ t }, [typed = '']) => open(zoneModal(typed, t)) },
  settingsZoneTyped: { access, run: (ctx, [near = ''], { zone: typed = near }) => changeZone(ctx, typed) },
};

/** A workspace admin acts in a workspace, or dispatch would have refused them. */
function workspaceOf({ actor }: Ctx): string {
  if (!actor.workspace) throw new Error('a workspace admin without a workspace');
  return actor.workspace.id;
}

interface Change {
  readonly lang?: Language | undefined;
  /** IANA. */
  readonly zone?: string | undefined;
}

function changeZone(ctx: Ctx, typed: string): Reply | Promise<Reply> {
  const read = readZone(typed);
  return read.ok ? change(ctx, { zone: read.value }) : answer(noZoneView(typed, read.refusal.near, ctx.t));
}

/** Stores what is given, if anything, and shows how everything stands. */
async function change(ctx: Ctx, { lang, zone }: Change): Promise<Reply> {
  const { db, t } = ctx;
  if (lang || zone) await changeSettings(db, workspaceOf(ctx), { language: lang, zone });
  const said = [
    ...(lang ? [t.rich('settings.chosen.language', { language: languageNames[lang] })] : []),
    ...(zone ? [t.rich('settings.chosen.zone', { zone })] : []),
  ];
  return show(ctx, said);
}

/** A channel is examined before it is taken: what cannot be posted to is refused now, not when something is due. */
async function choose(ctx: Ctx, wanted: string, channel: string): Promise<Reply> {
  const { t, actor } = ctx;
  const purpose = purposes.find((one) => one === wanted);
  if (!purpose || !channel) return answer(notice(t.rich('wrong.gone')));
  const examined = await ctx.examine(channel);
  const checked = checkChannel(examined, purpose === 'forum' ? 'threads' : 'messages');
  const checks = new Map([[channel, checked]]);
  if (checked.ok) {
    const { name } = checked.value;
    const use = { workspaceId: workspaceOf(ctx), externalId: channel, name, setUpBy: actor.account.person };
    await chooseChannel(ctx.db, { purpose, ...use });
    return show(ctx, [t.rich(`settings.chosen.${purpose}`, { channel: `#${name}` })], checks);
  }
  const { platform } = actor.account;
  const name = examined.ok ? examined.value.name : undefined;
  const why = obstacleText({ obstacle: checked.refusal, channel: name, platform }, t);
  return show(ctx, [why, t('settings.kept')], checks);
}

/** Each channel is looked at now, all at once, and only once where it serves several purposes. */
async function show(
  ctx: Ctx,
  said: readonly RichText[],
  known: ReadonlyMap<string, Checked> = new Map(),
): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const settings = await readSettings(db, workspaceOf(ctx));
  const externalIds = new Set(channelsOf(settings).map(({ externalId }) => externalId));
  const checks = new Map(
    await Promise.all(
      [...externalIds].map(
        async (id) => [id, known.get(id) ?? checkChannel(await ctx.examine(id), 'threads')] as const,
      ),
    ),
  );
  const mended = channelsOf(settings).filter(
    ({ broken, externalId }) => broken && checks.get(externalId)?.ok,
  );
  const ids = mended.map(({ id }) => id);
  if (ids.length) await db.$transaction((tx) => mend(tx, ids, now));
  return answer(settingsView({ settings, checks, platform: actor.account.platform, now, said }, t));
}

const channelsOf = ({ channels }: Settings) =>
  purposes.map((purpose) => channels[purpose]).filter((channel) => channel !== undefined);
