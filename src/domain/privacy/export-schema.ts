import { z } from 'zod';

/** A moment, ISO 8601 in UTC. */
const time = z.iso.datetime();
const text = z.string();
const platform = z.enum(['slack', 'discord', 'console']);
/** An account as the operator's commands write it: `slack:TEAM:USER`. */
const account = text;
/** An object that the forum keeps as it is, such as a digest's filter. */
const kept = z.json();

const member = z.strictObject({
  name: text,
  organisation: text.nullable(),
  group: text.nullable(),
  topics: z.array(text),
  roles: z.array(text),
  conduct: z.int().nullable(),
  suspendedUntil: time.nullable(),
  suspensionReason: text.nullable(),
  auditId: text,
  admittedIn: text.nullable(),
  createdAt: time,
});

const accountRow = z.strictObject({
  account,
  platform,
  workspace: text.nullable(),
  language: text.nullable(),
  locale: text.nullable(),
  conduct: z.int().nullable(),
  greetedAt: time.nullable(),
  directClosedAt: time.nullable(),
  createdAt: time,
});

const tour = z.strictObject({
  account,
  step: z.int(),
  organisation: text.nullable(),
  group: text.nullable(),
  topics: z.array(text),
  changedAt: time,
});

const application = z.strictObject({
  account,
  reference: text.nullable(),
  state: text.nullable(),
  workspace: text.nullable(),
  name: text,
  organisation: text,
  group: text,
  topics: z.array(text),
  why: text,
  link: text.nullable(),
  createdAt: time,
  closedAt: time.nullable(),
  /** Questions and reasons are moderators' words about the person; which moderator's is their own affair. */
  history: z.array(z.strictObject({ at: time, state: text, words: text.nullable() })),
});

const contribution = z.strictObject({
  /** Of the thread: `T-5`. */
  reference: text,
  /** Its place in the thread; null until it was placed. */
  number: z.int().nullable(),
  /** Of the thread that it opens; null for a reply. */
  title: text.nullable(),
  attribution: text,
  /** The number of the pseudonym that signs it. */
  participant: z.int().nullable(),
  state: text,
  text,
  createdAt: time,
  placedAt: time.nullable(),
  editedAt: time.nullable(),
  removedAt: time.nullable(),
  removedBy: text.nullable(),
  removalReason: text.nullable(),
  /** How it was worded before, and what its thread was called where that changed. */
  earlier: z.array(z.strictObject({ text, title: text.nullable(), until: time })),
  /** What became of it with the moderators: questions, answers, decisions and appeals. */
  history: z.array(
    z.strictObject({
      reference: text,
      at: time,
      state: text,
      words: text.nullable(),
      suggestion: text.nullable(),
    }),
  ),
});

const digest = z.strictObject({
  account,
  reference: text,
  filter: kept,
  events: z.boolean(),
  sayEmpty: z.boolean(),
  rhythm: text,
  day: z.int().nullable(),
  time: text,
  zone: text,
  language: text,
  createdAt: time,
  nextRunAt: time.nullable(),
  pausedAt: time.nullable(),
  pausedUntil: time.nullable(),
  stoppedAt: time.nullable(),
  issues: z.array(z.strictObject({ number: z.int(), dueAt: time })),
});

/** Everything that is stored about one person; the README has the same in short under "Your data". */
export const exportSchema = z.strictObject({
  version: z.literal(1),
  exportedAt: time,
  member: member.nullable(),
  accounts: z.array(accountRow),
  tours: z.array(tour),
  acceptances: z.array(z.strictObject({ account, version: z.int(), language: text, at: time })),
  applications: z.array(application),
  /** What they decided as a moderator. */
  decisions: z.array(z.strictObject({ reference: text, at: time, state: text, words: text.nullable() })),
  /** However signed; the operator's export leaves out what is sealed, here and in the three that follow. */
  contributions: z.array(contribution),
  /** Contributions that they are writing. */
  contributionDrafts: z.array(z.strictObject({ account, data: kept, at: time })),
  follows: z.array(z.strictObject({ reference: text, daily: z.boolean(), toldUpTo: z.int() })),
  /** What they found that should go. */
  reports: z.array(z.strictObject({ reference: text, at: time, reason: text, words: text.nullable() })),
  digests: z.array(digest),
  drafts: z.array(z.strictObject({ account, subject: text, data: kept, at: time })),
  /** Codes that link accounts, without the code. */
  linkCodes: z.array(
    z.strictObject({
      account,
      side: z.enum(['issued', 'taken']),
      createdAt: time,
      expiresAt: time,
      takerAgreedAt: time.nullable(),
      issuerAgreedAt: time.nullable(),
      closedAt: time.nullable(),
    }),
  ),
  /** That their Discord accounts were given, by Discord's ids of the roles. */
  roles: z.array(z.strictObject({ account, workspace: text, role: text })),
  wrongCodes: z.array(z.strictObject({ account, at: time })),
  exportLinks: z.array(z.strictObject({ account, language: text, expiresAt: time })),
  /** What was sent to them alone, or done about them: which kind of message, without its text. */
  deliveries: z.array(
    z.strictObject({
      account,
      kind: text,
      subject: text,
      state: text,
      createdAt: time,
      endedAt: time.nullable(),
    }),
  ),
  /** Channels and roles that they set up for the forum. */
  setUp: z.array(z.strictObject({ kind: z.enum(['channel', 'role']), workspace: text, name: text })),
  /** What the audit holds of what they did and of what was done about them. */
  audit: z.array(z.strictObject({ number: z.int(), at: time, act: text, own: z.boolean(), data: kept })),
});
export type Export = z.output<typeof exportSchema>;
