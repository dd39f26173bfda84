import { type AuditHead, eachAuditRow, parseHead, writeHead } from '../domain/audit/read.ts';
import { type AuditFault, verifyAudit } from '../domain/audit/verify.ts';
import type { Desk } from '../operator.ts';

type Tools = Pick<Desk, 'db' | 'say'>;

const usage = 'npm run forum -- audit verify [--head NUMBER:HASH], or: npm run forum -- audit export';

/** `audit verify [--head NUMBER:HASH]` and `audit export` */
export async function audit(tools: Tools, [what = '', ...args]: readonly string[]): Promise<boolean> {
  if (what === 'export' && !args.length) return exportAudit(tools);
  const kept = what === 'verify' ? readKept(args) : undefined;
  if (kept) return verify(tools, kept.head);
  tools.say(`Something is missing or not understood; nothing was done. Write: ${usage}`);
  return false;
}

/** The head that follows `--head`; undefined where the arguments are none of ours. */
function readKept(args: readonly string[]): { head?: AuditHead } | undefined {
  if (!args.length) return {};
  const [option = '', ...rest] = args
    .join(' ')
    .trim()
    .split(/[\s=]+/);
  const head = parseHead(rest.join(''));
  return option === '--head' && head ? { head } : undefined;
}

const faults = {
  gap: 'it is missing',
  hash: 'its hash does not fit what it says',
  chain: 'it does not go on from the row before it',
  head: 'there the rows and the head of the audit part: rows were cut off or added',
  kept: 'its hash is not the one that was kept: the chain was written anew, or cut off',
} as const satisfies Record<AuditFault, string>;

async function verify({ db, say }: Tools, kept: AuditHead | undefined): Promise<boolean> {
  const verified = await verifyAudit(db, { kept });
  if (!verified.ok) {
    const { number, fault } = verified.refusal;
    say(`The audit is broken at row ${number}: ${faults[fault]}.`);
    return false;
  }
  const { value: head } = verified;
  if (head.number === 0) say('The audit has no rows yet.');
  else say(`The chain holds from row 1 to row ${head.number}. Keep this to compare with: ${writeHead(head)}`);
  if (kept) say(`Row ${kept.number} is the one whose hash was kept.`);
  return true;
}

/** One JSON object a line, and nothing else, so that it can go into a file. */
async function exportAudit({ db, say }: Tools): Promise<boolean> {
  await eachAuditRow(db, async (rows) => {
    for await (const row of rows) say(JSON.stringify(row));
  });
  return true;
}
