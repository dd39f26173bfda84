import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord.js';
import { WebSocketServer } from 'ws';
import { guildCreateJson, userJson } from '../model/payloads.ts';
import type { GatewayEvent, World } from '../model/world.ts';
import { type Host, serveConnection, write } from './connection.ts';
import type { Session } from './session.ts';

/** The gateway at `/gateway`, and at `/gateway/resume` for clients that come back; and what can go wrong with it. */
export class Gateway implements Host {
  readonly world: World;
  readonly sessionsById = new Map<string, Session>();
  /** While true, heartbeats go unanswered. */
  mute = false;
  /** While true, no session can be resumed (op 9). */
  refuseResumes = false;
  readonly #sockets: WebSocketServer;
  readonly #url: () => string;

  /** `url` is known once the server listens. */
  constructor(world: World, server: Server, url: () => string) {
    this.world = world;
    this.#url = url;
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket, request) => {
      serveConnection(this, socket, new URL(request.url ?? '/', 'ws://localhost').pathname);
    });
    world.emit = (event) => emit(this.sessions, event);
  }

  /** Sessions that identified and have not ended; one without a connection can still be resumed. */
  get sessions(): readonly Session[] {
    return [...this.sessionsById.values()];
  }

  welcome(session: Session): void {
    const guilds = [...this.world.guilds.values()].filter(({ id }) => belongsTo(session, id));
    const ready = {
      v: 10,
      user: userJson(this.world.app),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${this.#url()}/resume`,
      shard: session.shard,
      application: { id: this.world.app.id, flags: 0 },
    };
    session.dispatch('READY', JSON.stringify(ready));
    for (const guild of guilds) {
      session.dispatch('GUILD_CREATE', JSON.stringify(guildCreateJson(this.world, guild)));
    }
  }

  /** Cuts every connection without a closing handshake. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Closes every connection with a code, such as 4000 or 4011. */
  close(code: number): void {
    for (const socket of this.#sockets.clients) socket.close(code);
  }

  /** Asks every client to reconnect and resume (op 7). */
  askToReconnect(): void {
    for (const socket of this.#sockets.clients) write(socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells every client that its session is invalid (op 9); one that is not resumable ends here. */
  invalidate(resumable: boolean): void {
    if (!resumable) this.sessionsById.clear();
    for (const socket of this.#sockets.clients)
      write(socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  stop(): void {
    this.drop();
    this.#sockets.close();
  }
}

/** Sends an event to every session of its shard that asked for its intent. */
function emit(sessions: readonly Session[], { name, data, guildId, intent }: GatewayEvent): void {
  const audience = sessions.filter(
    (session) => belongsTo(session, guildId) && (intent === undefined || (session.intents & intent) !== 0),
  );
  if (audience.length === 0) return;
  const json = JSON.stringify(data);
  for (const session of audience) session.dispatch(name, json);
}

/** Source: discord.com/developers/docs/events/gateway#sharding. */
function belongsTo({ shard: [id, count] }: Session, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}
