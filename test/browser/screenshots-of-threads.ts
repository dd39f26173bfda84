import {
  choose,
  fillIn,
  go,
  openForm,
  openFormOf,
  type Picture,
  press,
  type Step,
  say,
  see,
  sendForm,
  sendInPlace,
} from './steps.ts';

const noor = { as: 'member', at: 'alliance.forum' } as const;
const tomas = { as: 'moderator', at: 'alliance.moderators' } as const;
const ar = { ...noor, lang: 'ar' } as const;

const form: Step[] = [
  openForm('/discuss'),
  fillIn({
    title: 'Who is called in the first hour?',
    text: 'Last month it took us **ninety minutes** from the first report to the removal.\n\n- Who has a plan for the first hour?\n- Who is called, and by whom?\n\nOurs: [one page](https://example.org/plan)',
  }),
];
const preview: Step[] = [...form, sendForm];
const sealed: Step[] = [...preview, choose('discuss:choose', 'chatham')];
const sent: Step[] = [...preview, press('discuss:send')];

const approve = '[data-press^="review:approve"]';
const waiting: Step[] = [...sent, go(tomas), see(approve)];
/** It stands, and its author is there. */
const standing: Step[] = [
  ...waiting,
  press('review:approve'),
  (page) => page.locator(approve).waitFor({ state: 'detached' }),
  go(noor),
  see('[data-press^="threads:reply"]'),
];

/** Presses on the copy, whatever stands below it. */
const onCopy =
  (action: string): Step =>
  (page) =>
    page.locator(`[data-press^="${action}"]`).first().click();
const reply = (text: string): Step[] => [
  onCopy('threads:reply'),
  see('dialog[open]'),
  fillIn({ text }),
  sendForm,
  press('discuss:send'),
];
const talk: Step[] = [
  ...standing,
  ...reply('Ours is a list of nine steps on one page, beside the telephone.'),
  ...reply('شكرًا لكم، هذا مفيد جدًا.'),
  (page) => page.locator('.reply').nth(1).waitFor(),
];
const toTop: Step = (page) => page.locator('.message:has(+ .thread) h2').first().scrollIntoViewIfNeeded();
const toThread: Step = (page) => page.locator('.thread').first().scrollIntoViewIfNeeded();
const mine: Step[] = [...talk, say('/threads mine')];

/** Of a discussion, from the form to its end. */
export function threads(): Picture[] {
  return [
    { name: 'discuss-form', seat: noor, steps: form },
    { name: 'discuss-form-phone', seat: noor, phone: true, steps: form },
    { name: 'discuss-preview', seat: noor, steps: preview },
    { name: 'discuss-preview-ar', seat: ar, steps: preview },
    { name: 'discuss-preview-phone', seat: noor, phone: true, steps: preview },
    { name: 'discuss-sealed', seat: noor, steps: sealed },
    { name: 'thread-card', seat: noor, steps: waiting },
    { name: 'thread', seat: noor, steps: [...talk, toTop] },
    { name: 'thread-replies', seat: noor, steps: [...talk, toThread] },
    { name: 'thread-dark', seat: noor, dark: true, steps: [...talk, toThread] },
    { name: 'thread-phone', seat: noor, phone: true, steps: [...talk, toThread] },
    { name: 'thread-ar', seat: ar, steps: [...talk, go(ar), toThread] },
    { name: 'threads', seat: noor, steps: [...talk, say('/threads')] },
    { name: 'threads-open', seat: noor, steps: [...talk, say('/threads T-1')] },
    { name: 'threads-open-phone', seat: noor, phone: true, steps: [...talk, say('/threads T-1')] },
    { name: 'threads-mine', seat: noor, steps: mine },
    {
      name: 'threads-report',
      seat: noor,
      steps: [...talk, onCopy('threads:report'), see('.private details')],
    },
    {
      name: 'thread-closed',
      seat: noor,
      steps: [
        ...talk,
        go({ ...tomas, at: 'alliance.forum' }),
        say('/threads T-1'),
        press('threads:moderate'),
        openFormOf('threads:close'),
        sendInPlace,
        (page) => page.locator('.reply').nth(2).waitFor(),
        toThread,
      ],
    },
  ];
}
