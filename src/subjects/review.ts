import type { Db } from '../db.ts';
import type { Library } from '../domain/library/live.ts';
import { languageTo } from '../domain/members/account.ts';
import { againAfter } from '../domain/members/apply.ts';
import { suggest } from '../domain/members/suggest.ts';
import { itemReference, readItems } from '../domain/review/queue.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { languageOf } from '../i18n/languages.ts';
import { translateFor } from '../i18n/translate.ts';
import { type ApplicationOutcome, outcomeView, welcomeEntries } from '../views/outcome.ts';
import { hiddenCardView, reviewCardView } from '../views/review-card.ts';
import { alike, type Compose, type Shown, type Subjects } from './compose.ts';

interface Parts {
  readonly db: Db;
  readonly library: Library;
}

/** The moderators' cards, and what becomes of applications. */
export const reviewSubjects = (parts: Parts): Subjects => ({
  'review-card': cards(parts),
  'application-outcome': outcomes(parts),
});

/**
 * By the id of the item, in the language and zone of the workspace where it stands. Where nobody vouches for that any
 * more, nothing is posted, and what stands tells of nobody.
 */
const cards =
  ({ db, library }: Parts): Compose =>
  async (asked) => {
    const [items, workspaces] = await Promise.all([
      readItems(db, [...new Set(asked.map(({ subjectId }) => subjectId))]),
      db.workspace.findMany({ where: { id: { in: asked.flatMap(({ workspaceId }) => workspaceId ?? []) } } }),
    ]);
    return new Map(
      asked.flatMap(({ id, subjectId, workspaceId, kind }) => {
        const item = items.get(subjectId);
        const workspace = workspaces.find((one) => one.id === workspaceId);
        if (!item || !workspace || (!workspace.verifiedAt && kind !== 'update')) return [];
        const language = languageOf(workspace.language);
        const [reader, t] = [
          { zone: workspace.zone ?? 'UTC', topics: library.topics() },
          translateFor(language),
        ];
        const hidden = hiddenCardView(item, reader, t);
        const shown: Shown =
          item.application && workspace.verifiedAt
            ? { view: reviewCardView(item, reader, t), language, audience: 'private', otherwise: hidden }
            : { view: hidden, language };
        return [[id, shown] as const];
      }),
    );
  };

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
      return { state, ...said, againAt: againAfter(at), zone: account.workspace?.zone ?? 'UTC' };
    default:
      return undefined;
  }
}
