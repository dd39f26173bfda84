import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import { codes } from './limits.ts';
import type { Address } from './read.ts';
import { type Message, payload, uploads } from './render.ts';
import { codeOf, persistently } from './rest.ts';

/** Where a message goes: to the asker in place of the one they pressed, to the asker anew, or to everyone. */
export type Audience = 'inPlace' | 'asker' | 'everyone';

/** One interaction and how far its answer has got; Discord allows different things at each step. */
export interface Turn {
  /** A placeholder that only the asker sees is still to be replaced. */
  waits(): boolean;
  /** Wins 15 minutes, where nothing was said yet. Until then the asker sees that it is being worked on. */
  defer(): Promise<void>;
  /** Only as the very first response. */
  openModal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Shows messages in order, the further ones as follow-ups. */
  show(messages: readonly Message[], audience: Audience): Promise<void>;
}

/** The step: nothing said, a placeholder of ours waiting, or the first response given. */
type Step = 'open' | 'placeholder' | 'answered';

export function createTurn(rest: REST, { id, token, application }: Address, inPlace: boolean): Turn {
  let step: Step = 'open';

  const respond = async (
    body: APIInteractionResponse,
    beside: ReturnType<typeof uploads> = {},
  ): Promise<void> => {
    let lost = false;
    await persistently(async () => {
      try {
        await rest.post(Routes.interactionCallback(id, token), { body, ...beside, auth: false });
      } catch (error) {
        // The first attempt had arrived; only its answer was lost.
        if (lost && codeOf(error) === codes.alreadyAcknowledged) return;
        lost = true;
        throw error;
      }
    });
  };

  const editFirst = (message: Message) =>
    persistently(() =>
      rest.patch(Routes.webhookMessage(application, token), {
        body: payload(message),
        ...uploads(message),
        auth: false,
      }),
    );

  const follow = (message: Message, audience: Audience) =>
    rest.post(Routes.webhook(application, token), {
      body: payload(message, flagsFor(audience)),
      ...uploads(message),
      auth: false,
    });

  const showFirst = async (message: Message, audience: Audience): Promise<void> => {
    if (step === 'open') await respond(response(message, audience), uploads(message));
    else if (step === 'placeholder' || audience === 'inPlace') await editFirst(message);
    else await follow(message, audience);
    step = 'answered';
  };

  return {
    waits: () => step === 'placeholder',
    async defer() {
      if (step !== 'open') return;
      await respond(inPlace ? deferUpdate : deferReply);
      step = inPlace ? 'answered' : 'placeholder';
    },
    async openModal(data) {
      if (step !== 'open') throw new Error("a form came too late: its handler must say opens: 'modal'");
      await respond({ type: InteractionResponseType.Modal, data });
      step = 'answered';
    },
    async show([first, ...others], audience) {
      if (first) await showFirst(first, audience);
      for (const message of others) await follow(message, audience);
    },
  };
}

const deferUpdate = { type: InteractionResponseType.DeferredMessageUpdate } as const;
const deferReply = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
} as const;

const response = (message: Message, audience: Audience): APIInteractionResponse =>
  audience === 'inPlace'
    ? { type: InteractionResponseType.UpdateMessage, data: payload(message) }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: payload(message, flagsFor(audience)) };

const flagsFor = (audience: Audience): number => (audience === 'everyone' ? 0 : MessageFlags.Ephemeral);
