import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { greet, type Joined } from '../domain/members/greet.ts';
import { firstTime, forget } from '../domain/once.ts';
import { leaveWorkspace } from '../domain/workspaces/workspaces.ts';
import { type Installation, installationOf } from './installations.ts';
import type { Parts } from './listeners.ts';
import { type Caller, whoIs } from './read.ts';

type EventArgs = Pick<AllMiddlewareArgs, 'context'> & Pick<SlackEventMiddlewareArgs, 'event' | 'body'>;

/** Events, which Bolt has acknowledged already. Slack may send one more than once: it has one effect. */
export async function onEvent(parts: Parts, { event, body, context }: EventArgs): Promise<void> {
  switch (event.type) {
    case 'app_home_opened': {
      if (event.tab !== 'home') return;
      const installation = installationOf(context);
      const caller = { team: installation.team, organisation: organisationOf(body), user: event.user };
      return once(parts, body.event_id, () => parts.homes.open(installation, caller));
    }
    case 'member_joined_channel': {
      const { user, team, enterprise, channel } = event;
      const newcomer = { home: team, organisation: enterprise || organisationOf(body), user };
      const joined = { kind: 'channel', externalId: channel } as const;
      return once(parts, body.event_id, () => receive(parts, installationOf(context), newcomer, joined));
    }
    case 'team_join': {
      const { id, team_id, enterprise_user } = event.user;
      const organisation = enterprise_user?.enterprise_id || organisationOf(body);
      const newcomer = { home: team_id, organisation, user: id };
      return once(parts, body.event_id, () =>
        receive(parts, installationOf(context), newcomer, { kind: 'workspace' }),
      );
    }
    case 'tokens_revoked':
      if (!event.tokens.bot?.length) return;
      return once(parts, body.event_id, () => leave(parts, body.team_id));
    case 'app_uninstalled':
      return once(parts, body.event_id, () => leave(parts, body.team_id));
  }
}

/** The organisation that the workspace belongs to. */
const organisationOf = ({ authorizations, enterprise_id }: EventArgs['body']): string | undefined =>
  authorizations?.[0]?.enterprise_id || enterprise_id || undefined;

/** Nobody waits for a greeting, and without Slack's word it might go to a bot or to somebody from outside. */
const newcomerMs = 10_000;

/** Somebody came: people of the workspace are greeted, once. */
async function receive(
  { db, people, insisting }: Parts,
  installation: Installation,
  newcomer: Omit<Caller, 'team'>,
  joined: Joined,
): Promise<void> {
  const { team } = installation;
  if (installation.token === undefined) return;
  const ask = () => people.of(installation, newcomer.user, newcomerMs);
  // Hundreds may come at once, which is more than Slack answers in a minute.
  const person = (await ask()) ?? (await insisting.insist(ask));
  if (!person) throw new Error('Slack did not say who came');
  const { tenant, user, locale, outsider } = whoIs({ team, ...newcomer }, person);
  if (outsider || person.bot) return;
  const account = { platform: 'slack', tenant, person: user } as const;
  const workspace = { platform: 'slack', externalId: team } as const;
  await greet(db, { account, locale, workspace, joined, now: new Date() });
}

async function leave({ db, installations }: Parts, team: string): Promise<void> {
  await leaveWorkspace(db, { platform: 'slack', externalId: team });
  installations.forget(team);
}

async function once({ db }: Parts, eventId: string, work: () => Promise<void>): Promise<void> {
  const key = `slack:event:${eventId}`;
  if (!(await firstTime(db, key))) return;
  try {
    await work();
  } catch (error) {
    await forget(db, key);
    throw error;
  }
}
