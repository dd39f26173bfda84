import { action } from '../../src/action.ts';
import { answer, type Ctx, open, type Reply } from '../../src/command.ts';
import { changeDigest, type FoundDigest, subscribe } from '../../src/domain/digests/change.ts';
import { readFilter } from '../../src/domain/digests/filter.ts';
import { countRecent } from '../../src/domain/digests/recent.ts';
import { nextRun } from '../../src/domain/digests/schedule.ts';
import { beginDraft, changeDraft, type DraftKey, readDraft, useDraft } from '../../src/domain/drafts.ts';
import { checkChannel, useChannel } from '../../src/domain/workspaces/channels.ts';
import { readSettings } from '../../src/domain/workspaces/settings.ts';
import { Rhythm } from '../../src/generated/prisma/enums.ts';
import { isLanguage, languageOf } from '../../src/i18n/languages.ts';
import { type Modal, notice } from '../../src/view.ts';
import { draftView, faultyDraftView, savedView } from '../../src/views/digest-draft.ts';
import { which } from './which.ts';
import {
  type DigestDraft,
  dayFor,
  readDigestDraft,
  readWish,
  type Subscribing,
  typedFilter,
  typedGiven,
} from './wish.ts';

const usualTime = '09:00';

const keyOf = ({ actor }: Ctx, id: string): DraftKey => ({ owner: actor.account, subject: 'digest', id });

/** `/digest subscribe`: what was given with it stands in the form already. */
export async function begin(ctx: Ctx, given: Subscribing): Promise<Reply> {
  const { on, every } = given;
  const rhythm = every ?? (on && 'monthDay' in on ? Rhythm.monthly : Rhythm.weekly);
  const day = on === undefined ? null : 'weekday' in on ? on.weekday : on.monthDay;
  if (on && (rhythm === 'daily' || (rhythm === 'weekly') !== 'weekday' in on))
    return answer(notice(ctx.t.rich('digest.neverFires', { rhythm: ctx.t(`digest.rhythm.${rhythm}`) })));
  return openNew(ctx, {
    digest: null,
    filters: typedGiven(given),
    time: given.at ?? usualTime,
    zone: given.zone ?? ctx.zone,
    rhythm,
    day: dayFor(rhythm, day),
    channel: (await digestChannel(ctx)) ?? ctx.channel ?? null,
    language: given.lang ?? ctx.actor.workspace?.language ?? ctx.language,
    sayEmpty: given.empty ?? false,
    events: given.events ?? true,
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
    filters: typedFilter(readFilter(digest.filter)),
    time: digest.time,
    zone: digest.zone,
    rhythm: digest.rhythm,
    day: digest.day,
    channel: digest.channel.externalId,
    language: languageOf(digest.language),
    sayEmpty: digest.sayEmpty,
    events: digest.events,
  });

async function openNew(ctx: Ctx, data: DigestDraft): Promise<Reply> {
  const id = await beginDraft(ctx.db, { owner: ctx.actor.account, subject: 'digest' }, data);
  return open(formOf(ctx, id, data));
}

/** Runs with a draft of the asker's own, or says that it is gone. */
async function withDraft(
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

const draftGone = ({ t }: Ctx): Reply => answer(notice(t.rich('digest.draftGone')));

/** What the digest would be, and what is still in its way. */
async function show(ctx: Ctx, id: string, data: DigestDraft): Promise<Reply> {
  const wish = readWish(data, ctx.library.vocabulary());
  if (!wish.ok) return answer(faultyDraftView(id, wish.refusal, ctx.t));
  const [counts, examined] = await Promise.all([
    countRecent(ctx.db, ctx.library, wish.value.filter, ctx.now),
    data.channel === null ? undefined : ctx.examine(data.channel),
  ]);
  return answer(
    draftView(
      {
        id,
        digest: data.digest,
        wish: wish.value,
        channel: examined && checkChannel(examined),
        channelName: examined?.ok ? examined.value.name : undefined,
        platform: ctx.actor.account.platform,
        nextRunAt: nextRun(wish.value, ctx.now),
        ...counts,
      },
      ctx.library.topics(),
      ctx.t,
    ),
  );
}

/** Makes a digest of the draft, or changes the one it is about, once. */
export const save = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, async (data) => {
    const { workspace, account } = ctx.actor;
    const wish = readWish(data, ctx.library.vocabulary());
    if (!wish.ok || data.channel === null || !workspace) return show(ctx, id, data);
    const checked = checkChannel(await ctx.examine(data.channel));
    if (!checked.ok) return show(ctx, id, data);
    const { name } = checked.value;
    const saved = await ctx.db.$transaction(async (tx) => {
      if (!(await useDraft(tx, keyOf(ctx, id)))) return undefined;
      const use = { workspaceId: workspace.id, externalId: data.channel ?? '', name };
      const { id: channelId } = await useChannel(tx, { ...use, setUpBy: account.person });
      const given = { channelId, wish: wish.value, now: ctx.now };
      if (data.digest === null) return subscribe(tx, given);
      const changed = await changeDigest(tx, which(workspace.id, data.digest), given);
      return changed.ok ? { number: data.digest, nextRunAt: changed.value.nextRunAt } : undefined;
    });
    if (!saved) return draftGone(ctx);
    return answer(
      savedView({ ...saved, isNew: data.digest === null, channel: name, wish: wish.value }, ctx.t),
    );
  });

const formOf = ({ t }: Ctx, id: string, { filters, time, zone, digest }: DigestDraft): Modal => ({
  title: t(digest === null ? 'digest.form.title' : 'digest.form.titleChange'),
  submit: t('digest.form.submit'),
  cancel: t('cancel'),
  action: action('digest', 'fill', id),
  inputs: [
    {
      name: 'filters',
      label: t('digest.form.filters'),
      hint: t('digest.form.filtersHint'),
      value: filters,
      required: false,
      maxLength: 500,
    },
    { name: 'time', label: t('digest.form.time'), value: time, required: true, maxLength: 20 },
    {
      name: 'zone',
      label: t('digest.form.zone'),
      hint: t('digest.form.zoneHint'),
      value: zone,
      required: true,
      maxLength: 60,
    },
  ],
});
