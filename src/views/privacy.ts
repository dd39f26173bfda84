import { action } from '../action.ts';
import type { Erased } from '../domain/privacy/erase.ts';
import { type ContributionChoice, contributionChoices } from '../domain/privacy/erase-contributions.ts';
import { exportLinkMinutes } from '../domain/privacy/export-link.ts';
import type { Retention } from '../domain/privacy/retention.ts';
import type { Stored } from '../domain/privacy/stored.ts';
import { formatList, formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, type Button, buttons, heading, link, type Modal, text, type View } from '../view.ts';
import { accountText } from './link.ts';

type Fact = readonly [name: string, value: string];

/** What is stored, how long, and who sees it: what there is none of is left out. */
export function privacyView(
  { stored, retention }: { stored: Stored; retention: Retention },
  t: Translate,
): View {
  const facts = [...personFacts(stored, retention, t), ...otherFacts(stored, retention, t)];
  const title = { text: t('privacy.title') };
  if (!facts.length) return { title, blocks: [text(t('privacy.nothing')), text(t('privacy.where'))] };
  return {
    title,
    blocks: [
      text(t('privacy.where')),
      { kind: 'facts', pairs: facts },
      buttons(
        { label: t('privacy.export'), action: action('forum', 'privacyExport'), style: 'primary' },
        ...eraseButtons(stored, t),
      ),
    ],
  };
}

/** Who has contributed something that stands chooses what becomes of it. */
const eraseButtons = ({ standing }: Stored, t: Translate): Button[] =>
  (standing ? contributionChoices : (['stay'] as const)).map((choice) => ({
    label: t(standing ? `privacy.erase.${choice}` : 'privacy.erase'),
    action: action('forum', 'privacyErase', choice),
    style: 'danger',
  }));

const when = (holds: boolean, ...facts: Fact[]): Fact[] => (holds ? facts : []);

function personFacts(stored: Stored, retention: Retention, t: Translate): Fact[] {
  const { name, accounts, tours, acceptances, applications, decisions } = stored;
  const { contributions, follows, reports } = stored;
  const list = formatList(
    accounts.map((one) => accountText(one, t)),
    t.language,
  );
  const member = name === undefined ? 'no' : 'yes';
  const known = { count: accounts.length, accounts: list, member, days: retention.greeted };
  return [
    ...when(name !== undefined, [t('privacy.member'), t('privacy.memberFacts')]),
    ...when(accounts.length > 0, [t('privacy.accounts'), t('privacy.accountsFacts', known)]),
    ...when(tours > 0, [t('privacy.tour'), t('privacy.tourFacts', { days: retention.tour })]),
    ...when(acceptances > 0, [t('privacy.conduct'), t('privacy.conductFacts')]),
    ...when(applications > 0, [
      t('privacy.applications'),
      t('privacy.applicationsFacts', { count: applications, days: retention.declined }),
    ]),
    ...when(decisions > 0, [t('privacy.decisions'), t('privacy.decisionsFacts', { count: decisions })]),
    ...when(contributions > 0, [
      t('privacy.contributions'),
      t('privacy.contributionsFacts', { count: contributions, days: retention.declined }),
    ]),
    ...when(follows > 0, [t('privacy.follows'), t('privacy.followsFacts', { count: follows })]),
    ...when(reports > 0, [
      t('privacy.reports'),
      t('privacy.reportsFacts', { count: reports, days: retention.declined }),
    ]),
  ];
}

function otherFacts(stored: Stored, retention: Retention, t: Translate): Fact[] {
  const { name, digests, drafts, deliveries, roles, setUp, codes } = stored;
  return [
    ...when(digests > 0, [t('privacy.digests'), t('privacy.digestsFacts', { count: digests })]),
    ...when(drafts > 0, [t('privacy.drafts'), t('privacy.draftsFacts', { count: drafts })]),
    ...when(deliveries > 0, [t('privacy.deliveries'), t('privacy.deliveriesFacts', { count: deliveries })]),
    ...when(roles > 0, [t('privacy.roles'), t('privacy.rolesFacts', { count: roles })]),
    ...when(setUp > 0, [t('privacy.setUp'), t('privacy.setUpFacts', { count: setUp })]),
    ...when(codes > 0, [t('privacy.codes'), t('privacy.codesFacts', { days: retention.codes })]),
    ...when(name !== undefined, [t('privacy.audit'), t('privacy.auditFacts')]),
  ];
}

interface LinkMade {
  readonly url: string;
  readonly expiresAt: Date;
  /** IANA, the reader's. */
  readonly zone: string;
}

/** The address under which the export is fetched. */
export function exportLinkView({ url, expiresAt, zone }: LinkMade, t: Translate): View {
  const at = formatMoment(expiresAt, t.language, zone);
  const words = t('privacy.exportLink', { minutes: exportLinkMinutes, at, zone });
  return { blocks: [text(words), text([link(t('privacy.exportOpen'), url)])] };
}

export const eraseModal = (choice: ContributionChoice, t: Translate): Modal => ({
  title: t('privacy.eraseTitle'),
  submit: t('privacy.eraseSubmit'),
  cancel: t('privacy.eraseCancel'),
  action: action('forum', 'privacyErased', choice),
  inputs: [
    {
      name: 'word',
      label: t('privacy.eraseLabel', { word: t('privacy.eraseWord') }),
      hint: t(choice === 'withdraw' ? 'privacy.eraseHint.withdraw' : 'privacy.eraseHint'),
      placeholder: t('privacy.eraseWord'),
      required: true,
      maxLength: 40,
    },
  ],
});

/** Another word was typed. */
export const notErasedView = (choice: ContributionChoice, t: Translate): View => ({
  blocks: [
    text(t.rich('privacy.notErased', { word: t('privacy.eraseWord') })),
    buttons({ label: t('privacy.eraseAgain'), action: action('forum', 'privacyErase', choice) }),
  ],
});

/** What went, and what could not be reached. */
export function erasedView(erased: Erased, t: Translate): View {
  const { accounts, wasMember, found, outOfReach, directMessages, removed, roles } = erased;
  const { contributions, copiesOutOfReach } = erased;
  if (!found) return { blocks: [text(t.rich('privacy.notFound'))] };
  const unreached = [
    ...(outOfReach.length
      ? [
          t('privacy.unreachedCards', {
            count: outOfReach.length,
            workspaces: formatList(outOfReach, t.language),
          }),
        ]
      : []),
    ...(copiesOutOfReach.length
      ? [
          t('privacy.unreachedCopies', {
            count: copiesOutOfReach.length,
            workspaces: formatList(copiesOutOfReach, t.language),
          }),
        ]
      : []),
    t('privacy.unreachedShared'),
    ...(directMessages ? [t('privacy.unreachedDirect', { count: directMessages })] : []),
  ];
  const blocks: Block[] = [
    text(t('privacy.erased')),
    ...(wasMember ? [text(t('privacy.erasedMember', { accounts }))] : []),
    ...(contributions.count ? [text(t(`privacy.contributions.${contributions.choice}`, contributions))] : []),
    ...(roles ? [text(t('privacy.unreachedRoles'))] : []),
    ...(removed ? [text(t('privacy.removing', { count: removed }))] : []),
    heading(t('privacy.unreached')),
    { kind: 'list', items: unreached },
  ];
  return { blocks };
}

/** An application that was returned, and never answered. */
export const lapsedView = ({ reference, days }: { reference: string; days: number }, t: Translate): View => ({
  title: { text: t('lapsed.title') },
  blocks: [text(t.rich('lapsed.words', { reference, days }))],
});
