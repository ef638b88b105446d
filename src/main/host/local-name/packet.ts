/** DNS packets, as far as answering for one name needs them (RFC 1035; RFC 6762 for multicast). */

const TYPE_A = 1;
const TYPE_ANY = 255;
const CLASS_IN = 1;
/** In an answer: whoever knows another address of this name forgets it. */
const FLUSH = 0x80_00;
const IS_ANSWER = 0x80_00;
const IS_AUTHORITATIVE = 0x04_00;
const POINTER = 0xc0;
/** A name can refer to the end of another one; more steps than this are a loop. */
const MOST_POINTERS = 8;
const HEADER_BYTES = 12;

/** A question of a packet. */
export type Question = {
  /** In small letters, without a dot at its end. */
  readonly name: string;
  readonly type: number;
};

export type Query = { readonly id: number; readonly questions: readonly Question[] };

/** The query that a packet is; null for an answer, and for anything else that came. Never throws. */
export function readQuery(packet: Buffer): Query | null {
  try {
    if ((packet.readUInt16BE(2) & IS_ANSWER) !== 0) return null;
    const count = packet.readUInt16BE(4);
    const questions: Question[] = [];
    let at = HEADER_BYTES;
    for (let n = 0; n < count; n += 1) {
      const { name, end } = readName(packet, at);
      questions.push({ name, type: packet.readUInt16BE(end) });
      at = end + 4;
    }
    return { id: packet.readUInt16BE(0), questions };
  } catch {
    // Read beyond its end, or in a circle: not a packet of anybody who wants an answer.
    return null;
  }
}

/** Whether a question is for the IPv4 address of this name. */
export function asksFor(name: string, question: Question): boolean {
  return question.name === name && (question.type === TYPE_A || question.type === TYPE_ANY);
}

/**
 * Says to everybody in the network that this name is at this IPv4 address.
 *
 * @param seconds how long it may be believed; 0 takes it back
 */
export function announcement(name: string, address: string, seconds: number): Buffer {
  const header = headerOf({ id: 0, questions: 0 });
  return Buffer.concat([header, record(name, address, seconds, CLASS_IN | FLUSH)]);
}

/** Answers one who asked as one asks an ordinary name server: with the question in it. */
export function reply(id: number, name: string, address: string, seconds: number): Buffer {
  const question = Buffer.concat([writeName(name), words(TYPE_A, CLASS_IN)]);
  const header = headerOf({ id, questions: 1 });
  return Buffer.concat([header, question, record(name, address, seconds, CLASS_IN)]);
}

function headerOf({ id, questions }: { readonly id: number; readonly questions: number }): Buffer {
  return words(id, IS_ANSWER | IS_AUTHORITATIVE, questions, 1, 0, 0);
}

function record(name: string, address: string, seconds: number, kind: number): Buffer {
  const bytes = Buffer.from(address.split('.').map(Number));
  const times = Buffer.alloc(4);
  times.writeUInt32BE(seconds);
  return Buffer.concat([writeName(name), words(TYPE_A, kind), times, words(bytes.length), bytes]);
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [n, value] of values.entries()) buffer.writeUInt16BE(value, n * 2);
  return buffer;
}

function writeName(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.from(label, 'ascii'));
  const parts = labels.flatMap((label) => [Buffer.from([label.length]), label]);
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** The name at a place, and where what follows it begins. Throws if there is none. */
function readName(packet: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = start;
  let end: number | null = null;
  let pointers = 0;
  for (;;) {
    const length = packet.readUInt8(at);
    if (length === 0) break;
    if (length >= POINTER) {
      end ??= at + 2;
      pointers += 1;
      if (pointers > MOST_POINTERS) throw new RangeError('a name in a circle');
      at = packet.readUInt16BE(at) & 0x3f_ff;
      continue;
    }
    if (at + 1 + length > packet.length) throw new RangeError('a name beyond the end');
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: end ?? at + 1 };
}
