import type { Actor } from './access.ts';
import { brokenView } from './broken.ts';
import { aside, type Command, type Ctx, type Reply } from './command.ts';
import type { Db, Pool } from './db.ts';
import { adopt } from './domain/deliveries/recover.ts';
import type { Library } from './domain/library/live.ts';
import { createActorLoader } from './domain/members/actor.ts';
import { conduct } from './domain/members/conduct.ts';
import { firstTime, forget } from './domain/once.ts';
import { type Retention, usualRetention } from './domain/privacy/retention.ts';
import { find, type Runnable } from './find.ts';
import { type Language, languageOf } from './i18n/languages.ts';
import { type Translate, translateFor } from './i18n/translate.ts';
import { describeError, type Logger } from './log.ts';
import { refused } from './outcome.ts';
import type { Carriers, Input, Invocation } from './platform.ts';
import { refusalText } from './refusal.ts';
import type { Sealer } from './sealing.ts';
import { typedBack } from './typed-back.ts';
import { notice, type RichText, text, type View } from './view.ts';
import { conductAgainView } from './views/conduct.ts';
import { wrongView } from './wrong.ts';

/** A reply with the language it is in. `undo` frees a public one that could not be sent to be shared again. */
export type Answer = Reply & { readonly language: Language; undo?(): Promise<void> };

/** The one door: every command, press and form of every platform comes through here. It never throws. */
export type Dispatch = (invocation: Invocation) => Promise<Answer>;

/** The parts of the house that handlers work with. */
export interface House {
  readonly commands: readonly Command[];
  readonly db: Db;
  readonly pool: Pool;
  readonly library: Library;
  readonly sealer: Sealer;
  /** How messages leave, by platform; filled as the platforms are made. */
  readonly carriers: Carriers;
  /** See Ctx. */
  readonly publicUrl: string | undefined;
  /** Unset, as it is by default. */
  readonly retention?: Retention;
  readonly log: Logger;
  readonly clock: () => Date;
}

export function createDispatch(house: House): Dispatch {
  const loadActor = createActorLoader(house.pool);
  const { commands, db, library, log } = house;

  const run = async (invocation: Invocation, t: Translate): Promise<Answer> => {
    const { input } = invocation;
    const found = find(commands, input, library.vocabulary());
    if (!found.ok)
      return { ...aside(givenBack(wrongView(found.refusal, t), input, t)), language: t.language };
    if (input.kind === 'press' && input.delivered) noteDelivered(house, input.delivered);
    const { run, ...wanted } = found.value;
    const { access } = wanted;
    const actor = await loadActor(invocation, { fresh: access !== 'guest', now: house.clock() });
    const spoken = actor.language ? translateFor(actor.language) : t;
    const language = spoken.language;
    const ctx = contextOf(house, invocation, actor, spoken);
    const barred = barredView(ctx, wanted);
    if (barred) {
      const kept = input.kind === 'submit' ? await wanted.keep?.(ctx) : undefined;
      return { ...aside(givenBack(barred, input, spoken, kept)), language };
    }
    const reply = await run(ctx);
    return reply.show === 'public'
      ? shareOnce(db, invocation, { language, ...reply }, spoken)
      : { language, ...reply };
  };

  return async (invocation) => {
    const t = translateFor(languageOf(invocation.who.locale));
    try {
      return await run(invocation, t);
    } catch (error) {
      const view = brokenView(error, { log, platform: invocation.platform, t });
      return { ...aside(givenBack(view, invocation.input, t)), language: t.language };
    }
  };
}

/** Why somebody may not do it now; undefined where they may. */
function barredView(
  ctx: Ctx,
  { access, contributes }: Pick<Runnable, 'access' | 'contributes'>,
): View | undefined {
  const refusal = refusalText(ctx, access);
  if (refusal) return notice(refusal);
  const { conduct: accepted } = ctx.actor;
  return contributes && accepted < conduct.version ? conductAgainView(accepted, ctx.t) : undefined;
}

/** Under why nothing was done with a form: where what it held was kept, if it was, and all of it. */
function givenBack(view: View, input: Input, t: Translate, kept?: RichText): View {
  if (input.kind !== 'submit') return view;
  const blocks = kept === undefined ? view.blocks : [...view.blocks, text(kept)];
  return typedBack({ ...view, blocks }, input.fields, t);
}

/** Beside the answer, which need not wait for it: the press shows that a message stands whose sending was uncertain. */
function noteDelivered({ db, log, clock }: House, delivered: Parameters<typeof adopt>[1]): void {
  adopt(db, delivered, clock()).catch((error: unknown) => {
    log.warn({ error: describeError(error) }, 'a delivered message could not be noted');
  });
}

function contextOf(
  { db, library, sealer, commands, carriers, publicUrl, retention = usualRetention, log, clock }: House,
  { platform, who }: Invocation,
  actor: Actor,
  t: Translate,
): Ctx {
  const carrier = carriers.get(platform);
  return {
    db,
    library,
    sealer,
    commands,
    actor,
    now: clock(),
    language: t.language,
    t,
    log,
    channel: who.channel,
    met: { locale: who.locale, workspaceId: actor.workspace?.id },
    zone: who.zone ?? actor.workspace?.zone ?? 'UTC',
    examine: async (channel) =>
      carrier && actor.workspace
        ? carrier.examine({ workspace: actor.workspace.externalId, channel })
        : refused({ kind: 'refused', obstacle: 'removed', code: 'no_workspace' }),
    examineRole: async (role) => {
      const { externalId = '' } = actor.workspace ?? {};
      const examined = await carrier?.examineRole?.(externalId, role);
      return examined?.ok ? examined.value : undefined;
    },
    readLink: (text) => carrier?.readLink?.(text),
    publicUrl,
    retention,
    takesFiles: carrier?.takesFiles ?? false,
    hearsOfJoining: carrier?.hearsOfJoining ?? false,
    givesRoles: carrier?.setRole !== undefined,
    typing: carrier?.typing ?? 'text',
  };
}

/** A double click, or the same press delivered twice, puts a view into the channel once. */
async function shareOnce(
  db: Db,
  { platform, who, input }: Invocation,
  shared: Answer,
  t: Translate,
): Promise<Answer> {
  if (input.kind !== 'press') return shared;
  const key = ['share', platform, who.workspace, input.message, input.action].join(':');
  if (!(await firstTime(db, key))) return { ...aside(notice(t('share.already'))), language: t.language };
  return { ...shared, undo: () => forget(db, key) };
}
