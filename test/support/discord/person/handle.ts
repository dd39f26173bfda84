import type { Interaction, Refusal, Result } from '../model/interaction.ts';
import { isEphemeral } from '../model/messages.ts';
import { PATIENCE } from '../model/signal.ts';
import { textOf } from '../read.ts';
import type { Choice, Message, Modal } from '../wire.ts';

/** A message that answers an interaction. */
export interface Answer {
  /** The live record: a later edit shows in it. */
  readonly message: Message;
  /** What there is to read in it, at the time of the answer. */
  readonly text: string;
  /** Whether only the person who asked sees it. */
  readonly ephemeral: boolean;
  /** Whether the message that was pressed changed, rather than a new one being sent. */
  readonly updated: boolean;
}

/** One thing that a person did, and what comes back for it. */
export class Handle {
  readonly #interaction: Interaction;

  constructor(interaction: Interaction) {
    this.#interaction = interaction;
  }

  get id(): string {
    return this.#interaction.id;
  }

  get token(): string {
    return this.#interaction.token;
  }

  /** What was said after the answer, oldest first. */
  get followups(): readonly Message[] {
    return this.#interaction.followups;
  }

  /** Errors that the app got on the way, oldest first. */
  get refusals(): readonly Refusal[] {
    return this.#interaction.refusals;
  }

  /** The type of the app's first answer (4 to 9), as soon as there is one. */
  acknowledged(): Promise<number> {
    return this.#wait('an acknowledgement', ({ callback }) => callback);
  }

  /** The message that the person gets to see: sent, edited after a deferral, or changed in place. */
  async answer(): Promise<Answer> {
    const result = await this.#result('a message');
    if (result.kind !== 'message' && result.kind !== 'update') throw this.#unexpected('a message', result);
    return described(result.message, result.kind === 'update');
  }

  async modal(): Promise<Modal> {
    const result = await this.#result('a modal');
    if (result.kind !== 'modal') throw this.#unexpected('a modal', result);
    return result.modal;
  }

  /** What completes the option. */
  async choices(): Promise<readonly Choice[]> {
    const result = await this.#result('choices');
    if (result.kind !== 'choices') throw this.#unexpected('choices', result);
    return result.choices;
  }

  async followup(index = 0): Promise<Answer> {
    const message = await this.#wait(`follow-up ${index}`, ({ followups }) => followups[index]);
    return described(message, false);
  }

  refusal(index = 0): Promise<Refusal> {
    return this.#wait(`refusal ${index}`, ({ refusals }) => refusals[index]);
  }

  #result(what: string): Promise<Result> {
    return this.#wait(what, ({ result }) => result);
  }

  #wait<T>(what: string, read: (interaction: Interaction) => T | undefined): Promise<T> {
    const interaction = this.#interaction;
    return interaction.changed.wait(
      () => read(interaction),
      PATIENCE,
      () => `The app gave no ${what.replace(/^an? /, '')}. ${this.#story()}`,
    );
  }

  #unexpected(what: string, { kind }: Result): Error {
    return new Error(`Expected ${what}, the app answered with a ${kind}. ${this.#story()}`);
  }

  /** What happened so far, for a test that fails. */
  #story(): string {
    const { callback, refusals } = this.#interaction;
    const first =
      callback === undefined ? 'It did not acknowledge.' : `It acknowledged with type ${callback}.`;
    const others = refusals.map(
      ({ status, code, message, details = '' }) => `It was refused: ${status} ${code} ${message} ${details}`,
    );
    return [first, ...others].join('\n');
  }
}

function described(message: Message, updated: boolean): Answer {
  return { message, text: textOf(message), ephemeral: isEphemeral(message), updated };
}
