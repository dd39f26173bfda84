import { type APIMessage, Routes } from 'discord.js';
import { done, type Outcome } from '../outcome.ts';
import type { Failure, Mark } from '../platform.ts';
import type { Api } from './api.ts';
import { type Message, payload } from './render.ts';

/**
 * Sends a message and resolves to its id. For some minutes Discord answers a second message with the same nonce
 * with the first one (docs, "Create Message", `enforce_nonce`).
 */
export async function send(
  api: Api,
  channel: string,
  message: Message,
  mark: Mark,
): Promise<Outcome<string, Failure>> {
  const body = { ...payload(message), nonce: nonceOf(mark), enforce_nonce: true };
  const sent = await api.post<APIMessage>(Routes.channelMessages(channel), body);
  return sent.ok ? done(sent.value.id) : sent;
}

/** A mark in the 25 characters of a nonce: the UUID's bytes are 22 of them. */
export function nonceOf({ delivery, part }: Mark): string {
  const bytes = Buffer.from(delivery.replaceAll('-', ''), 'hex');
  return `${bytes.toString('base64url')}.${part.toString(36)}`;
}
