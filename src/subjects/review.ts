import type { Db } from '../db.ts';
import type { Library } from '../domain/library/live.ts';
import { languageTo } from '../domain/members/account.ts';
import { againAfter } from '../domain/members/apply.ts';
import { suggest } from '../domain/members/suggest.ts';
import { itemReference } from '../domain/references.ts';
import { placesOf } from '../domain/review/places.ts';
import { readItems } from '../domain/review/queue.ts';
import { reasonOf } from '../domain/review/reasons.ts';
import { readDecidedWish } from '../domain/review/unsealing.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { languageOf } from '../i18n/languages.ts';
import { translateFor } from '../i18n/translate.ts';
import { notice } from '../view.ts';
import { type ApplicationOutcome, outcomeView, welcomeEntries } from '../views/outcome.ts';
import { hiddenCardView, reviewCardView } from '../views/review-card.ts';
import { cardGoesTo, seenFrom } from '../visibility.ts';
import { alike, type Compose, type Shown, type Subjects } from './compose.ts';

interface Parts {
  readonly db: Db;
  readonly library: Library;
}

/** The moderators' cards, and what becomes of applications. */
export const reviewSubjects = (parts: Parts): Subjects => ({
  'review-card': cards(parts),
  'application-outcome': outcomes(parts),
  'unsealing-decided': decidedUnsealings(parts),
});

/**
 * By the id of the item, in the language and zone of the workspace where it stands. Where nobody vouches for that any
 * more, or the label of a contribution does not allow it, nothing is posted, and what stands tells of nobody.
 */
const cards =
  ({ db, library }: Parts): Compose =>
  async (asked) => {
    const [items, workspaces] = await Promise.all([
      readItems(db, [...new Set(asked.map(({ subjectId }) => subjectId))]),
      db.workspace.findMany({ where: { id: { in: asked.flatMap(({ workspaceId }) => workspaceId ?? []) } } }),
    ]);
    const places = await placesOf(db, [...items.values()]);
    const [topics, entries] = [library.topics(), library.entries()];
    return new Map(
      asked.flatMap(({ id, subjectId, workspaceId, kind }) => {
        const item = items.get(subjectId);
        const workspace = workspaces.find((one) => one.id === workspaceId);
        if (!item || !workspace) return [];
        const allowed = cardGoesTo(item.shared, seenFrom(workspace));
        if (!allowed && kind !== 'update') return [];
        const language = languageOf(workspace.language);
        const zone = workspace.zone ?? 'UTC';
        const [reader, t] = [{ zone, topics, entries, places: places.get(item.id) }, translateFor(language)];
        const hidden = hiddenCardView(item, reader, t);
        const shown: Shown =
          allowed && !item.gone
            ? { view: reviewCardView(item, reader, t), language, audience: 'private', otherwise: hidden }
            : { view: hidden, language };
        return [[id, shown] as const];
      }),
    );
  };

/** By the id of an account of the admin who asked: names the item that was decided last, and nothing of it. */
const decidedUnsealings = ({ db }: Parts): Compose =>
  alike(async (ids) => {
    const accounts = await db.account.findMany({
      where: { id: { in: [...ids] } },
      include: { workspace: true },
    });
    const told = await Promise.all(
      accounts.map(async (account) => {
        const number = account.memberId && (await readDecidedWish(db, account.memberId));
        if (!number) return undefined;
        const t = translateFor(languageTo(account));
        const view = notice(t.rich('told.unsealing', { reference: itemReference({ number }) }));
        return [account.id, { view, language: t.language }] as const;
      }),
    );
    return new Map(told.flatMap((one) => (one ? [one] : [])));
  });

const include = {
  item: { include: { application: { include: { account: { include: { workspace: true } } } } } },
} as const satisfies Prisma.ReviewEventInclude;
type Row = Prisma.ReviewEventGetPayload<{ include: typeof include }>;

/** By the id of the event; a question that was answered or closed meanwhile is no longer asked. */
const outcomes = ({ db, library }: Parts): Compose =>
  alike(async (ids) => {
    const rows = await db.reviewEvent.findMany({ where: { id: { in: [...ids] } }, include });
    return new Map(
      rows.flatMap((row) => {
        const outcome = outcomeOf(row, library);
        const account = row.item.application?.account;
        if (!outcome || !account) return [];
        const language = languageTo(account);
        return [[row.id, { view: outcomeView(outcome, translateFor(language)), language }] as const];
      }),
    );
  });

function outcomeOf({ item, state, words, at }: Row, library: Library): ApplicationOutcome | undefined {
  const { application } = item;
  if (!application || item.state !== state) return undefined;
  const { name, organisation, topics, group, account } = application;
  const said = { reference: itemReference(item), words: words ?? '' };
  switch (state) {
    case 'approved': {
      const entries = suggest(library.entries(), { topics, group }, welcomeEntries);
      return { state, name, organisation, topics, entries };
    }
    case 'returned':
      return { state, itemId: item.id, ...said };
    case 'declined':
      return {
        state,
        ...said,
        reason: reasonOf(item.reason),
        againAt: againAfter(at),
        zone: account.workspace?.zone ?? 'UTC',
      };
    default:
      return undefined;
  }
}
