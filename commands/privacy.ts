import { answer, aside, type Ctx, defineSubcommand, type Handler, open, type Reply } from '../src/command.ts';
import { erase } from '../src/domain/privacy/erase.ts';
import { type ContributionChoice, contributionChoices } from '../src/domain/privacy/erase-contributions.ts';
import { noteExport, readExport } from '../src/domain/privacy/export.ts';
import { createExportLink } from '../src/domain/privacy/export-link.ts';
import { readStored } from '../src/domain/privacy/stored.ts';
import { writeAccount } from '../src/operator/account.ts';
import { notice } from '../src/view.ts';
import { erasedView, eraseModal, exportLinkView, notErasedView, privacyView } from '../src/views/privacy.ts';

// Everybody may see and erase what is stored about them, also who comes from outside the workspace. Nothing that was
// remembered about the actor is used: what is theirs is read by their account.
const access = 'guest';

export const privacy = defineSubcommand({
  name: 'privacy',
  summary: 'privacy.summary',
  access,
  options: {},
  run: (ctx) => show(ctx),
});

/** The presses and the form of `/forum privacy`. */
export const privacyActions: Record<string, Handler> = {
  privacy: { access, run: (ctx) => show(ctx) },
  privacyExport: { access, run: (ctx) => hand(ctx) },
  privacyErase: {
    access,
    opens: 'modal',
    run: ({ t }, [choice]) => open(eraseModal(choiceOf(choice), t)),
  },
  privacyErased: {
    access,
    run: (ctx, [choice], { word = '' }) => eraseAll(ctx, choiceOf(choice), word),
  },
};

/** What stays is withdrawn by nobody else later, so that this is what happens where nothing was chosen. */
const choiceOf = (typed: string | undefined): ContributionChoice =>
  contributionChoices.find((one) => one === typed) ?? 'stay';

async function show({ db, sealer, actor, retention, t }: Ctx): Promise<Reply> {
  const stored = await readStored(db, sealer, actor.account);
  return answer(privacyView({ stored, retention }, t));
}

/** By a page where there is one, else as a file where it is the asker's alone: never into a Slack workspace. */
async function hand(ctx: Ctx): Promise<Reply> {
  const { db, actor, now, zone, language, publicUrl, takesFiles, t } = ctx;
  const { account } = actor;
  if (publicUrl !== undefined) {
    const { token, expiresAt } = await createExportLink(db, { account, language, now });
    return aside(exportLinkView({ url: `${publicUrl}/export/${token}`, expiresAt, zone }, t));
  }
  if (takesFiles) return handFile(ctx);
  const command = `npm run forum -- export ${writeAccount(account)}`;
  return aside(notice(t.rich('privacy.exportOperator', { command })));
}

async function handFile({ db, sealer, actor, now, t }: Ctx): Promise<Reply> {
  const { account } = actor;
  const data = await db.$transaction(async (tx) => {
    const read = await readExport(tx, { account, sealer, now });
    await noteExport(tx, { account, via: 'file', now });
    return read;
  });
  return {
    show: 'aside',
    view: notice(t('privacy.exportFile')),
    file: {
      name: `plenary-export-${now.toISOString().slice(0, 10)}.json`,
      type: 'application/json',
      content: JSON.stringify(data, undefined, 2),
    },
  };
}

const folded = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

async function eraseAll(
  { db, sealer, actor, now, t }: Ctx,
  choice: ContributionChoice,
  typed: string,
): Promise<Reply> {
  if (folded(typed) !== folded(t('privacy.eraseWord'))) return answer(notErasedView(choice, t));
  const erased = await erase(db, { account: actor.account, sealer, choice, now });
  return answer(erased.ok ? erasedView(erased.value, t) : notice(t.rich('privacy.lastAdmin')));
}
