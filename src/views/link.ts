import { type Action, action } from '../action.ts';
import type { IssuedCode, LinkedAccount, LinkRequest, LinkState, Party } from '../domain/members/link.ts';
import type { Taken } from '../domain/members/link-take.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, type Button, buttons, type RichText, text, type View } from '../view.ts';

/** More accounts than these are unlinked by a select. */
const mostButtons = 4;

/** `Slack · Trust & Safety Europe` */
export function accountText(
  { platform: name, workspace }: Pick<LinkedAccount, 'platform' | 'workspace'>,
  t: Translate,
): string {
  const platform = t('link.platform', { platform: name });
  return workspace === undefined ? platform : t('link.accountIn', { platform, workspace });
}

interface Shown {
  readonly state: LinkState;
  /** A fresh code; without one a button makes it. */
  readonly issued: IssuedCode | undefined;
  /** What was done just now. */
  readonly said: readonly RichText[];
  /** IANA, the reader's. */
  readonly zone: string;
}

/** What is linked, what waits for this side, and how to link more. */
export function linksView(
  { state: { accounts, typed, request }, issued, said, zone }: Shown,
  t: Translate,
): View {
  const list: Block[] = accounts.length
    ? [
        text(t('link.list', { count: accounts.length })),
        { kind: 'list', items: accounts.map((one) => listed(one, t)) },
        ...(accounts.length > 1 ? [unlinking(accounts, t)] : []),
      ]
    : [text(t('link.none'))];
  return {
    title: { text: t('link.title') },
    blocks: [
      ...said.map(text),
      ...list,
      ...(typed && !issued && !request ? [text(t('link.typed'))] : []),
      ...(request ? requestBlocks(request, zone, t) : linking(issued, zone, t)),
    ],
  };
}

const listed = (account: LinkedAccount, t: Translate): string =>
  account.own ? t('link.thisOne', { account: accountText(account, t) }) : accountText(account, t);

function unlinking(accounts: readonly LinkedAccount[], t: Translate): Block {
  const unlink = (...args: string[]) => action('forum', 'linkUnlink', ...args);
  if (accounts.length <= mostButtons)
    return buttons(
      ...accounts.map(
        (one): Button => ({
          label: t('link.unlink', { account: listed(one, t) }),
          action: unlink(one.id),
        }),
      ),
    );
  const options = accounts.map((one) => ({ value: one.id, label: listed(one, t) }));
  return { kind: 'select', select: { placeholder: t('link.chooseUnlink'), action: unlink(), options } };
}

function linking(issued: IssuedCode | undefined, zone: string, t: Translate): Block[] {
  if (!issued) return [buttons({ label: t('link.newCode'), action: action('forum', 'linkCode') })];
  const at = formatMoment(issued.expiresAt, t.language, zone);
  return [text(t.rich('link.how', { code: issued.code, at, zone }))];
}

/** Whoever typed the code confirms first. */
export function confirmView({ id, issuer, word }: Taken, t: Translate): View {
  const account = accountText(issuer, t);
  const { name } = issuer;
  return {
    title: { text: t('link.confirmTitle') },
    blocks: [
      text(
        name === undefined ? t('link.confirmGuest', { account }) : t.rich('link.confirm', { name, account }),
      ),
      text(t('link.confirmYours')),
      text(compareText(word, t)),
      twoButtons(action('forum', 'linkTake', id), action('forum', 'linkDrop', id), t),
    ],
  };
}

/** Whose code it is confirms last: by direct message, and under `/forum link`. */
export const requestView = (request: LinkRequest, zone: string, t: Translate): View => ({
  title: { text: t('link.requestTitle') },
  blocks: requestBlocks(request, zone, t),
});

function requestBlocks({ id, from, word, expiresAt }: LinkRequest, zone: string, t: Translate): Block[] {
  const account = accountText(from, t);
  const { name } = from;
  const at = formatMoment(expiresAt, t.language, zone);
  return [
    text(
      name === undefined ? t('link.requestGuest', { account }) : t.rich('link.request', { name, account }),
    ),
    text(t('link.requestYours', { at, zone })),
    text(compareText(word, t)),
    twoButtons(action('forum', 'linkConfirm', id), action('forum', 'linkRefuse', id), t),
  ];
}

/** Somebody else who typed the code has another word. */
const compareText = (word: string, t: Translate): RichText => t.rich('link.compare', { word });

/** Whoever typed the code confirmed: the other account is next. */
export const agreedView = ({ issuer, word }: Taken, t: Translate): View => ({
  blocks: [text(t.rich('link.agreed', { account: accountText(issuer, t) })), text(compareText(word, t))],
});

const twoButtons = (confirm: Action, refuse: Action, t: Translate): Block =>
  buttons(
    { label: t('link.button.confirm'), action: confirm, style: 'primary' },
    { label: t('link.button.refuse'), action: refuse },
  );

/** To whoever typed the code: the other account is another member's by now. */
export const linkImpossibleView = (t: Translate): View => ({
  title: { text: t('link.refusedTitle') },
  blocks: [text(t.rich('link.otherMember'))],
});

/** The accounts belong to two members. */
export const linkRefusedView = (taker: Party, t: Translate): View => ({
  title: { text: t('link.refusedTitle') },
  blocks: [text(t('link.refusedOther', { account: accountText(taker, t) }))],
});

export const linkDoneView = (issuer: Party, t: Translate): View => ({
  title: { text: t('link.doneTitle') },
  blocks: [text(t('link.done', { account: accountText(issuer, t) }))],
});
