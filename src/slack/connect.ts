import { webApi } from '@slack/bolt';
import type { Db } from '../db.ts';
import { connectWorkspace } from '../domain/workspaces/workspaces.ts';
import { PlatformFault } from '../platform.ts';
import type { Sealer } from '../sealing.ts';
import { clientOptions, refusalOf } from './api.ts';
import { tokenContext } from './installations.ts';

/** Whose token this is. @throws PlatformFault, naming the token as `named` */
export async function identify(
  client: webApi.WebClient,
  token: string,
  named: string,
): Promise<{ team: string; name: string }> {
  const told = await client.auth.test({ token }).catch((error: unknown) => {
    const refusal = refusalOf(error);
    throw new PlatformFault(
      refusal ? `Slack refuses ${named}: ${refusal}.` : `Slack cannot be reached to check ${named}.`,
    );
  });
  const { team_id: team, team: name, is_enterprise_install } = told;
  if (is_enterprise_install || !team)
    throw new PlatformFault(`${named} is for a whole organisation; install the app in one workspace of it.`);
  return { team, name: name ?? team };
}

/** Connects a further workspace by its bot token, which is checked with Slack and kept sealed. */
export async function connectSlackWorkspace(given: {
  token: string;
  db: Db;
  sealer: Sealer;
  apiUrl: string | undefined;
}): Promise<{ ok: true; name: string } | { ok: false; problem: string }> {
  const { token, db, sealer, apiUrl } = given;
  if (!/^xoxb-\S+$/.test(token))
    return { ok: false, problem: 'A bot token starts with xoxb-; nothing was changed.' };
  const client = new webApi.WebClient(undefined, clientOptions(apiUrl));
  try {
    const { team, name } = await identify(client, token, 'the token');
    const tokenSealed = sealer.seal(token, tokenContext(team));
    await connectWorkspace(db, { platform: 'slack', externalId: team, name, tokenSealed });
    return { ok: true, name };
  } catch (error) {
    if (error instanceof PlatformFault)
      return { ok: false, problem: `${error.message} Nothing was changed.` };
    throw error;
  }
}
