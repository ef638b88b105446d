import {
  createDecoder,
  type Decoder,
  hasContent,
  readUint8,
  readVarInt,
  readVarString,
  readVarUint,
} from 'lib0/decoding';
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8,
  writeVarInt,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';
import type { Point, Rect } from '../board/geometry';
import { type Author, FAR } from '../board/place';
import { BOARD_MESSAGE } from './board-wire';

/** [B51] A page's longest frame, in bytes; what is longer is not read. */
export const PRESENCE_BYTES = 128;
const MOST_SEAT = 999_999_999;
/** Ids of cards and objects as pages and moments make them. */
const ID = /^[\w-]{1,80}$/u;

/** What one page shows of its person. */
export type OwnPresence = {
  /** Whether they look at the board at all. */
  readonly here: boolean;
  /** Their cursor or last tap, in board units; null for none. */
  readonly at: Point | null;
  /** The card or object they have chosen or edit; null for none. */
  readonly on: string | null;
};

/** "Everyone look here", told apart from the one before by its number. */
export type Bring = { readonly number: number; readonly part: Rect };

/** What a page says. Nobody says who they are: the host knows by the socket. */
export type PageFrame =
  | { readonly type: 'own'; readonly own: OwnPresence }
  /** The part of the board (board units) that the facilitator leads to; null when they do not lead. */
  | { readonly type: 'lead'; readonly part: Rect | null }
  | { readonly type: 'bring'; readonly bring: Bring };

/** What became of one person since the frame before. */
export type PersonNews =
  | { readonly seat: number; readonly gone: true }
  | {
      readonly seat: number;
      readonly gone: false;
      readonly at: Point | null;
      /** Absent if it is what it was. */
      readonly on?: string | null;
    };

/** What the host says; what is absent is what it was. */
export type HostFrame = {
  readonly lead?: Rect | null;
  readonly bring?: Bring;
  readonly people: readonly PersonNews[];
};

/** A person's number on the wire: 12 for `p12`, 0 for the facilitator. */
export function seatNumber(author: Author): number {
  return author === 'facilitator' ? 0 : Number(author.slice(1));
}

/** Whose number it is. */
export function authorOf(seat: number): Author {
  return seat === 0 ? 'facilitator' : `p${seat}`;
}

const FROM_PAGE = { own: 0, lead: 1, bring: 2 } as const;
const OWN = { here: 1, at: 2, on: 4 } as const;
const FROM_HOST = { leadTold: 1, lead: 2, bring: 4 } as const;
const NEWS = { gone: 1, at: 2, onTold: 4, on: 8 } as const;

/** One frame of a page, as it goes over the socket. */
export function encodePageFrame(frame: PageFrame): Uint8Array<ArrayBuffer> {
  const encoder = begin();
  writeUint8(encoder, FROM_PAGE[frame.type]);
  if (frame.type === 'own') {
    const { here, at } = frame.own;
    // An id that no page of ours makes is not worth refusing the whole frame.
    const on = frame.own.on !== null && ID.test(frame.own.on) ? frame.own.on : null;
    writeUint8(encoder, (here ? OWN.here : 0) | (at ? OWN.at : 0) | (on ? OWN.on : 0));
    if (at) writePoint(encoder, at);
    if (on) writeVarString(encoder, on);
  } else if (frame.type === 'lead') {
    writeUint8(encoder, frame.part ? 1 : 0);
    if (frame.part) writeRect(encoder, frame.part);
  } else {
    writeBring(encoder, frame.bring);
  }
  return toUint8Array(encoder);
}

/** [B50] Reads what a page says; null for anything else. Never throws. */
export function decodePageFrame(bytes: Uint8Array): PageFrame | null {
  return bytes.length > PRESENCE_BYTES ? null : whole(bytes, readPageFrame);
}

/** One frame of the host, as it goes over the socket. */
export function encodeHostFrame({ lead, bring, people }: HostFrame): Uint8Array<ArrayBuffer> {
  const encoder = begin();
  writeUint8(
    encoder,
    (lead !== undefined ? FROM_HOST.leadTold : 0) |
      (lead ? FROM_HOST.lead : 0) |
      (bring ? FROM_HOST.bring : 0),
  );
  if (lead) writeRect(encoder, lead);
  if (bring) writeBring(encoder, bring);
  for (const news of people) writeNews(encoder, news);
  return toUint8Array(encoder);
}

/** [B50] Reads what the host says; null for anything else. Never throws. */
export function decodeHostFrame(bytes: Uint8Array): HostFrame | null {
  return whole(bytes, readHostFrame);
}

function readPageFrame(from: Decoder): PageFrame {
  const type = readUint8(from);
  if (type === FROM_PAGE.own) {
    const flags = readFlags(from, OWN.here | OWN.at | OWN.on);
    const at = flags & OWN.at ? readPoint(from) : null;
    const on = flags & OWN.on ? readId(from) : null;
    return { type: 'own', own: { here: (flags & OWN.here) !== 0, at, on } };
  }
  if (type === FROM_PAGE.lead) {
    return { type: 'lead', part: readFlags(from, 1) ? readRect(from) : null };
  }
  if (type === FROM_PAGE.bring) return { type: 'bring', bring: readBring(from) };
  throw new Error('no known type');
}

function readHostFrame(from: Decoder): HostFrame {
  const flags = readFlags(from, FROM_HOST.leadTold | FROM_HOST.lead | FROM_HOST.bring);
  const lead = flags & FROM_HOST.lead ? readRect(from) : null;
  const bring = flags & FROM_HOST.bring ? readBring(from) : null;
  const people: PersonNews[] = [];
  while (hasContent(from)) people.push(readNews(from));
  return {
    ...((flags & FROM_HOST.leadTold) !== 0 && { lead }),
    ...(bring !== null && { bring }),
    people,
  };
}

function writeNews(to: Encoder, news: PersonNews): void {
  writeVarUint(to, news.seat);
  if (news.gone) {
    writeUint8(to, NEWS.gone);
    return;
  }
  const { at, on } = news;
  const told = on !== undefined ? NEWS.onTold : 0;
  writeUint8(to, (at ? NEWS.at : 0) | told | (on ? NEWS.on : 0));
  if (at) writePoint(to, at);
  if (on) writeVarString(to, on);
}

function readNews(from: Decoder): PersonNews {
  const seat = readVarUint(from);
  if (seat > MOST_SEAT) throw new Error('no seat');
  const flags = readFlags(from, NEWS.gone | NEWS.at | NEWS.onTold | NEWS.on);
  if (flags === NEWS.gone) return { seat, gone: true };
  if (flags & NEWS.gone) throw new Error('gone, and yet somewhere');
  const at = flags & NEWS.at ? readPoint(from) : null;
  const on = flags & NEWS.on ? readId(from) : null;
  return { seat, gone: false, at, ...((flags & NEWS.onTold) !== 0 && { on }) };
}

function writeBring(to: Encoder, { number, part }: Bring): void {
  writeVarUint(to, Math.max(0, tidy(number)));
  writeRect(to, part);
}

function readBring(from: Decoder): Bring {
  return { number: readVarUint(from), part: readRect(from) };
}

function writeRect(to: Encoder, { x, y, width, height }: Rect): void {
  writePoint(to, { x, y });
  for (const length of [width, height]) writeVarUint(to, clamp(tidy(length), 1, 2 * FAR));
}

function readRect(from: Decoder): Rect {
  const at = readPoint(from);
  const [width, height] = [readVarUint(from), readVarUint(from)];
  for (const length of [width, height]) {
    if (length < 1 || length > 2 * FAR) throw new Error('no size');
  }
  return { ...at, width, height };
}

function writePoint(to: Encoder, { x, y }: Point): void {
  for (const value of [x, y]) writeVarInt(to, clamp(tidy(value), -FAR, FAR));
}

function readPoint(from: Decoder): Point {
  // A zero with a minus is legal on the wire and equal to nothing else: it is made a plain one.
  const [x, y] = [readVarInt(from) + 0, readVarInt(from) + 0];
  if (Math.abs(x) > FAR || Math.abs(y) > FAR) throw new Error('too far out');
  return { x, y };
}

function readId(from: Decoder): string {
  const id = readVarString(from);
  if (!ID.test(id)) throw new Error('no id');
  return id;
}

function readFlags(from: Decoder, known: number): number {
  const flags = readUint8(from);
  if ((flags & ~known) !== 0) throw new Error('unknown flags');
  return flags;
}

/** Reads a frame to its very end; lib0 throws, or reads past it, where bytes end too early. */
function whole<T>(bytes: Uint8Array, read: (from: Decoder) => T): T | null {
  if (bytes[0] !== BOARD_MESSAGE.awareness) return null;
  try {
    const decoder = createDecoder(bytes.subarray(1));
    const value = read(decoder);
    return hasContent(decoder) ? null : value;
  } catch {
    return null;
  }
}

function begin(): Encoder {
  const encoder = createEncoder();
  writeUint8(encoder, BOARD_MESSAGE.awareness);
  return encoder;
}

function tidy(value: number): number {
  // The sum makes a plain zero of one with a minus.
  return Number.isFinite(value) ? Math.round(value) + 0 : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
