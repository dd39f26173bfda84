import { Routes } from 'discord.js';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Carrier, Failure, PersonAddress } from '../platform.ts';
import type { Api, Apis } from './api.ts';
import { codes } from './limits.ts';
import { roleFacts } from './permissions.ts';
import type { Places } from './places.ts';

/** What the admins of the server read in its audit log. */
const reasons = {
  give: 'Became a member of this stakeholder group in Plenary',
  take: 'Is no longer a member of this stakeholder group in Plenary',
} as const;

/** What the carrier does with the roles of servers. */
export const rolesOf = (apis: Apis, places: Places): Required<Pick<Carrier, 'examineRole' | 'setRole'>> => ({
  async examineRole(guild, role) {
    const standing = await places.guild(apis.begin(), guild);
    if (!standing.ok) return standing;
    const facts = roleFacts(standing.value.guild, standing.value.bot, role);
    return facts ? done(facts) : refused({ kind: 'refused', obstacle: 'gone', code: 'unknown_role' });
  },
  async setRole(to, role, held) {
    const api = apis.begin();
    if (!held) return setRole(api, to, role, held);
    // It may have been given rights since it was chosen.
    const standing = await places.guild(api, to.workspace);
    if (!standing.ok) return standing;
    const facts = roleFacts(standing.value.guild, standing.value.bot, role);
    return facts?.powerful
      ? refused({ kind: 'refused', obstacle: 'no_permission', code: 'powerful' })
      : setRole(api, to, role, held);
  },
});

/**
 * Gives a person a role of their server or takes it away. Who has left has no roles, and a role that was deleted is
 * nobody's: to take either away is done, to give a role to somebody who is not there is `missing`, and one that is
 * not there, or above the bot's own, is refused, which its admin can mend.
 */
async function setRole(
  api: Api,
  { workspace, person }: PersonAddress,
  role: string,
  held: boolean,
): Promise<Outcome<undefined, Failure>> {
  const route = Routes.guildMemberRole(workspace, person, role);
  const set = await (held ? api.put(route, reasons.give) : api.remove(route, reasons.take));
  if (set.ok) return done(undefined);
  const { refusal } = set;
  const code = 'code' in refusal ? refusal.code : '';
  if (!held && isOneOf(code, absent)) return done(undefined);
  if (isOneOf(code, absentPerson)) return refused({ kind: 'missing', code });
  // Of a guild, not being let in means not being in it.
  const isOut = refusal.kind === 'refused' && refusal.obstacle === 'not_invited';
  return isOut ? refused({ ...refusal, obstacle: 'removed' }) : set;
}

const absentPerson: readonly number[] = [codes.unknownMember, codes.unknownUser];
const absent: readonly number[] = [...absentPerson, codes.unknownRole];

const isOneOf = (code: string, some: readonly number[]): boolean => some.map(String).includes(code);
