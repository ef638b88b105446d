import { number, object } from 'valibot';
import {
  type Carriers,
  type ControlRequest,
  controlRequest,
  type NumberedRequest,
  type WireNotice,
} from '../../shared/protocol/control';
import type { AskedIn } from '../../shared/protocol/ipc';
import { MOST_WAYS, WIRE_LIMITS } from '../../shared/protocol/limits';
import { parseJson } from '../../shared/protocol/parse';
import { linkPathOf } from '../../shared/protocol/paths';
import type { PersonId } from '../../shared/session/ids';
import type { RunningSession } from '../session/running-session';
import { Announcer } from './announcer';
import type { Line } from './line';
import type { LiveAccess } from './live-access';
import { Lobby } from './lobby';
import { type Came, Participant } from './participant';
import { commandOf } from './request-command';
import type { GroupSeal } from './seal/group-seal';
import { type JoinRequest, Seating } from './seating';
import { type FaultCounts, guardSocket } from './socket-guard';

export type ControlRoomParts = {
  readonly running: RunningSession;
  readonly access: LiveAccess;
  readonly board: string;
  readonly carriers: Carriers;
  readonly counts: FaultCounts;
  /** Told whose page sent something that was left out. */
  readonly onLeftOut: (person: PersonId) => void;
  readonly group: GroupSeal;
  /** Told whenever who is connected changes. */
  readonly onOnline: () => void;
  /** Told whenever who waits to be let in is somebody else. */
  readonly onWaiting: (waiting: readonly AskedIn[]) => void;
};

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: string; readonly message: string } };

const DONE: Answer = { ok: true };
const REMOVED = {
  code: 'removed',
  message: 'The facilitator has removed you from this session.',
};
const NOT_JOINED = { code: 'notJoined', message: 'Join the session first.' };
const TOO_MANY = 'That was too fast, so the host left it out. Wait a moment and try again.';
const MALFORMED = 'The host could not read what this page sent. Please reload the page.';
/** A hundred pages say this every few seconds: it is known by its letters. */
const PING = JSON.stringify({ type: 'ping' } satisfies ControlRequest);
const numbered = object({ request: number() });

/** The participants' pages: their requests go to the session, the session's state to them. */
export class ControlRoom {
  private readonly participants = new Set<Participant>();
  readonly lobby: Lobby;
  private readonly seating: Seating;
  private readonly announcer: Announcer;
  private readonly sweep: NodeJS.Timeout;
  private ways: readonly string[] = [];

  constructor(private readonly parts: ControlRoomParts) {
    this.seating = new Seating(parts.running, parts.access);
    this.lobby = new Lobby({
      running: parts.running,
      seating: this.seating,
      seat: (participant, person) => this.seat(participant, person),
      onWaiting: parts.onWaiting,
    });
    this.announcer = new Announcer(parts.running, this.participants, parts.group);
    this.sweep = setInterval(() => this.dropSilent(), WIRE_LIMITS.heartbeatMs);
  }

  /**
   * Takes in the line of a page that came with the link from `address`; `onSeat` is told whose it is, once
   * that is known.
   */
  join(line: Line, came: Came, onSeat: (person: PersonId) => void): void {
    const { socket } = line;
    const participant = new Participant(line, came, onSeat);
    this.participants.add(participant);
    participant.onCaughtUp(() => {
      if (participant.person !== null) this.announcer.tellAll(participant);
    });
    socket.on('close', () => {
      this.participants.delete(participant);
      this.lobby.left(participant);
      if (participant.person !== null) this.parts.onOnline();
    });
    guardSocket(line, WIRE_LIMITS.control, this.parts.counts, {
      read: (bytes, isText) => this.read(participant, isText ? bytes.toString('utf8') : ''),
      leftOut: () => {
        if (participant.person !== null) this.parts.onLeftOut(participant.person);
      },
      // [H12] Whoever waits for an answer gets one, also to what was not let through.
      dropped: (bytes, isText) => {
        const read = isText ? parseJson(numbered, bytes.toString('utf8')) : null;
        if (read?.ok !== true) return;
        const { request } = read.value;
        participant.tell({ type: 'refused', request, code: 'tooMany', message: TOO_MANY });
      },
    });
  }

  /** People with a connected page, without repetition. */
  online(): readonly PersonId[] {
    const people = [...this.participants].flatMap((p) => (p.person === null ? [] : [p.person]));
    return [...new Set(people)];
  }

  /** [H78] The pages of somebody whose seat was taken away are told so, and let go of. */
  dismiss(person: PersonId): void {
    for (const participant of this.participants) {
      if (participant.person === person) this.sayRemoved(participant);
    }
    this.parts.onOnline();
  }

  /** [H75] The link is another now: who has a seat is told, who has none came by a link that is dead. */
  linkRenewed(): void {
    this.lobby.clear();
    for (const participant of this.participants) {
      if (participant.person === null) participant.socket.terminate();
      else this.tellLink(participant);
    }
  }

  /** [H35] Tells every page with a seat where else the session can be reached. */
  tellWays(hosts: readonly string[]): void {
    this.ways = hosts.slice(0, MOST_WAYS);
    for (const participant of this.participants) {
      if (participant.person !== null) this.tellWaysTo(participant);
    }
  }

  private tellWaysTo(participant: Participant): void {
    if (this.ways.length > 0) participant.tell({ type: 'ways', hosts: [...this.ways] });
  }

  /** Closes every page's socket; pages come back by themselves if the session goes on elsewhere. */
  dispose(): void {
    this.announcer.dispose();
    clearInterval(this.sweep);
    for (const participant of this.participants) participant.socket.close(1001, 'host is closing');
  }

  private read(participant: Participant, text: string): boolean {
    if (text === PING) {
      participant.pong();
      return true;
    }
    const request = parseJson(controlRequest, text);
    if (!request.ok) {
      participant.tell({ type: 'refused', code: 'malformed', message: MALFORMED });
      return false;
    }
    this.hear(participant, request.value).catch((error: unknown) => {
      console.error('A request could not be answered:', error);
    });
    return true;
  }

  private async hear(participant: Participant, request: ControlRequest): Promise<void> {
    if (request.type === 'ping') return participant.tell({ type: 'pong' });
    if (request.type === 'hello') return this.greet(participant, request.seat);
    const answer = await this.carryOut(participant, request);
    participant.tell(told(request.request, answer));
  }

  /** A page that comes back is at its seat again; a new one sees what it may know before joining. */
  private greet(participant: Participant, token: string | null): void {
    const held = token === null ? null : this.seating.seatOf(token);
    if (held === null) this.announcer.tellLobby(participant);
    else if (held.isRemoved) this.sayRemoved(participant);
    else this.seat(participant, held.person);
  }

  private sayRemoved(participant: Participant): void {
    participant.person = null;
    participant.isRemoved = true;
    participant.tell({ type: 'removed', title: this.parts.running.session.title });
    participant.socket.close(1000, 'removed');
  }

  private tellLink(participant: Participant): void {
    participant.tell({ type: 'link', path: linkPathOf(this.parts.access.now) });
  }

  private async carryOut(participant: Participant, request: NumberedRequest): Promise<Answer> {
    const { running } = this.parts;
    if (request.type === 'join') {
      if (participant.person !== null) return DONE;
      return this.askForSeat(participant, request);
    }
    const { person } = participant;
    if (request.type === 'withdraw') {
      this.lobby.withdraw(participant);
      return DONE;
    }
    if (person === null) return { ok: false, refusal: NOT_JOINED };
    const understood = commandOf(request, person, running.session);
    if (!understood.ok) return understood;
    return running.submit(understood.command, { kind: 'participant', person });
  }

  private async askForSeat(participant: Participant, request: JoinRequest): Promise<Answer> {
    if (participant.isRemoved) return { ok: false, refusal: REMOVED };
    const answer = await this.lobby.ask(participant, request);
    if ('waits' in answer) {
      participant.tell({ type: 'waits', name: request.name.trim() });
      return DONE;
    }
    if (answer.ok && participant.person === null) this.seat(participant, answer.person);
    return answer;
  }

  private seat(participant: Participant, person: PersonId): void {
    const { board, carriers } = this.parts;
    if (participant.person !== person) participant.onSeat(person);
    participant.person = person;
    const seat = this.seating.tokenOf(person);
    participant.tell({ type: 'welcome', seat, person, board, carriers });
    this.tellWaysTo(participant);
    if (participant.came.link === 'retired') this.tellLink(participant);
    this.announcer.tellAll(participant);
    this.parts.onOnline();
  }

  private dropSilent(): void {
    const now = performance.now();
    this.lobby.sweep();
    for (const { socket, heardAt, person } of this.participants) {
      const patience = person === null ? WIRE_LIMITS.helloWithinMs * 60 : WIRE_LIMITS.silentMs;
      if (now - heardAt > patience) socket.terminate();
    }
  }
}

function told(request: number, answer: Answer): WireNotice {
  if (answer.ok) return { type: 'done', request };
  return { type: 'refused', request, ...answer.refusal };
}
