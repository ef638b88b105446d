import { number, object } from 'valibot';
import type { WireNotice } from '../../../shared/protocol/control';
import { type SocketLimits, WIRE_LIMITS } from '../../../shared/protocol/limits';
import { parseJson } from '../../../shared/protocol/parse';
import { type Phones, type WrapUpRequest, wrapUpRequest } from '../../../shared/protocol/wrap-up';
import type { PersonId } from '../../../shared/session/ids';
import { personOf, type Session } from '../../../shared/session/session';
import { isPerson, seatToken } from '../access';
import { type AccessNow, seatHeld } from '../door';
import type { Line } from '../line';
import type { GroupSeal } from '../seal/group-seal';
import { type FaultCounts, guardSocket } from '../socket-guard';
import type { OfferedNotes } from './offered-notes';
import { overWords } from './over-words';
import { WrapUpPage } from './wrap-up-page';

export type WrapUpRoomParts = {
  readonly session: Session;
  readonly access: AccessNow;
  readonly notes: OfferedNotes;
  readonly group: Pick<GroupSeal, 'renew'>;
  readonly counts: FaultCounts;
  /** Told whenever what the facilitator sees of the phones may be other. */
  readonly onPhones: () => void;
  /** What one page may send. */
  readonly limits?: SocketLimits;
};

type Asked = Extract<WrapUpRequest, { type: 'notes' }>;

const NOT_HERE = {
  code: 'closed',
  message: 'The session is over: all that can be asked for is the notes, once they are offered.',
};
const TOO_FAST = { code: 'tooMany', message: 'That was too fast; wait a moment.' };
const numbered = object({ request: number() });

/** [H130] The pages of a session that is closed: they hear what is offered, and may fetch it. */
export class WrapUpRoom {
  private session: Session;
  private readonly pages = new Set<WrapUpPage>();
  /** Who has fetched the notes, and which. */
  private readonly fetched = new Map<PersonId, number>();
  private readonly sweep: NodeJS.Timeout;

  constructor(private readonly parts: WrapUpRoomParts) {
    this.session = parts.session;
    this.sweep = setInterval(() => this.dropSilent(), WIRE_LIMITS.heartbeatMs);
  }

  /** Takes in the line of a page; `onSeat` is told whose it is, once that is known. */
  join(line: Line, onSeat: (person: PersonId) => void): void {
    const page = new WrapUpPage(line);
    this.pages.add(page);
    line.socket.on('message', () => {
      page.heardAt = performance.now();
    });
    line.socket.on('close', () => {
      this.pages.delete(page);
      if (page.person !== null) this.parts.onPhones();
    });
    const { counts, limits = WIRE_LIMITS.wrapUp } = this.parts;
    guardSocket(line, limits, counts, {
      read: (bytes, isText) => isText && this.read(page, bytes.toString('utf8'), onSeat),
      // Whoever waits for an answer gets one, and tries again later.
      dropped: (bytes, isText) => {
        const read = isText ? parseJson(numbered, bytes.toString('utf8')) : null;
        if (read?.ok === true)
          page.tell({ type: 'refused', request: read.value.request, ...TOO_FAST });
      },
    });
  }

  /** How many are there, and have fetched the notes. */
  phones(): Phones {
    const there = new Set([...this.pages].flatMap(({ person }) => person ?? []));
    const has = [...this.fetched.values()];
    return {
      session: this.session.id,
      isOffered: this.parts.notes.offer !== null,
      there: there.size,
      fetched: has.length,
      older: has.filter((revision) => revision !== this.parts.notes.now).length,
    };
  }

  /** Offers the notes to everybody, or takes them back. Rejects if they cannot be made. */
  async offer(isOn: boolean): Promise<void> {
    await this.parts.notes.switchTo(isOn);
    this.tellOffer();
  }

  /** The facilitator has put something right: who was forgotten is let go of, the notes are others. */
  changed(session: Session): void {
    this.session = session;
    for (const person of session.people) if (person.forgotten) this.dismiss(person.id);
    this.parts.notes.changed();
    this.tellOffer();
  }

  /** Says to everybody that nothing more comes. */
  dispose(): void {
    clearInterval(this.sweep);
    for (const page of this.pages) if (page.person !== null) page.tell({ type: 'over' });
  }

  private tellOffer(): void {
    const { offer } = this.parts.notes;
    for (const page of this.pages) if (page.person !== null) page.tell({ type: 'offer', offer });
    this.parts.onPhones();
  }

  /** [H134] Nothing of theirs stays, and what is sealed from now on is not for their page. */
  private dismiss(person: PersonId): void {
    this.fetched.delete(person);
    for (const page of this.pages) if (page.person === person) sayGone(page);
    this.parts.group.renew();
  }

  private read(page: WrapUpPage, text: string, onSeat: (person: PersonId) => void): boolean {
    const request = parseJson(wrapUpRequest, text);
    if (!request.ok) {
      const asked = parseJson(numbered, text);
      if (asked.ok) page.tell({ type: 'refused', request: asked.value.request, ...NOT_HERE });
      return false;
    }
    const { value } = request;
    if (value.type === 'ping') page.tell({ type: 'pong' });
    else if (value.type === 'hello') this.sayOver(page, value.seat);
    else if (value.type === 'wrapUp') this.seat(page, value.seat, onSeat);
    else void this.give(page, value);
    return true;
  }

  /** Whose seat a token opens; null for a forged one, of nobody here, or of the forgotten or removed. */
  private seatOf(token: string): PersonId | null {
    const held = seatHeld({ session: this.session }, this.parts.access, token);
    return held === null || held.isRemoved || !isPerson(held.seat) ? null : held.seat;
  }

  /** [H131] A page that was away when the session was closed, or is loaded anew, hears how it ended for it. */
  private sayOver(page: WrapUpPage, token: string | null): void {
    const person = token === null ? null : this.seatOf(token);
    if (person === null) this.sendAway(page, token);
    else {
      const seat = seatToken(this.parts.access.now, person);
      for (const notice of overWords(this.session, person, seat)) page.tell(notice);
      page.socket.close(1000, 'over');
    }
  }

  private seat(page: WrapUpPage, token: string, onSeat: (person: PersonId) => void): void {
    const person = this.seatOf(token);
    if (person === null) {
      sayGone(page);
      return;
    }
    page.person = person;
    onSeat(person);
    page.tell({ type: 'offer', offer: this.parts.notes.offer });
    this.parts.onPhones();
  }

  /** [H134] Who has no seat is told that it is over, who was removed that they were, and nothing else. */
  private sendAway(page: WrapUpPage, token: string | null): void {
    const { session } = this;
    const held = token === null ? null : seatHeld({ session }, this.parts.access, token);
    page.tell(held?.isRemoved === true ? { type: 'removed', title: session.title } : over(session));
    page.socket.close(1000, 'no seat');
  }

  private async give(page: WrapUpPage, { request, revision, piece }: Asked): Promise<void> {
    const asker = page.person;
    if (asker === null) return page.tell({ type: 'refused', request, ...NOT_HERE });
    const given = await this.parts.notes.piece(revision, piece);
    // They may have been forgotten while the notes were made.
    const isTheirs = page.person === asker && personOf(this.session, asker)?.forgotten === false;
    if (!isTheirs) return;
    if ('code' in given) return page.tell({ type: 'refused', request, ...given });
    if (page.isBehind) return page.tell({ type: 'refused', request, ...TOO_FAST });
    page.give(given.forAll);
    page.tell({ type: 'done', request });
    if (!given.isLast) return;
    this.fetched.set(asker, revision);
    this.parts.onPhones();
  }

  private dropSilent(): void {
    const now = performance.now();
    for (const { socket, heardAt } of this.pages) {
      if (now - heardAt > WIRE_LIMITS.silentMs) socket.terminate();
    }
  }
}

/** Nothing is owed to this page any more. */
function sayGone(page: WrapUpPage): void {
  page.person = null;
  page.tell({ type: 'gone' });
  page.socket.close(1000, 'no seat');
}

function over({ title }: Session): WireNotice {
  return { type: 'lobby', title, question: '', groups: [], phase: 'closed', admission: 'closed' };
}
