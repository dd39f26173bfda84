import { may } from '../../src/access.ts';
import { action } from '../../src/action.ts';
import { answer, type Ctx, open, type Reply } from '../../src/command.ts';
import type { FoundDigest } from '../../src/domain/digests/change.ts';
import { noCriteria, readFilter } from '../../src/domain/digests/filter.ts';
import { isReachable } from '../../src/domain/digests/personal.ts';
import { countRecent } from '../../src/domain/digests/recent.ts';
import { nextRun } from '../../src/domain/digests/schedule.ts';
import { beginDraft, changeDraft, type DraftKey, readDraft } from '../../src/domain/drafts.ts';
import { checkChannel } from '../../src/domain/workspaces/channels.ts';
import { readSettings } from '../../src/domain/workspaces/settings.ts';
import { Rhythm } from '../../src/generated/prisma/enums.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { isLanguage, languageOf } from '../../src/i18n/languages.ts';
import { type Modal, notice } from '../../src/view.ts';
import { type DraftPlace, draftView, faultyDraftView } from '../../src/views/digest-draft.ts';
import {
  type Audience,
  type DigestDraft,
  dayFor,
  readDigestDraft,
  readWish,
  type Subscribing,
  typedFilter,
  typedGiven,
} from './wish.ts';

const usualTime = '09:00';

export const keyOf = ({ actor }: Ctx, id: string): DraftKey => ({
  owner: actor.account,
  subject: 'digest',
  id,
});

/** For whom a new digest is where nothing was said: whoever runs the workspace sets it up for a channel. */
const usualAudience = ({ actor, channel }: Ctx): Audience =>
  may(actor, 'workspaceAdmin') && (channel !== undefined || !actor.member) ? 'channel' : 'me';

/** Why the asker may not have a digest for these; undefined where they may. */
export function audienceRefusal({ actor }: Ctx, audience: Audience): MessageKey | undefined {
  if (audience === 'channel') return may(actor, 'workspaceAdmin') ? undefined : 'access.workspaceAdmin';
  return actor.member ? undefined : 'access.member';
}

/** `/digest subscribe`: what was given with it stands in the form already. */
export async function begin(ctx: Ctx, given: Subscribing): Promise<Reply> {
  const { on, every } = given;
  const audience = given.for ?? usualAudience(ctx);
  const refusal = audienceRefusal(ctx, audience);
  if (refusal) return answer(notice(ctx.t.rich(refusal)));
  const rhythm = every ?? (on && 'monthDay' in on ? Rhythm.monthly : Rhythm.weekly);
  const day = on === undefined ? null : 'weekday' in on ? on.weekday : on.monthDay;
  if (on && (rhythm === 'daily' || (rhythm === 'weekly') !== 'weekday' in on))
    return answer(notice(ctx.t.rich('digest.neverFires', { rhythm: ctx.t(`digest.rhythm.${rhythm}`) })));
  const isChannels = audience === 'channel';
  return openNew(ctx, {
    digest: null,
    for: audience,
    filters: typedGiven(given),
    time: given.at ?? usualTime,
    zone: given.zone ?? ctx.zone,
    rhythm,
    day: dayFor(rhythm, day),
    channel: isChannels ? ((await digestChannel(ctx)) ?? ctx.channel ?? null) : null,
    language: given.lang ?? (isChannels ? ctx.actor.workspace?.language : undefined) ?? ctx.language,
    sayEmpty: given.empty ?? false,
    events: given.events ?? true,
  });
}

/** The form for a member's own digest of these topics, as it is offered to them; those that are none are left out. */
export async function beginMine(ctx: Ctx, slugs: readonly string[]): Promise<Reply> {
  const refusal = audienceRefusal(ctx, 'me');
  if (refusal) return answer(notice(ctx.t.rich(refusal)));
  const topics = ctx.library.topics().flatMap(({ slug }) => (slugs.includes(slug) ? [slug] : []));
  return openNew(ctx, {
    ...{ digest: null, for: 'me', channel: null },
    filters: typedFilter({ include: { ...noCriteria, topics }, exclude: noCriteria }),
    ...{ time: usualTime, zone: ctx.zone, rhythm: 'weekly', day: dayFor('weekly', null) },
    ...{ language: ctx.language, sayEmpty: false, events: true },
  });
}

/** Where digests of the workspace go, if its admins chose a channel for them. */
async function digestChannel({ db, actor }: Ctx): Promise<string | undefined> {
  if (!actor.workspace) return undefined;
  return (await readSettings(db, actor.workspace.id)).channels.digest?.externalId;
}

/** The form for a digest that there is. */
export const change = (ctx: Ctx, digest: FoundDigest): Promise<Reply> =>
  openNew(ctx, {
    digest: digest.number,
    for: digest.channel ? 'channel' : 'me',
    filters: typedFilter(readFilter(digest.filter)),
    time: digest.time,
    zone: digest.zone,
    rhythm: digest.rhythm,
    day: digest.day,
    channel: digest.channel?.externalId ?? null,
    language: languageOf(digest.language),
    sayEmpty: digest.sayEmpty,
    events: digest.events,
  });

async function openNew(ctx: Ctx, data: DigestDraft): Promise<Reply> {
  const id = await beginDraft(ctx.db, { owner: ctx.actor.account, subject: 'digest' }, data);
  return open(formOf(ctx, id, data));
}

/** Runs with a draft of the asker's own, or says that it is gone. */
export async function withDraft(
  ctx: Ctx,
  id: string,
  then: (data: DigestDraft) => Reply | Promise<Reply>,
): Promise<Reply> {
  const data = readDigestDraft(await readDraft(ctx.db, keyOf(ctx, id)));
  return data ? then(data) : draftGone(ctx);
}

export const reopen = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, (data) => open(formOf(ctx, id, data)));

/** The form was sent: kept as typed, then judged. */
export const fill = (ctx: Ctx, id: string, fields: Readonly<Record<string, string>>): Promise<Reply> =>
  keep(ctx, id, (data) => {
    const { filters = data.filters, time = data.time, zone = data.zone } = fields;
    return { ...data, filters: storable(filters), time: storable(time), zone: storable(zone) };
  });

/** PostgreSQL's JSON takes no NUL, which nobody types and some paste. */
const storable = (text: string): string => text.replaceAll('\u0000', '');

/** One of the choices below the preview. */
export const choose = (ctx: Ctx, id: string, field: string, value: string): Promise<Reply> =>
  keep(ctx, id, (data) => chosen(data, field, value));

function chosen(data: DigestDraft, field: string, value: string): DigestDraft {
  const rhythm = Object.values(Rhythm).find((one) => one === value);
  switch (field) {
    case 'rhythm':
      return rhythm && rhythm !== data.rhythm ? { ...data, rhythm, day: dayFor(rhythm, null) } : data;
    case 'day':
      return { ...data, day: dayFor(data.rhythm, Number(value) || 1) };
    case 'language':
      return isLanguage(value) ? { ...data, language: value } : data;
    case 'channel':
      return { ...data, channel: value };
    case 'empty':
      return { ...data, sayEmpty: value === 'say' };
    case 'events':
      return { ...data, events: value === 'yes' };
    default:
      return data;
  }
}

async function keep(ctx: Ctx, id: string, change: (data: DigestDraft) => DigestDraft): Promise<Reply> {
  const changed = (stored: unknown) => {
    const data = readDigestDraft(stored);
    return data && change(data);
  };
  const data = await changeDraft(ctx.db, keyOf(ctx, id), changed, ctx.now);
  return data ? show(ctx, id, data) : draftGone(ctx);
}

export const draftGone = ({ t }: Ctx): Reply => answer(notice(t.rich('digest.draftGone')));

/** What the digest would be, and what is still in its way. */
export async function show(ctx: Ctx, id: string, data: DigestDraft): Promise<Reply> {
  const wish = readWish(data, ctx.library.vocabulary());
  if (!wish.ok) return answer(faultyDraftView(id, wish.refusal, ctx.t));
  const [counts, to] = await Promise.all([
    countRecent(ctx.db, ctx.library, wish.value.filter, ctx.now),
    data.for === 'channel' ? examine(ctx, data.channel) : person(ctx, data),
  ]);
  return answer(
    draftView(
      {
        id,
        digest: data.digest,
        wish: wish.value,
        to,
        platform: ctx.actor.account.platform,
        nextRunAt: nextRun(wish.value, ctx.now),
        ...counts,
      },
      ctx.library.topics(),
      ctx.t,
    ),
  );
}

async function examine(ctx: Ctx, channel: string | null): Promise<DraftPlace> {
  const examined = channel === null ? undefined : await ctx.examine(channel);
  const name = examined?.ok ? examined.value.name : undefined;
  return { kind: 'channel', channel: examined && checkChannel(examined), name };
}

/** A digest that there is goes where it went. */
async function person({ db, actor }: Ctx, { digest }: DigestDraft): Promise<DraftPlace> {
  const reachable =
    digest !== null || actor.workspace !== undefined || (await isReachable(db, actor.account));
  return { kind: 'person', reachable };
}

const formTitle = ({ digest, for: audience }: DigestDraft): MessageKey => {
  if (digest !== null) return 'digest.form.titleChange';
  return audience === 'me' ? 'digest.form.titleMine' : 'digest.form.title';
};

const formOf = ({ t }: Ctx, id: string, data: DigestDraft): Modal => ({
  title: t(formTitle(data)),
  submit: t('digest.form.submit'),
  cancel: t('cancel'),
  action: action('digest', 'fill', id),
  inputs: [
    {
      name: 'filters',
      label: t('digest.form.filters'),
      hint: t('digest.form.filtersHint'),
      value: data.filters,
      required: false,
      maxLength: 500,
    },
    { name: 'time', label: t('digest.form.time'), value: data.time, required: true, maxLength: 20 },
    {
      name: 'zone',
      label: t('digest.form.zone'),
      hint: t('digest.form.zoneHint'),
      value: data.zone,
      required: true,
      maxLength: 60,
    },
  ],
});
