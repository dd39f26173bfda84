import type { Tx } from '../../../db.ts';
import { tellMember } from '../../members/tell.ts';
import { authorOf } from '../../threads/sealed-author.ts';
import { tellAuthor } from '../../threads/tell-authors.ts';
import { type AuthoredPost, holdAuthored } from '../hold-author.ts';
import { declineReasons } from '../reasons.ts';
import { saltedDigest } from '../salted.ts';
import type { Held, Holding, Kind, NotYours } from './kind.ts';

/**
 * An admin asks to learn who wrote a sealed post: approved by another one, both can read it (unsealing.ts), and the
 * author is told.
 */
export const unsealing: Kind = {
  access: 'admin',
  returns: false,
  suggests: false,
  approved: 'post.unsealed',
  reasons: { decline: declineReasons.unsealing },
  async hold(tx, deciding): Promise<Held | undefined> {
    const { sealer, itemId, by, now } = deciding;
    const asked = await readWish(tx, itemId);
    const others = asked?.byId ? [asked.byId] : [];
    const held = await holdAuthored(tx, { sealer, itemId, memberId: by.memberId, others });
    if (!held) return undefined;
    return {
      refusal: held.own ? 'own' : await refusalOf(tx, deciding, { asked, post: held.post }),
      async settle({ decision, closing }) {
        if (decision === 'approve') await tellAuthor(tx, { sealer, postId: held.post.id, now });
        if (closing && asked?.byId && asked.byId !== by.memberId)
          await tellMember(tx, asked.byId, 'unsealing-decided', now);
        const { words, salt } = asked ?? {};
        const why = words && salt ? saltedDigest(words, salt) : null;
        return { asked: asked?.by?.auditId ?? null, why };
      },
    };
  },
};

/** What somebody asked for, and when: the first of what happened. */
const readWish = (tx: Tx, itemId: string) =>
  tx.reviewEvent.findFirst({
    where: { itemId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { by: { select: { auditId: true } } },
  });
type Wish = Awaited<ReturnType<typeof readWish>>;

/**
 * Two admins agree: whoever asked, still one of them, and somebody else, who was one before it was asked for. There has
 * to be somebody whom they would learn of.
 */
async function refusalOf(
  tx: Tx,
  { sealer, by, decision, now }: Holding,
  { asked, post }: { readonly asked: Wish; readonly post: AuthoredPost },
): Promise<NotYours | undefined> {
  const agrees = decision === 'approve' || decision === 'claim';
  if (agrees && asked?.byId === by.memberId) return 'own_request';
  if (decision !== 'approve') return undefined;
  const asker = asked?.byId
    ? await tx.member.findUnique({
        where: { id: asked.byId },
        select: { roles: true, suspendedUntil: true },
      })
    : null;
  if (!asked || !asker?.roles.includes('admin')) return 'asker';
  if (asker.suspendedUntil && asker.suspendedUntil > now) return 'asker';
  if (await becameAdminSince(tx, by.auditId, asked.at)) return 'new_admin';
  // A membership that ended leaves the id of nobody there.
  const id = authorOf(sealer, post);
  return id !== undefined && (await tx.member.count({ where: { id } })) ? undefined : 'left';
}

/** Nothing but the audit says since when somebody has a role. */
async function becameAdminSince(tx: Tx, auditId: string, at: Date): Promise<boolean> {
  const granted = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM audit_event
    WHERE act = 'role.granted' AND at >= ${at} AND data->>'member' = ${auditId} AND data->>'role' = 'admin' LIMIT 1`;
  return granted.length > 0;
}
