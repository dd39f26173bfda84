import { may, refusals } from '../src/access.ts';
import { answer, type Ctx, defineSubcommand, type Handler, open, type Reply } from '../src/command.ts';
import { readZone } from '../src/domain/digests/zones.ts';
import { type ChannelRefusal, checkChannel } from '../src/domain/workspaces/channels.ts';
import { postGetStartedAgain } from '../src/domain/workspaces/get-started.ts';
import { setGroup } from '../src/domain/workspaces/groups.ts';
import { mend } from '../src/domain/workspaces/mend.ts';
import {
  changeSettings,
  chooseChannel,
  type Purpose,
  purposes,
  readSettings,
  type SetBy,
  type Settings,
  setGroupRole,
} from '../src/domain/workspaces/settings.ts';
import { isLanguage, type Language, languageNames } from '../src/i18n/languages.ts';
import { language, zone } from '../src/options.ts';
import { type Outcome, refused } from '../src/outcome.ts';
import type { ChannelFacts } from '../src/platform.ts';
import { refusalText } from '../src/refusal.ts';
import { type Group, groups } from '../src/stakeholders.ts';
import { notice, type RichText } from '../src/view.ts';
import { obstacleText } from '../src/views/obstacle.ts';
import {
  type Checked,
  groupRoleView,
  noZoneView,
  ownGroupsText,
  settingsView,
  zoneModal,
} from '../src/views/settings.ts';
import { showPeople } from './people/list.ts';

const access = 'workspaceAdmin';

/** Who runs the workspace sees its settings; who is an admin of the forum and runs none here, the forum's people. */
export const settings = defineSubcommand({
  name: 'settings',
  summary: 'settings.summary',
  access: 'anyAdmin',
  options: {
    lang: language({ summary: 'settings.lang' }),
    zone: zone({ summary: 'settings.zone' }),
  },
  run: (ctx, given) => {
    if (may(ctx.actor, access)) return change(ctx, given);
    const { lang, zone } = given;
    return lang || zone ? answer(notice(ctx.t.rich(refusals[access]))) : showPeople(ctx);
  },
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
  settingsBack: { access, run: (ctx) => show(ctx, []) },
  settingsGreets: { access, run: (ctx, [whom]) => changeGreeting(ctx, whom === 'all') },
  settingsGroup: { access, run: (ctx, [group = '']) => withGroup(ctx, group, (one) => showGroup(ctx, one)) },
  settingsRole: {
    access,
    run: (ctx, [group = '', role = '']) => withGroup(ctx, group, (one) => changeRole(ctx, one, role)),
  },
  settingsOwnGroup: { access: 'admin', run: (ctx, [group = '']) => changeOwnGroup(ctx, group) },
  settingsGetStarted: { access, run: (ctx) => postAgain(ctx) },
};

/** A workspace admin acts in a workspace, or dispatch would have refused them. */
function workspaceOf({ actor }: Ctx): string {
  if (!actor.workspace) throw new Error('a workspace admin without a workspace');
  return actor.workspace.id;
}

const byOf = ({ actor, now }: Ctx): SetBy => ({ auditId: actor.member?.auditId, at: now });

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
  if (lang || zone) await changeSettings(db, workspaceOf(ctx), { language: lang, zone }, byOf(ctx));
  const said = [
    ...(lang ? [t.rich('settings.chosen.language', { language: languageNames[lang] })] : []),
    ...(zone ? [t.rich('settings.chosen.zone', { zone })] : []),
  ];
  return show(ctx, said);
}

/** Switching it on where the platform tells us of nobody would promise what never comes. */
async function changeGreeting(ctx: Ctx, greetsAll: boolean): Promise<Reply> {
  const { db, t, actor } = ctx;
  if (greetsAll && !ctx.hearsOfJoining) {
    const { platform } = actor.account;
    return show(ctx, [t.rich('settings.greets.needs', { platform }), t('settings.kept')]);
  }
  await changeSettings(db, workspaceOf(ctx), { greetsAll }, byOf(ctx));
  return show(ctx, [t(greetsAll ? 'settings.chosen.greetsAll' : 'settings.chosen.greetsFewer')]);
}

/**
 * What TLP:AMBER asks is not for those to say whom it opens things to: admins of the forum alone do, who run the
 * workspace, too. `wanted` is `+industry` or `-industry`, so that a second press changes nothing.
 */
async function changeOwnGroup(ctx: Ctx, wanted: string): Promise<Reply> {
  const { db, actor, t } = ctx;
  if (!may(actor, access)) return answer(notice(t.rich(refusals[access])));
  const belongs = wanted.startsWith('+');
  const group = groups.find((one) => one === wanted.slice(1));
  if (!group) return answer(notice(t.rich('wrong.gone')));
  await setGroup(db, { workspaceId: workspaceOf(ctx), group, belongs }, byOf(ctx));
  const settings = await readSettings(db, workspaceOf(ctx));
  const names = ownGroupsText(settings, t);
  const said = names
    ? t.rich('settings.groups.chosen', { groups: names })
    : t.rich('settings.groups.chosenNone');
  return show(ctx, [said, ...(settings.verified ? [] : [t('settings.groups.unverified')])]);
}

/**
 * Why somebody who runs the workspace may not choose its moderators' channel; undefined where they may. Who chooses it
 * gets every application to read, which to run a workspace is no reason for.
 */
const barredFromModerators = (ctx: Ctx): RichText | undefined =>
  refusalText(ctx, 'moderator', { moderator: 'settings.moderators.needs' });

/** A channel is examined before it is taken: what cannot be posted to is refused now, not when something is due. */
async function choose(ctx: Ctx, wanted: string, channel: string): Promise<Reply> {
  const { t, actor } = ctx;
  const purpose = purposes.find((one) => one === wanted);
  if (!purpose || !channel) return answer(notice(t.rich('wrong.gone')));
  // Without words of its own: what is shown has them in the picker's place.
  if (purpose === 'moderators' && barredFromModerators(ctx)) return show(ctx, [t('settings.kept')]);
  const examined = await ctx.examine(channel);
  const checked = forPurpose(purpose, checkChannel(examined, purpose === 'forum' ? 'threads' : 'messages'));
  if (checked.ok) {
    const { name, threadsOnly = false } = checked.value;
    const use = { workspaceId: workspaceOf(ctx), externalId: channel, name, setUpBy: actor.account.person };
    await chooseChannel(ctx.db, { purpose, threadsOnly, ...use }, byOf(ctx));
    const said = [t.rich(`settings.chosen.${purpose}`, { channel: `#${name}` })];
    return show(ctx, said, new Map([[channel, checked]]));
  }
  const { platform } = actor.account;
  const name = examined.ok ? examined.value.name : undefined;
  const why = obstacleText({ obstacle: checked.refusal, channel: name, platform }, t);
  return show(ctx, [why, t('settings.kept')], new Map([[channel, checkChannel(examined, 'threads')]]));
}

/** What waits for a decision is about people, so that moderators meet where nobody else reads. */
const forPurpose = (purpose: Purpose, checked: Checked): Outcome<ChannelFacts, ChannelRefusal> =>
  checked.ok && purpose === 'moderators' && !checked.value.private ? refused('too_open') : checked;

const withGroup = (
  ctx: Ctx,
  wanted: string,
  then: (group: Group) => Promise<Reply>,
): Reply | Promise<Reply> => {
  const group = groups.find((one) => one === wanted);
  return group && ctx.givesRoles ? then(group) : answer(notice(ctx.t.rich('wrong.gone')));
};

/** What a group gets now and the choice of another, under what there is to say. */
async function showGroup(ctx: Ctx, group: Group, said: readonly RichText[] = []): Promise<Reply> {
  const { groupRoles } = await readSettings(ctx.db, workspaceOf(ctx));
  const given = groupRoles.get(group);
  const role = given === undefined ? undefined : ((await ctx.examineRole(given))?.name ?? null);
  return answer(groupRoleView({ group, role, said, mayChoose: ctx.actor.managesRoles }, ctx.t));
}

/** Why a role is not taken; undefined where it is. Who runs a server need not be allowed to give every role in it. */
async function whyNot({ examineRole, t }: Ctx, role: string): Promise<RichText | undefined> {
  const facts = await examineRole(role);
  if (!facts) return t('settings.role.unknown');
  if (facts.powerful) return t.rich('settings.role.powerful', { role: facts.name });
  return facts.givable ? undefined : t.rich('settings.role.notGivable', { role: facts.name });
}

/** The role that members of a group get in this server; an empty one takes it away. */
async function changeRole(ctx: Ctx, group: Group, role: string): Promise<Reply> {
  const { db, actor, t } = ctx;
  // Without words of its own: what is shown has them in the picker's place.
  if (role && !actor.managesRoles) return showGroup(ctx, group, [t('settings.kept')]);
  const refusal = role && (await whyNot(ctx, role));
  if (refusal) return showGroup(ctx, group, [refusal, t('settings.kept')]);
  const set = { group, externalId: role || undefined, setUpBy: actor.account.person };
  await setGroupRole(db, { workspaceId: workspaceOf(ctx), ...set }, byOf(ctx));
  const words = role ? 'settings.chosen.role' : 'settings.chosen.noRole';
  return show(ctx, [t.rich(words, { group: t(`group.${group}`) })]);
}

/** "Get started" once more, for a channel in which it was buried or removed by hand. */
async function postAgain(ctx: Ctx): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const { forum } = (await readSettings(db, workspaceOf(ctx))).channels;
  if (!forum) return show(ctx, [t('settings.getStarted.noChannel')]);
  const checked = checkChannel(await ctx.examine(forum.externalId), 'threads');
  const checks = new Map([[forum.externalId, checked]]);
  if (!checked.ok) {
    const { platform } = actor.account;
    return show(ctx, [obstacleText({ obstacle: checked.refusal, channel: forum.name, platform }, t)], checks);
  }
  const { name, threadsOnly = false } = checked.value;
  const posting = { channelId: forum.id, threadsOnly, at: now };
  const outcome = await postGetStartedAgain(db, posting, byOf(ctx));
  const words = outcome.ok ? 'settings.getStarted.again' : 'settings.getStarted.onItsWay';
  return show(ctx, [t.rich(words, { channel: `#${name}` })], checks);
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
  const { hearsOfJoining, givesRoles } = ctx;
  const people = may(actor, 'admin');
  const offers = { hearsOfJoining, givesRoles, people, barredFromModerators: barredFromModerators(ctx) };
  const { platform } = actor.account;
  return answer(settingsView({ settings, checks, platform, now, said, ...offers }, t));
}

const channelsOf = ({ channels }: Settings) =>
  purposes.map((purpose) => channels[purpose]).filter((channel) => channel !== undefined);
