import { type Ctx, defineCommand, type Handler } from '../src/command.ts';
import { beginAnew } from './discuss/anew.ts';
import { beginEdit } from './discuss/edit.ts';
import { beginReply } from './discuss/reply.ts';
import { appealing } from './threads/appeal.ts';
import { again, browse, options, showPart, showReferred } from './threads/browse.ts';
import { startFollowing, stopFollowing } from './threads/follow.ts';
import {
  choosePost,
  chooseRemoval,
  closing,
  govern,
  moderate,
  mute,
  removing,
  turnGoverned,
  unsealing,
  wordings,
} from './threads/govern.ts';
import { turnHere } from './threads/here.ts';
import { openBeside, openEntries, turnTo } from './threads/look.ts';
import {
  askToRemove,
  askToWithdraw,
  openOwn,
  remove,
  showOwn,
  takeWording,
  withdrawOwn,
} from './threads/own.ts';
import { needsMember } from './threads/reached.ts';
import { alarming, beginReport, chooseReason, reporting, turnReport } from './threads/report.ts';
import { wordedHandlers } from './threads/worded.ts';

type Run = Handler['run'];
type OnOne = (ctx: Ctx, id: string) => ReturnType<Run>;

const access = 'member';
const ofMembers = (run: Run): Handler => ({ access, run });
const onOne = (run: OnOne): Handler => ofMembers((ctx, [id = '']) => run(ctx, id));
/** What serves a member alone, who keeps it while they are suspended. */
const ofOneself = (run: Run): Handler => ({
  access: 'insider',
  run: (ctx, args, fields) => needsMember(ctx) ?? run(ctx, args, fields),
});
const onOwn = (run: OnOne): Handler => ofOneself((ctx, [id = '']) => run(ctx, id));
/** What opens the form of a contribution asks for the code of conduct before anything is written. */
const writing = (run: OnOne): Handler => ({
  ...{ access, opens: 'modal', contributes: true },
  run: (ctx, [id = '']) => run(ctx, id),
});
const ofModerators = (run: Run): Handler => ({ access: 'moderator', run });
const here = (how: 'hide' | 'show'): Handler => ({
  access: 'workspaceAdmin',
  run: (ctx, [id = '']) => turnHere(ctx, id, how),
});

/** Below zero, a fraction or no number at all is the first page. */
const offsetOf = (text = ''): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

export const threads = defineCommand({
  name: 'threads',
  summary: 'threads.summary',
  // Who is suspended keeps what is their own; the rest is for members, which is judged where it is known what is asked.
  access: 'insider',
  options,
  run: browse,
  actions: {
    page: ofMembers((ctx, [offset, typed = '']) => again(ctx, offsetOf(offset), typed)),
    open: onOne(openBeside),
    show: onOne(showReferred),
    posts: ofMembers((ctx, [id = '', from = '', at = '']) => turnTo(ctx, id, from, at)),
    // Whoever reads the channel may look at what the thread is about, and report what stands in it.
    entries: { run: (ctx, [id = '']) => openEntries(ctx, id) },
    report: { run: (ctx, [id = '']) => beginReport(ctx, id) },
    reportFrom: { run: (ctx, [id = '', at]) => turnReport(ctx, id, offsetOf(at)) },
    reportPost: { run: (ctx, [id = '']) => chooseReason(ctx, id) },
    ...wordedHandlers(reporting),
    ...wordedHandlers(alarming),
    reply: writing(beginReply),
    follow: ofMembers((ctx, [id = '', how = 'soon', place = '']) => startFollowing(ctx, id, how, place)),
    unfollow: ofOneself((ctx, [id = '', place = '']) => stopFollowing(ctx, id, place)),
    mine: ofOneself((ctx, [offset]) => showPart(ctx, 'mine', offsetOf(offset))),
    followed: ofOneself((ctx, [offset]) => showPart(ctx, 'followed', offsetOf(offset))),
    waiting: ofOneself((ctx, [offset]) => showPart(ctx, 'waiting', offsetOf(offset))),
    own: onOwn(openOwn),
    ownAgain: onOwn((ctx, id) => showOwn(ctx, id)),
    edit: writing(beginEdit),
    anew: writing(beginAnew),
    withdraw: onOwn(askToWithdraw),
    withdrawOwn: onOwn(withdrawOwn),
    removeAsk: onOwn(askToRemove),
    removeOwn: onOwn(remove),
    takeWording: { access, contributes: true, run: (ctx, [id = '']) => takeWording(ctx, id) },
    ...wordedHandlers(appealing),
    hideHere: here('hide'),
    showHere: here('show'),
    moderate: ofModerators((ctx, [id = '']) => moderate(ctx, id)),
    governed: ofModerators((ctx, [id = '', at]) => turnGoverned(ctx, id, offsetOf(at))),
    govern: ofModerators((ctx, [id = '', deed = '']) => govern(ctx, id, deed)),
    governPost: ofModerators((ctx, [id = '']) => choosePost(ctx, id)),
    removal: ofModerators((ctx, [id = '']) => chooseRemoval(ctx, id)),
    mute: ofModerators((ctx, [id = '', how = '']) => mute(ctx, id, how)),
    wordings: ofModerators((ctx, [id = '']) => wordings(ctx, id)),
    ...wordedHandlers(closing),
    ...wordedHandlers(removing),
    ...wordedHandlers(unsealing),
  },
});
