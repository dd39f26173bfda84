import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { firstTime, forget } from '../domain/once.ts';
import { leaveWorkspace } from '../domain/workspaces/workspaces.ts';
import { translateFor } from '../i18n/translate.ts';
import type { Input } from '../platform.ts';
import { explained } from './api.ts';
import { type Installation, installationOf } from './installations.ts';
import type { Parts } from './listeners.ts';
import { whoIs } from './read.ts';
import { toHome } from './windows.ts';

/** What stands on the App Home. */
const homeInput: Input = { kind: 'text', command: 'forum', text: 'help' };

type EventArgs = Pick<AllMiddlewareArgs, 'context'> & Pick<SlackEventMiddlewareArgs, 'event' | 'body'>;

/** Events, which Bolt has acknowledged already. Slack may send one more than once: it has one effect. */
export async function onEvent(parts: Parts, { event, body, context }: EventArgs): Promise<void> {
  switch (event.type) {
    case 'app_home_opened':
      if (event.tab !== 'home') return;
      return once(parts, body.event_id, () => publishHome(parts, installationOf(context), event.user));
    case 'tokens_revoked':
      if (!event.tokens.bot?.length) return;
      return once(parts, body.event_id, () => leave(parts, body.team_id));
    case 'app_uninstalled':
      return once(parts, body.event_id, () => leave(parts, body.team_id));
  }
}

async function publishHome(parts: Parts, installation: Installation, user: string): Promise<void> {
  const { team, token } = installation;
  if (token === undefined) return;
  const who = whoIs({ team, tenant: team, user }, await parts.people.of(installation, user));
  const answer = await parts.dispatch({ platform: 'slack', who, input: homeInput });
  if (answer.show === 'modal') return;
  const view = toHome(answer.view, translateFor(answer.language));
  await explained(parts.app.client.views.publish({ token, user_id: user, view }));
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
