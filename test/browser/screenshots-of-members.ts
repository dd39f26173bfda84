import type { Page } from 'playwright-core';
import {
  choose,
  fillIn,
  go,
  openFormOf,
  type Picture,
  press,
  type Step,
  say,
  see,
  sendInPlace,
} from './steps.ts';

const guest = { as: 'guest' } as const;
const moderator = { as: 'moderator', at: 'alliance.moderators' } as const;
const title: Step = (page: Page) => page.locator('.message').last().locator('h2').scrollIntoViewIfNeeded();

/** As far as a step of the tour, and what one says of oneself on the third. */
function tourTo(step: number): Step[] {
  const chosen: Step[] = [
    choose('forum:tourTopic:add', 'crisis-response'),
    choose('forum:tourTopic:add', 'transparency'),
    choose('forum:tourGroup', 'small-platform'),
    openFormOf('forum:tourOrganisation'),
    fillIn({ organisation: 'Example Video' }),
    sendInPlace,
  ];
  const steps: Step[] = [see('[data-press="forum:join"]'), press('forum:join')];
  for (let at = 2; at <= step; at++) steps.push(press(`forum:tour:${at}`), ...(at === 3 ? chosen : []));
  return steps;
}

const form: Step[] = [
  ...tourTo(4),
  press('forum:conductAccept'),
  openFormOf('forum:apply'),
  fillIn({
    name: 'Amal Rahmani',
    why: 'I write the rules of a small video platform, alone, and would like to learn from others.',
    link: 'https://example.org/team',
  }),
];
const preview: Step[] = [...form, sendInPlace];
const applied: Step[] = [...preview, press('forum:applySend')];
const card = '[data-press^="review:approve"]';
const waiting: Step[] = [...applied, go(moderator), see(card)];
const returned: Step[] = [
  ...waiting,
  openFormOf('review:return'),
  fillIn({ words: 'Which platform is it, and since when do you write its rules?' }),
  sendInPlace,
  // As somebody who was not answered beside it.
  go({ as: 'admin' }),
  see(card),
];
const decided: Step[] = [
  ...waiting,
  press('review:approve'),
  (page) => page.locator(card).waitFor({ state: 'detached' }),
];
const outcome: Step[] = [
  ...decided,
  go({ ...guest, at: 'direct' }),
  see('[data-press^="digest:mine"]'),
  openFormOf('digest:mine'),
  sendInPlace,
  press('digest:save'),
];
const atForum = go({ ...guest, at: 'alliance.forum' });

/** Of people: how they come, what moderators see of them, and what they see of themselves. */
export function members(): Picture[] {
  const ar = { ...guest, lang: 'ar' } as const;
  return [
    { name: 'get-started', seat: guest, steps: [see('[data-press="forum:join"]')] },
    { name: 'tour-1', seat: guest, steps: tourTo(1) },
    { name: 'tour-1-ar', seat: ar, steps: tourTo(1) },
    { name: 'tour-3', seat: guest, steps: tourTo(3) },
    { name: 'tour-3-ar', seat: ar, steps: tourTo(3) },
    { name: 'tour-3-phone', seat: guest, phone: true, steps: tourTo(3) },
    { name: 'tour-4', seat: guest, steps: tourTo(4) },
    { name: 'tour-4-ar', seat: ar, steps: tourTo(4) },
    { name: 'apply-form', seat: guest, steps: form },
    { name: 'apply-form-ar', seat: ar, steps: form },
    { name: 'apply-form-phone', seat: guest, phone: true, steps: form },
    { name: 'apply-preview', seat: guest, steps: preview },
    { name: 'card', seat: guest, steps: [...waiting, title] },
    { name: 'card-dark', seat: guest, dark: true, steps: [...waiting, title] },
    { name: 'card-phone', seat: guest, phone: true, steps: [...waiting, title] },
    { name: 'card-ar', seat: ar, steps: [...waiting, title] },
    { name: 'card-returned', seat: guest, steps: returned },
    { name: 'card-decided', seat: guest, steps: decided },
    { name: 'outcome', seat: guest, steps: [...decided, go({ ...guest, at: 'direct' }), title] },
    { name: 'desk-guest', seat: guest, steps: [...applied, say('/forum profile')] },
    { name: 'desk-guest-ar', seat: ar, steps: [...applied, say('/forum profile')] },
    { name: 'desk', seat: guest, steps: [...outcome, atForum, say('/forum profile')] },
    { name: 'desk-ar', seat: ar, steps: [...outcome, atForum, say('/forum profile')] },
    { name: 'desk-phone', seat: guest, phone: true, steps: [...outcome, atForum, say('/forum profile')] },
    {
      name: 'people',
      seat: guest,
      steps: [
        ...decided,
        go({ as: 'admin', at: 'alliance.forum' }),
        say('/forum settings'),
        press('forum:people'),
      ],
    },
    { name: 'privacy', seat: guest, steps: [...outcome, atForum, say('/forum privacy')] },
    { name: 'privacy-ar', seat: ar, steps: [...outcome, atForum, say('/forum privacy')] },
  ];
}
