import { action } from '../src/action.ts';
import { type Ctx, defineGroup, defineSubcommand, type Handler, type Reply } from '../src/command.ts';
import type { FoundDigest } from '../src/domain/digests/change.ts';
import { readDate } from '../src/domain/digests/days.ts';
import type { Which } from '../src/domain/digests/rights.ts';
import { date, words } from '../src/options.ts';
import { begin, beginMine, change, choose, fill, reopen } from './digest/draft.ts';
import { about, preview, rest, why } from './digest/look.ts';
import { askToStop, list, manage, pause, reach, resume, send, stop } from './digest/manage.ts';
import { save } from './digest/save.ts';
import { numberOption, parseDigest, withDigest } from './digest/which.ts';
import { subscribeOptions } from './digest/wish.ts';

const references = { summary: 'digest.option.digest', valid: ['D-1', 'D-2'] } as const;
const named = { digest: numberOption({ ...references, rest: true }) };

/** What is done with one digest, by command or button; `given` is what the action says beside the digest. */
type Deed = (ctx: Ctx, digest: FoundDigest, key: Which, given: readonly string[]) => Reply | Promise<Reply>;

/** A button or select that names a digest, for the admins of its workspace or the member that it goes to. */
const onDigest = (handler: string, deed: Deed, opens?: 'modal'): Handler => ({
  access: 'subscriber',
  ...(opens && { opens }),
  // A select's value, the last of the arguments, is what was chosen.
  run: (ctx, args) => {
    const given = args.slice(0, -1);
    const goOn = action('digest', handler, ...given);
    return withDigest(ctx, parseDigest(args.at(-1) ?? ''), goOn, (digest, key) =>
      deed(ctx, digest, key, given),
    );
  },
});

/** A button or select of somebody's own draft. */
const onDraft = (run: Handler['run'], opens?: 'modal'): Handler => ({
  access: 'subscriber',
  ...(opens && { opens }),
  run,
});

const pauseIt: Deed = (ctx, digest, key, [until = '']) => pause(ctx, digest, key, readDate(until));
const whyNow: Deed = (ctx, digest, _, [reference = '', issue = '']) =>
  why(ctx, digest, { reference, number: parseDigest(issue) });

export const digest = defineGroup({
  name: 'digest',
  summary: 'digest.summary',
  subcommands: [
    defineSubcommand({
      name: 'list',
      summary: 'digest.list.summary',
      access: 'subscriber',
      options: {},
      run: list,
    }),
    defineSubcommand({
      name: 'subscribe',
      summary: 'digest.subscribe.summary',
      access: 'subscriber',
      opens: 'modal',
      options: subscribeOptions,
      run: begin,
    }),
    defineSubcommand({
      name: 'preview',
      summary: 'digest.preview.summary',
      access: 'subscriber',
      options: named,
      run: (ctx, { digest: number }) =>
        withDigest(ctx, number, action('digest', 'preview'), (found) => preview(ctx, found)),
    }),
    defineSubcommand({
      name: 'pause',
      summary: 'digest.pause.summary',
      access: 'subscriber',
      options: { ...named, until: date({ summary: 'digest.option.until' }) },
      run: (ctx, { digest: number, until }) =>
        withDigest(ctx, number, action('digest', 'pause', ...(until ? [until] : [])), (found, key) =>
          pause(ctx, found, key, until),
        ),
    }),
    defineSubcommand({
      name: 'resume',
      summary: 'digest.resume.summary',
      access: 'subscriber',
      options: named,
      run: (ctx, { digest: number }) =>
        withDigest(ctx, number, action('digest', 'resume'), (found, key) => resume(ctx, found, key)),
    }),
    defineSubcommand({
      name: 'stop',
      summary: 'digest.stop.summary',
      access: 'subscriber',
      options: named,
      run: (ctx, { digest: number }) =>
        withDigest(ctx, number, action('digest', 'stop'), (found) => askToStop(ctx, found)),
    }),
    defineSubcommand({
      name: 'why',
      summary: 'digest.why.summary',
      access: 'subscriber',
      options: {
        entry: words({ summary: 'digest.option.entry', maxLength: 100, complete: 'entry' }),
        digest: numberOption({ ...references, rest: false }),
        issue: numberOption({ summary: 'digest.option.issue', rest: false, valid: ['1', '2'] }),
      },
      run: (ctx, { entry: reference = '', digest: number, issue }) => {
        const goOn = action('digest', 'why', reference, String(issue ?? ''));
        return withDigest(ctx, number, goOn, (found) => why(ctx, found, { reference, number: issue }));
      },
    }),
  ],
  actions: {
    manage: onDigest('manage', manage),
    preview: onDigest('preview', preview),
    pause: onDigest('pause', pauseIt),
    resume: onDigest('resume', resume),
    why: onDigest('why', whyNow),
    stop: onDigest('stop', askToStop),
    stopNow: onDigest('stopNow', (ctx, _, key) => stop(ctx, key)),
    now: onDigest('now', (ctx, found, key) => send(ctx, found, key, 'now')),
    gap: onDigest('gap', (ctx, found, key) => send(ctx, found, key, 'gap')),
    reach: onDigest('reach', (ctx, _, key) => reach(ctx, key)),
    mine: {
      access: 'subscriber',
      opens: 'modal',
      run: (ctx, [topics = '']) => beginMine(ctx, topics.split(',')),
    },
    change: onDigest('change', change, 'modal'),
    form: onDraft((ctx, [id = '']) => reopen(ctx, id), 'modal'),
    fill: onDraft((ctx, [id = ''], fields) => fill(ctx, id, fields)),
    choose: onDraft((ctx, [id = '', field = '', value = '']) => choose(ctx, id, field, value)),
    save: onDraft((ctx, [id = '']) => save(ctx, id)),
    rest: { run: (ctx, [name = '', offset = '']) => rest(ctx, name, Math.max(0, Number(offset) || 0)) },
    about: { run: (ctx, [name = '']) => about(ctx, name) },
  },
});
