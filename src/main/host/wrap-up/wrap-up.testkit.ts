import { inflateSync } from 'node:zlib';
import { controlNotice, type WireNotice } from '../../../shared/protocol/control';
import { parse, parseJson } from '../../../shared/protocol/parse';
import { socketAddress } from '../../../shared/protocol/paths';
import {
  decodePiece,
  type PhoneNotes,
  phoneNotes,
  type WrapUpNotice,
  wrapUpNotice,
} from '../../../shared/protocol/wrap-up';
import { opened } from '../../app/live.testkit';
import { SealedSocket } from '../seal/sealed-socket';

/** What a host in the wrap-up says: in its own words, or in those of a session. */
export type Heard = WrapUpNotice | WireNotice;
type Of<T extends Heard['type']> = Extract<Heard, { type: T }>;
type Answer = Of<'done'> | Of<'refused'>;

/** A phone in the wrap-up as a test drives it. */
export class WrapUpPhone {
  private readonly heard: Heard[] = [];
  private readonly pieces: NonNullable<ReturnType<typeof decodePiece>>[] = [];
  private readonly waiting: (() => void)[] = [];
  private requests = 0;
  /** The code with which the host closed its socket. */
  readonly closed: Promise<number>;

  private constructor(readonly socket: SealedSocket) {
    this.closed = new Promise((done) => socket.once('close', done));
    socket.on('message', (data, isBinary) => {
      if (isBinary) {
        const piece = decodePiece(new Uint8Array(data).buffer);
        if (piece === null) throw new Error('The host sent something that is no piece.');
        this.pieces.push(piece);
      } else this.heard.push(heardIn(data.toString()));
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  /** Connects, with a seat's token in its first word if there is one, as pages do. */
  static async connect(link: string, seat?: string): Promise<WrapUpPhone> {
    const socket = new SealedSocket(socketAddress(link, 'control', seat));
    const phone = new WrapUpPhone(socket);
    await opened(socket);
    return phone;
  }

  /** Connects and waits for the notes; resolves when it has heard whether they are offered. */
  static async wait(
    link: string,
    seat: string,
  ): Promise<{ phone: WrapUpPhone; offer: Of<'offer'> }> {
    const phone = await WrapUpPhone.connect(link, seat);
    phone.say({ type: 'wrapUp', seat });
    return { phone, offer: await phone.next('offer') };
  }

  say(request: object): void {
    this.socket.send(JSON.stringify(request));
  }

  /** The next notice of this type; those before it are left for others. */
  async next<T extends Heard['type']>(type: T): Promise<Of<T>> {
    // `until` has just checked the type; TypeScript does not carry it through the predicate.
    return (await this.until((notice) => notice.type === type)) as Of<T>;
  }

  async until(fits: (notice: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const at = this.heard.findIndex(fits);
      const [found] = at < 0 ? [] : this.heard.splice(at, 1);
      if (found !== undefined) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  /** Asks for a piece and resolves with the answer. */
  async ask(revision: number, piece: number): Promise<Answer> {
    this.requests += 1;
    const request = this.requests;
    this.say({ type: 'notes', request, revision, piece });
    return (await this.until(
      (notice) => 'request' in notice && notice.request === request,
    )) as Answer;
  }

  /** The piece that came last. */
  get piece() {
    return this.pieces.at(-1);
  }

  /** How many pieces have come. */
  get count(): number {
    return this.pieces.length;
  }

  /** Fetches all of the notes; throws what the host refused with. */
  async fetch(revision: number): Promise<PhoneNotes> {
    const bytes: Uint8Array[] = [];
    for (let of = 1; bytes.length < of; ) {
      const answer = await this.ask(revision, bytes.length);
      if (answer.type === 'refused') throw new Error(answer.code);
      const { piece } = this;
      if (piece === undefined) throw new Error('The host said that it had sent a piece.');
      of = piece.of;
      bytes.push(piece.bytes);
    }
    const read = parse(phoneNotes, JSON.parse(inflateSync(Buffer.concat(bytes)).toString('utf8')));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  }

  close(): void {
    this.socket.terminate();
  }
}

function heardIn(text: string): Heard {
  const own = parseJson(wrapUpNotice, text);
  if (own.ok) return own.value;
  const notice = parseJson(controlNotice, text);
  if (!notice.ok) throw new Error(`The host said something unreadable: ${notice.reason}`);
  return notice.value;
}
