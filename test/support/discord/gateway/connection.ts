import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { asList, asNumber, asObject, type JsonObject } from '../json.ts';
import { memberJson } from '../model/payloads.ts';
import type { World } from '../model/world.ts';
import { Session } from './session.ts';

const PRIVILEGED = ['GuildMembers', 'GuildPresences', 'MessageContent'] as const;
const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);

/** What a connection needs of the gateway that it belongs to. */
export interface Host {
  readonly world: World;
  readonly sessionsById: Map<string, Session>;
  /** While true, heartbeats go unanswered. */
  readonly mute: boolean;
  /** While true, no session can be resumed. */
  readonly refuseResumes: boolean;
  /** Sends READY and the guilds to a new session. */
  welcome(session: Session): void;
}

/** Serves one WebSocket from hello to close. */
export function serveConnection(host: Host, socket: WebSocket, path: string): void {
  const { world } = host;
  let session: Session | undefined;

  const handlers: Partial<Record<number, (data: unknown) => void>> = {
    [GatewayOpcodes.Heartbeat]: () => {
      if (!host.mute) write(socket, { op: GatewayOpcodes.HeartbeatAck });
    },
    [GatewayOpcodes.Identify]: (data) => {
      if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
      const fault = identifyFault(world, asObject(data));
      if (fault !== undefined) return socket.close(fault);
      session = new Session(socket, path, wishes(asObject(data)));
      host.sessionsById.set(session.id, session);
      host.welcome(session);
    },
    [GatewayOpcodes.Resume]: (data) => {
      const { token, session_id: id, seq } = asObject(data);
      if (token !== world.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
      const known = host.refuseResumes ? undefined : host.sessionsById.get(String(id));
      const sequence = asNumber(seq) ?? -1;
      if (!known?.canResume(sequence)) return write(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      session = known;
      known.resume(socket, path, sequence);
    },
    [GatewayOpcodes.PresenceUpdate]: () => {},
    [GatewayOpcodes.RequestGuildMembers]: (data) => {
      if (session) sendMembers(world, session, asObject(data));
    },
  };

  socket.on('message', (raw) => {
    const message = parse(raw);
    if (!message) return socket.close(GatewayCloseCodes.DecodeError);
    const handler = typeof message.op === 'number' ? handlers[message.op] : undefined;
    if (!handler) return socket.close(GatewayCloseCodes.UnknownOpcode);
    handler(message.d);
    world.changed.notify();
  });
  socket.on('close', (code) => {
    session?.disconnect(socket);
    // A client that says goodbye (1000, 1001) gives up its session.
    if (session && (code === 1000 || code === 1001)) host.sessionsById.delete(session.id);
    world.changed.notify();
  });
  const heartbeat = { heartbeat_interval: world.options.heartbeatInterval ?? 41_250 };
  write(socket, { op: GatewayOpcodes.Hello, d: heartbeat });
}

export function write(socket: WebSocket, message: JsonObject): void {
  socket.send(JSON.stringify(message));
}

function parse(raw: RawData): JsonObject | undefined {
  try {
    return asObject(JSON.parse(raw.toString()));
  } catch {
    return undefined;
  }
}

function wishes(data: JsonObject): Pick<Session, 'intents' | 'shard'> {
  const [id, count] = asList(data.shard);
  return { intents: asNumber(data.intents) ?? 0, shard: [asNumber(id) ?? 0, asNumber(count) ?? 1] };
}

/** The code to close with when a client may not identify like this. */
function identifyFault(world: World, data: JsonObject): GatewayCloseCodes | undefined {
  const { intents, shard } = wishes(data);
  const granted = world.options.privilegedIntents ?? [];
  const ungranted = PRIVILEGED.filter((name) => !granted.includes(name));
  if (data.token !== world.token) return GatewayCloseCodes.AuthenticationFailed;
  if (shard[0] < 0 || shard[0] >= shard[1]) return GatewayCloseCodes.InvalidShard;
  if ((intents & ~ALL_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
  const disallowed = ungranted.some((name) => (intents & GatewayIntentBits[name]) !== 0);
  return disallowed ? GatewayCloseCodes.DisallowedIntents : undefined;
}

/** Answers a request for members: by ids for everyone, the whole list only with the GuildMembers intent. */
function sendMembers(world: World, session: Session, data: JsonObject): void {
  const guild = world.guilds.get(String(data.guild_id));
  if (!guild) return;
  const wanted = [data.user_ids ?? []].flat();
  const mayList = (session.intents & GatewayIntentBits.GuildMembers) !== 0;
  const members = [...guild.members.values()].filter(({ user }) =>
    wanted.length > 0 ? wanted.includes(user.id) : mayList,
  );
  const chunk = {
    guild_id: guild.id,
    members: members.map(memberJson),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted.filter((id) => !guild.members.has(String(id))),
    nonce: data.nonce,
  };
  session.dispatch('GUILD_MEMBERS_CHUNK', JSON.stringify(chunk));
}
