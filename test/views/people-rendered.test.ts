import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderView as renderDiscord } from '../../src/discord/render.ts';
import type { KnownMember } from '../../src/domain/members/people.ts';
import { languages } from '../../src/i18n/languages.ts';
import { type Translate, translateFor } from '../../src/i18n/translate.ts';
import type { PlatformName } from '../../src/platform.ts';
import { toMessages } from '../../src/slack/messages.ts';
import { groups } from '../../src/stakeholders.ts';
import type { Block, View } from '../../src/view.ts';
import { getStartedView } from '../../src/views/get-started.ts';
import { dismissView, peopleView, personView } from '../../src/views/people.ts';
import { faultySuspensionView } from '../../src/views/people-suspend.ts';
import {
  channelOpenView,
  dismissedView,
  restoredView,
  roleRefusedView,
  rolesChangedView,
  suspendedView,
} from '../../src/views/people-told.ts';
import { groupRoleView, settingsView } from '../../src/views/settings.ts';
import { renderView as renderPage } from '../../src/web/console/render.ts';
import { validateMessage as validateDiscord } from '../support/discord/validate.ts';
import { validateMessage as validateSlack } from '../support/slack/validate.ts';
import { readMarkup } from '../web/console/markup.ts';

/** Each platform: what it shows as text, and what it would object to. */
const renderers: [PlatformName, (view: View) => { text: string; faults: unknown[] }][] = [
  [
    'slack',
    (view) => {
      const messages = toMessages(view);
      return { text: JSON.stringify(messages), faults: messages.flatMap((one) => validateSlack(one)) };
    },
  ],
  [
    'discord',
    (view) => {
      const messages = renderDiscord(view);
      const flags = MessageFlags.IsComponentsV2;
      return {
        text: JSON.stringify(messages),
        faults: messages.flatMap(({ components }) => validateDiscord({ components, flags })),
      };
    },
  ],
  ['console', (view) => ({ text: readMarkup(renderPage(view, { language: 'en' }).markup).text, faults: [] })],
];

const now = new Date('2026-11-22T12:00:00Z');
const moment = { now, zone: 'Asia/Kathmandu', said: ['Done.'] };
const id = '0190a000-0000-7000-8000-000000000001';

/** Names as long, as mixed and as full of signs as they come. */
const member = (number: number): KnownMember => ({
  id: id.slice(0, -1) + number,
  name: `Ν<!channel> @everyone *b* \u202eأحمد ${'very long name '.repeat(5)}${number}`,
  organisation: 'Organisation '.repeat(9).trim(),
  group: 'intergovernmental',
  roles: ['member', 'moderator', 'curator'],
  suspendedUntil: new Date('2027-11-22T12:00:00Z'),
  suspensionReason: 'reason '.repeat(70).trim(),
  createdAt: now,
  accounts: Array.from({ length: 5 }, (_, at) => ({
    ...{ platform: 'slack', tenant: 'T0123456789', externalId: `U012345678${at}` },
    workspace: 'A workspace with a long name',
  })),
});

const views = (platform: PlatformName, t: Translate): [string, View][] => [
  [
    'settings',
    settingsView(
      {
        settings: {
          channels: {
            forum: { id, externalId: 'C1', name: 'forum', broken: false },
            digest: undefined,
            moderators: { id, externalId: 'C1', name: 'forum', broken: false },
          },
          language: 'ar',
          zone: 'America/Argentina/ComodRivadavia',
          verified: false,
          groups: [],
          greetsAll: true,
          groupRoles: new Map(groups.map((group) => [group, '123456789012345678'])),
        },
        checks: new Map([
          ['C1', { ok: true, value: { name: 'forum', obstacle: undefined, closed: false, private: false } }],
        ]),
        ...{ platform, now, said: ['Done.'], people: true },
        ...{ hearsOfJoining: platform !== 'console', givesRoles: platform === 'discord' },
        barredFromModerators: platform === 'slack' ? t('settings.moderators.needs') : undefined,
      },
      t,
    ),
  ],
  [
    'group role',
    groupRoleView(
      { group: 'intergovernmental', role: 'A role', said: [], mayChoose: platform !== 'slack' },
      t,
    ),
  ],
  [
    'people',
    peopleView(
      { members: [1, 2, 3, 4, 5].map(member), total: 99, offset: 5, query: 'x'.repeat(100), ...moment },
      t,
    ),
  ],
  ['nobody', peopleView({ members: [], total: 0, offset: 0, query: 'x', ...moment }, t)],
  ['person', personView(member(1), moment, t)],
  ['dismiss', dismissView(member(1), t)],
  [
    'faults',
    faultySuspensionView(id, { until: 'x'.repeat(20), wrong: ['no_reason', 'too_long', 'past'] }, t),
  ],
  ['get started', getStartedView(t)],
  ['roles', rolesChangedView(['moderator', 'curator', 'admin'], t)],
  ['dismissed', dismissedView(t)],
  ['suspended', suspendedView({ until: now, reason: 'x'.repeat(500), zone: 'UTC' }, t)],
  ['restored', restoredView(t)],
  ['role refused', roleRefusedView({ workspace: 'Server', group: 'industry' }, t)],
  ['channel open', channelOpenView({ channel: 'forum', workspace: 'Server', platform }, t)],
];

const isChoice = ({ kind }: Block): boolean => kind === 'select' || kind === 'channels' || kind === 'roles';

describe.each(renderers)('on %s', (platform, render) => {
  test.each(languages)('everything of people and settings is taken in %s', (language) => {
    for (const [name, view] of views(platform, translateFor(language)))
      expect([name, render(view).faults]).toEqual([name, []]);
  });

  test('at most ten buttons and selects stand below a view', () => {
    for (const [name, { blocks }] of views(platform, translateFor('en'))) {
      const count = blocks
        .map((block) => (block.kind === 'buttons' ? block.buttons.length : Number(isChoice(block))))
        .reduce((sum, one) => sum + one, 0);
      expect([name, count <= 10]).toEqual([name, true]);
    }
  });

  test('roles of a server are offered where there are some', () => {
    const [[, settings] = [], [, group] = []] = views(platform, translateFor('en'));
    const offered = settings && render(settings).text.includes('Role of a stakeholder group…');
    expect(offered).toBe(platform === 'discord');
    if (platform === 'discord') expect(group && render(group).text).toContain('Choose the role…');
    expect(settings && render(settings).text).toContain(
      platform === 'console' ? 'is not possible here' : 'gets one direct message',
    );
  });
});
