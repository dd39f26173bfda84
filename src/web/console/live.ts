import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { translateFor } from '../../i18n/translate.ts';
import type { Change, Hub } from './hub.ts';
import { renderPublic } from './message.ts';
import { placeAt, type Visit } from './places.ts';
import { announcement } from './render.ts';

interface LiveParts {
  readonly hub: Hub;
  readonly clock: () => Date;
  readonly zone: string;
}

/** Something is sent now and then, so that both sides notice when the other is gone. */
const beatMs = 20_000;

/** Server-sent events: each message that this visitor sees, wherever it stands, and what becomes of it. */
export function listen(c: Context, visit: Visit, parts: LiveParts): Response {
  if (parts.hub.full()) return c.text('Too many pages', 503);
  return streamSSE(c, async (stream) => {
    const beat = setInterval(() => void stream.write(': still here\n\n'), beatMs);
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      const hear = (change: Change) => {
        const event = eventFor(change, visit, parts);
        if (event) void stream.writeSSE({ event: 'message', data: JSON.stringify(event) });
      };
      leave = parts.hub.join({ hear, end: resolve });
      stream.onAbort(resolve);
    });
    // Whoever is welcomed misses nothing any more.
    await stream.write(': welcome\n\n');
    await left;
    leave();
    clearInterval(beat);
  });
}

function eventFor({ kind, message }: Change, visit: Visit, { clock, zone }: LiveParts) {
  const place = placeAt(message.address, visit.persona);
  if (!place) return undefined;
  const t = translateFor(visit.language);
  const { id, within, at, view } = message;
  const name = place.workspace ? `${place.channel}, ${place.workspace.name}` : t('console.direct');
  return {
    kind,
    id,
    ...(within !== undefined && { within }),
    place: place.key,
    at: at.toISOString(),
    html: renderPublic(message, { t, now: clock(), zone }).markup,
    status: `${t('console.newIn', { place: name })} ${announcement(view)}`,
  };
}
