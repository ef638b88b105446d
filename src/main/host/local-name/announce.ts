import { createSocket, type Socket } from 'node:dgram';
import { announcement, asksFor, readQuery, reply } from './packet';

/** Where multicast DNS is spoken (RFC 6762). */
const GROUP = '224.0.0.251';
const PORT = 5353;
/** How long (s) an answer may be believed, and one to somebody who does not follow the news. */
const BELIEVED_S = 120;
const BELIEVED_BY_OTHERS_S = 10;
/** The news are told twice, so far apart (ms): the first may be lost. */
const AGAIN_AFTER_MS = 1_000;

/** An IPv4 address of this machine, and which part of it names its network. */
export type OwnNetwork = { readonly address: string; readonly netmask: string };

/** A name that this machine answers to, for those whose network passes multicast on. */
export interface LocalName {
  /** The addresses may be others than before. */
  refresh(): void;
  /** Takes the name back. */
  stop(): void;
}

/**
 * [H55] Answers for a name in every network that this machine is in, each with the address it has there.
 * A system that refuses (the port is somebody's alone) has no name, which is no error: it is a bonus.
 *
 * @param name ends in `.local`, in small letters; nobody else may have it, for nobody is asked first
 * @param networks read at the beginning and at each `refresh`
 */
export function announceName(
  name: string,
  networks: () => readonly OwnNetwork[],
  port = PORT,
): LocalName {
  const voices = new Map<string, { readonly stop: () => void }>();
  const refresh = () => {
    const found = new Map(networks().map((network) => [network.address, network]));
    for (const [address, voice] of voices) {
      if (found.has(address)) continue;
      voice.stop();
      voices.delete(address);
    }
    for (const [address, network] of found) {
      if (!voices.has(address)) voices.set(address, speak(name, network, port));
    }
  };
  refresh();
  return {
    refresh,
    stop: () => {
      for (const voice of voices.values()) voice.stop();
      voices.clear();
    },
  };
}

/** Announces and answers in one network. */
function speak(
  name: string,
  { address, netmask }: OwnNetwork,
  port: number,
): { readonly stop: () => void } {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  let again: NodeJS.Timeout | undefined;
  let isBound = false;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(again);
    socket.close();
  };
  const tell = () => send(socket, announcement(name, address, BELIEVED_S), port, GROUP);
  socket.on('error', close);
  socket.on('message', (packet, from) => {
    const query = readQuery(packet);
    if (query === null || !query.questions.some((asked) => asksFor(name, asked))) return;
    if (from.port === port) tell();
    // Others get an answer of their own, and only one that leads them somewhere.
    else if (isNear(from.address, address, netmask)) {
      send(socket, reply(query.id, name, address, BELIEVED_BY_OTHERS_S), from.port, from.address);
    }
  });
  socket.bind({ port }, () => {
    isBound = true;
    try {
      socket.addMembership(GROUP, address);
      socket.setMulticastInterface(address);
      socket.setMulticastTTL(255);
    } catch {
      // The network has gone in the meantime.
      close();
      return;
    }
    tell();
    again = setTimeout(tell, AGAIN_AFTER_MS);
  });
  return {
    stop: () => {
      clearTimeout(again);
      if (isClosed) return;
      if (!isBound) return close();
      send(socket, announcement(name, address, 0), port, GROUP, close);
    },
  };
}

/** What cannot be sent (the network is away) is not news to anybody. */
function send(socket: Socket, packet: Buffer, port: number, to: string, done?: () => void): void {
  socket.send(packet, port, to, () => done?.());
}

/** Whether an address is in the network of another. */
function isNear(one: string, other: string, netmask: string): boolean {
  const [a, b, mask] = [bits(one), bits(other), bits(netmask)];
  return (a & mask) === (b & mask);
}

function bits(address: string): number {
  return address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0);
}
