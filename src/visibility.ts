import type { Actor, ActorMember } from './access.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { SharingLabel as Label, type SharingLabel } from './generated/prisma/enums.ts';

/** What decides where something may be seen: TLP 2.0 (first.org/tlp), as product.md has it. */
export interface Shared {
  readonly label: SharingLabel;
  /** TLP:AMBER: the stakeholder groups that it is for. */
  readonly groups: readonly string[];
}

/** A workspace, as far as it decides what may be seen from there. */
export interface SeenFrom {
  readonly verified: boolean;
  /** The stakeholder groups that it belongs to. */
  readonly groups: readonly string[];
}

/** The same, of its row. */
export const seenFrom = ({
  verifiedAt,
  groups,
}: {
  readonly verifiedAt: Date | null;
  readonly groups: readonly string[];
}): SeenFrom => ({ verified: verifiedAt !== null, groups });

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Whether something may stand in a workspace that the bot is in. */
export function goesTo({ label, groups }: Shared, workspace: SeenFrom): boolean {
  switch (label) {
    case 'clear':
      return true;
    case 'green':
      return workspace.verified;
    case 'amber':
      return workspace.verified && meet(groups, workspace.groups);
  }
}

/**
 * Whether moderators find the card of an item in a workspace: one that the forum vouches for, and of what is about a
 * contribution, of which `shared` is known, one where its label lets it go.
 */
export const cardGoesTo = (shared: Shared | undefined, workspace: SeenFrom): boolean =>
  workspace.verified && (shared === undefined || goesTo(shared, workspace));

/** What a channel must be for it to stand there; undefined where any will do. */
export const audienceOf = ({ label }: Pick<Shared, 'label'>): 'closed' | 'private' | undefined =>
  (({ clear: undefined, green: 'closed', amber: 'private' }) as const)[label];

/** What a channel is like, as far as it decides what may stand there (ChannelFacts of platform.ts). */
export type Openness = Readonly<Record<'closed' | 'private', boolean>>;

/** The labels under which nothing may stand in such a channel. */
export const tooOpenFor = (channel: Openness): SharingLabel[] =>
  Object.values(Label).filter((label) => {
    const audience = audienceOf({ label });
    return audience !== undefined && !channel[audience];
  });

/** Somebody, as far as it decides what they may see; whoever is not there is met in no workspace. */
export interface Seeing extends Pick<Actor, 'outsider'> {
  readonly workspace: SeenFrom | undefined;
  readonly member: Pick<ActorMember, 'roles' | 'group' | 'admittedIn'> | undefined;
}

/**
 * Whether somebody may see it for themselves, where they act: in a direct message the workspace that admitted them
 * counts. TLP:AMBER is for people of its groups, and for moderators, who answer for it.
 */
export function maySee(shared: Shared, { workspace, member, outsider }: Seeing): boolean {
  if (outsider || !member) return false;
  const from = workspace ?? member.admittedIn;
  if (!from || !goesTo(shared, from)) return false;
  return shared.label !== 'amber' || isModerator(member.roles) || meet(shared.groups, groupsOf(member));
}

/** Whether a copy that stands where somebody acts is before their eyes; from outside that is TLP:CLEAR alone. */
export const seesCopy = (
  { label }: Pick<Shared, 'label'>,
  { workspace, outsider }: Pick<Seeing, 'workspace' | 'outsider'>,
): boolean => workspace !== undefined && (!outsider || label === 'clear');

/** The same as `maySee` for whoever asks the database for threads; undefined for somebody who may see none. */
export function visibleTo({ workspace, member, outsider }: Seeing): Prisma.ThreadWhereInput | undefined {
  const from = workspace ?? member?.admittedIn;
  if (outsider || !member || !from) return undefined;
  if (!from.verified) return { label: 'clear' };
  const there: Prisma.ThreadWhereInput = { label: 'amber', groups: { hasSome: [...from.groups] } };
  const own = isModerator(member.roles) ? {} : { groups: { hasSome: [...groupsOf(member)] } };
  return { OR: [{ label: { in: ['clear', 'green'] } }, { AND: [there, own] }] };
}

const groupsOf = ({ group }: { readonly group: string | undefined }): readonly string[] =>
  group === undefined ? [] : [group];

export const isModerator = (roles: readonly string[]): boolean =>
  roles.includes('moderator') || roles.includes('admin');
