import { answer, type Ctx, defineSubcommand, type Handler, type Reply } from '../src/command.ts';
import { searchAudit } from '../src/domain/audit/search.ts';
import { startOfDate } from '../src/domain/digests/start-of-day.ts';
import { cleanLine } from '../src/domain/members/clean.ts';
import { readGiven } from '../src/find.ts';
import { choices, type Given, since, words } from '../src/options.ts';
import { formatTyped } from '../src/typed.ts';
import { auditKinds, auditPageSize, auditView } from '../src/views/audit.ts';
import { wrongView } from '../src/wrong.ts';

const access = 'admin';

const options = {
  words: words({ summary: 'audit.words', maxLength: 100 }),
  kind: choices({ summary: 'audit.kind', of: auditKinds, label: (kind) => `audit.kind.${kind}` }),
  since: since({ summary: 'audit.since' }),
};
type Asked = Given<typeof options>;

export const auditLog = defineSubcommand({
  name: 'audit',
  summary: 'audit.summary',
  access,
  options,
  run: (ctx, asked) => list(ctx, asked, 0),
});

/** The presses of `/forum audit`. */
export const auditActions: Record<string, Handler> = {
  auditPage: { access, run: (ctx, [offset, typed = '']) => again(ctx, typed, Number(offset)) },
};

const longestWords = 100;

async function list(ctx: Ctx, asked: Asked, offset: number): Promise<Reply> {
  const { db, zone, language, t } = ctx;
  const typedWords = cleanLine(asked.words ?? '')
    .slice(0, longestWords)
    .toWellFormed();
  const page = await searchAudit(db, {
    kinds: asked.kind,
    words: typedWords,
    since: asked.since === undefined ? undefined : startOfDate(asked.since, zone),
    ...{ language, offset, limit: auditPageSize },
  });
  return answer(auditView({ ...page, typed: retype(asked, typedWords), zone }, t));
}

/** The filters as one text, which the buttons carry. */
const retype = ({ kind, since }: Asked, typedWords: string): string =>
  formatTyped({
    words: typedWords,
    pairs: [
      ...(kind ? [['kind', kind.join(',')] as const] : []),
      ...(since ? [['since', since] as const] : []),
    ],
  });

async function again(ctx: Ctx, typed: string, offset: number): Promise<Reply> {
  const read = readGiven(options, typed, ctx.library.vocabulary());
  return read.ok ? list(ctx, read.value, offset) : answer(wrongView(read.refusal, ctx.t));
}
