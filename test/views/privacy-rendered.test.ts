import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderView as renderDiscord } from '../../src/discord/render.ts';
import type { LinkedAccount } from '../../src/domain/members/link.ts';
import { usualRetention } from '../../src/domain/privacy/retention.ts';
import { languages } from '../../src/i18n/languages.ts';
import { type Translate, translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import type { View } from '../../src/view.ts';
import {
  agreedView,
  confirmView,
  linkDoneView,
  linkRefusedView,
  linksView,
  requestView,
} from '../../src/views/link.ts';
import {
  erasedView,
  eraseModal,
  exportLinkView,
  lapsedView,
  notErasedView,
  privacyView,
} from '../../src/views/privacy.ts';
import { validateMessage as validateDiscord } from '../support/discord/validate.ts';
import { validateMessage as validateSlack } from '../support/slack/validate.ts';

const now = new Date('2026-11-22T12:00:00Z');
const id = '0190a000-0000-7000-8000-000000000001';
const name = `<!channel> @everyone *b* \u202eأحمد ${'very long name '.repeat(4)}`;
const workspace = 'A workspace with *signs* <@U1> and a long name '.repeat(2).trim();
const party = { platform: 'slack', workspace, name } as const;
const guest = { platform: 'discord', workspace: undefined, name: undefined } as const;

const accounts = (count: number): LinkedAccount[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: id.slice(0, -2) + (10 + at), platform: 'slack', workspace: `${at} ${workspace}`, own: at === 0 },
  }));
const word = '7KQ';
const code = { code: '7KQF-0M3X-P2ZD-V8HT', expiresAt: now };
const stored = {
  ...{ name, accounts: accounts(5), tours: 1, acceptances: 1, applications: 12, decisions: 345, digests: 2 },
  ...{ drafts: 1, deliveries: 400, roles: 2, setUp: 3, codes: 4 },
  ...{ contributions: 12, standing: 9, follows: 3, reports: 1 },
};
const url = `https://forum.example.org/export/${'x'.repeat(43)}`;
const said = ['Done.'];
const zone = 'America/Argentina/ComodRivadavia';

const views = (t: Translate): [string, View][] => [
  ...[0, 1, 2, 4, 5, 20].map((count): [string, View] => [
    `${count} accounts`,
    linksView(
      { state: { accounts: accounts(count), request: undefined, typed: false }, issued: code, said, zone },
      t,
    ),
  ]),
  [
    'a request',
    linksView(
      {
        state: { accounts: [], typed: false, request: { id, from: party, word, expiresAt: now } },
        issued: undefined,
        said,
        zone,
      },
      t,
    ),
  ],
  [
    'without a code',
    linksView(
      { state: { accounts: [], request: undefined, typed: false }, issued: undefined, said, zone },
      t,
    ),
  ],
  ['confirm', confirmView({ id, issuer: party, word }, t)],
  ['confirm a guest', confirmView({ id, issuer: guest, word }, t)],
  ['request', requestView({ id, from: party, word, expiresAt: now }, zone, t)],
  ['agreed', agreedView({ id, issuer: party, word }, t)],
  ['request of a guest', requestView({ id, from: guest, word, expiresAt: now }, zone, t)],
  ['refused', linkRefusedView(party, t)],
  ['done', linkDoneView(guest, t)],
  ['privacy', privacyView({ stored, retention: usualRetention }, t)],
  ['export', exportLinkView({ url, expiresAt: now, zone }, t)],
  ['not erased', notErasedView('withdraw', t)],
  [
    'erased',
    erasedView(
      {
        ...{ accounts: 3, wasMember: true, found: true, roles: 2, removed: 4, directMessages: 7 },
        contributions: { count: 12, choice: 'withdraw' },
        copiesOutOfReach: [workspace],
        outOfReach: Array.from({ length: 40 }, (_, at) => `${at} ${workspace}`),
      },
      t,
    ),
  ],
  ['lapsed', lapsedView({ reference: 'R-3', days: 60 }, t)],
];

const faultsOn = {
  slack: (view: View) => toMessages(view).flatMap((one) => validateSlack(one)),
  discord: (view: View) =>
    renderDiscord(view).flatMap(({ components }) =>
      validateDiscord({ components, flags: MessageFlags.IsComponentsV2 }),
    ),
};

describe.each(languages)('in %s', (language) => {
  test('everything of links and privacy is taken by both platforms', () => {
    for (const [what, view] of views(translateFor(language))) {
      expect([what, faultsOn.slack(view)]).toEqual([what, []]);
      expect([what, faultsOn.discord(view)]).toEqual([what, []]);
    }
  });

  test('the form that erases shows the whole word, and nothing in it is cut', () => {
    const t = translateFor(language);
    for (const choice of ['stay', 'withdraw'] as const) {
      const { title, submit, cancel, inputs } = eraseModal(choice, t);
      const [{ label = '', hint = '', placeholder = '' } = {}] = inputs;
      for (const short of [title, submit, cancel]) expect(short.length).toBeLessThanOrEqual(24);
      expect(label.length).toBeLessThanOrEqual(45);
      expect(hint.length).toBeLessThanOrEqual(100);
      expect(label).toContain(t('privacy.eraseWord'));
      expect(placeholder).toBe(t('privacy.eraseWord'));
      expect(t(`privacy.erase.${choice}`).length).toBeLessThanOrEqual(75);
    }
  });
});
