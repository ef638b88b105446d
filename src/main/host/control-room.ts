import type { WebSocket } from 'ws';
import {
  type Carriers,
  type ControlNotice,
  type ControlRequest,
  controlRequest,
} from '../../shared/protocol/control';
import type { AccessFile } from '../../shared/protocol/library';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { parseJson } from '../../shared/protocol/parse';
import type { Command, Refusal } from '../../shared/session/commands';
import type { GroupId, PersonId } from '../../shared/session/ids';
import { ownView, roomView } from '../../shared/session/views';
import type { RunningSession } from '../session/running-session';
import { readSeatToken, seatToken } from './access';
import { Participant } from './participant';
import { type FaultCounts, guardSocket } from './socket-guard';

export type ControlRoomParts = {
  readonly running: RunningSession;
  readonly access: AccessFile;
  readonly board: string;
  readonly carriers: Carriers;
  readonly counts: FaultCounts;
  /** Told whenever who is connected changes. */
  readonly onOnline: () => void;
};

type JoinRequest = Extract<ControlRequest, { type: 'join' }>;
type Joined =
  | { readonly ok: true; readonly person: PersonId }
  | { readonly ok: false; readonly refusal: Refusal };

/** The participants' pages: their requests go to the session, the session's state to them. */
export class ControlRoom {
  private readonly participants = new Set<Participant>();
  private readonly stopListening: () => void;
  private readonly sweep: NodeJS.Timeout;
  private announced = false;
  /** Who joined, by the key of the page that asked. */
  private readonly joins = new Map<string, Promise<Joined>>();

  constructor(private readonly parts: ControlRoomParts) {
    this.stopListening = parts.running.onChange(() => this.announceSoon());
    this.sweep = setInterval(() => this.dropSilent(), WIRE_LIMITS.heartbeatMs);
  }

  /** Takes in a socket that came with the link. */
  join(socket: WebSocket): void {
    const participant = new Participant(socket);
    this.participants.add(participant);
    socket.on('close', () => {
      this.participants.delete(participant);
      if (participant.person !== null) this.parts.onOnline();
    });
    guardSocket(socket, WIRE_LIMITS.control, this.parts.counts, (bytes, isText) => {
      const request = isText ? parseJson(controlRequest, bytes.toString('utf8')) : null;
      if (request === null || !request.ok) {
        participant.tell({
          type: 'refused',
          code: 'malformed',
          message: 'The host could not read what this page sent. Please reload the page.',
        });
        return false;
      }
      this.answer(participant, request.value).catch((error: unknown) => {
        console.error('A request could not be answered:', error);
      });
      return true;
    });
  }

  /** People with a connected page, without repetition. */
  online(): readonly PersonId[] {
    const people = [...this.participants].flatMap((p) => (p.person === null ? [] : [p.person]));
    return [...new Set(people)];
  }

  /** Closes every page's socket; pages come back by themselves if the session goes on elsewhere. */
  dispose(): void {
    this.stopListening();
    clearInterval(this.sweep);
    for (const participant of this.participants) participant.socket.close(1001, 'host is closing');
  }

  private async answer(participant: Participant, request: ControlRequest): Promise<void> {
    if (request.type === 'ping') return participant.tell({ type: 'pong' });
    if (request.type === 'hello') return this.greet(participant, request.seat);
    const refused = await this.carryOut(participant, request);
    participant.tell(refused ?? { type: 'done', request: request.request });
  }

  /** A page that comes back is at its seat again; a new one sees what it may know before joining. */
  private async greet(participant: Participant, token: string | null): Promise<void> {
    const seat = token === null ? null : readSeatToken(this.parts.access, token);
    const { session } = this.parts.running;
    const known = session.people.find((person) => person.id === seat);
    if (known !== undefined) return this.seat(participant, known.id);
    this.tellLobby(participant);
  }

  private tellLobby(participant: Participant): void {
    const { title, question, groups, phase } = this.parts.running.session;
    participant.tell({ type: 'lobby', title, question, groups: [...groups], phase });
  }

  private async carryOut(
    participant: Participant,
    request: Exclude<ControlRequest, { type: 'hello' | 'ping' }>,
  ): Promise<ControlNotice | null> {
    const { running } = this.parts;
    if (request.type === 'join') {
      if (participant.person !== null) return null;
      const joined = await this.joinOnce(request);
      if (!joined.ok) return { type: 'refused', request: request.request, ...joined.refusal };
      this.seat(participant, joined.person);
      return null;
    }
    const { person } = participant;
    if (person === null) {
      return {
        type: 'refused',
        request: request.request,
        code: 'notJoined',
        message: 'Join the session first.',
      };
    }
    const decision = await running.submit(commandOf(request, person), {
      kind: 'participant',
      person,
    });
    return decision.ok ? null : { type: 'refused', request: request.request, ...decision.refusal };
  }

  /** A page that asks again, because it heard no answer, gets the seat it was given. */
  private joinOnce({ key, name, group }: JoinRequest): Promise<Joined> {
    const before = this.joins.get(key);
    if (before !== undefined) return before;
    const joining = this.takeSeat(name, group);
    this.joins.set(key, joining);
    // Only a seat that was given is worth remembering; there are no more of those than people.
    void joining.then(({ ok }) => {
      if (!ok) this.joins.delete(key);
    });
    return joining;
  }

  private async takeSeat(name: string, group: GroupId | null): Promise<Joined> {
    const command = { type: 'join', name, group, via: 'device' } as const;
    const decision = await this.parts.running.submit(command, { kind: 'host' });
    if (!decision.ok) return decision;
    const [event] = decision.events;
    if (event?.type === 'personJoined') return { ok: true, person: event.person };
    throw new Error('Joining was decided without somebody who joined.');
  }

  private seat(participant: Participant, person: PersonId): void {
    participant.person = person;
    participant.tell({
      type: 'welcome',
      seat: seatToken(this.parts.access, person),
      person,
      board: this.parts.board,
      carriers: this.parts.carriers,
    });
    participant.tellText(this.roomText());
    this.tellOwn(participant);
    this.parts.onOnline();
  }

  /** Many events in one go are one announcement. */
  private announceSoon(): void {
    if (this.announced) return;
    this.announced = true;
    setImmediate(() => {
      this.announced = false;
      this.announce();
    });
  }

  private announce(): void {
    const text = this.roomText();
    const { phase } = this.parts.running.session;
    for (const participant of this.participants) {
      if (participant.person !== null) {
        participant.tellText(text);
        this.tellOwn(participant);
      } else if (phase === 'closed') this.tellLobby(participant);
    }
  }

  private roomText(): string {
    const { running } = this.parts;
    const room = roomView(running.session);
    return JSON.stringify({ type: 'room', now: running.now(), room });
  }

  private tellOwn(participant: Participant): void {
    if (participant.person === null) return;
    const own = ownView(this.parts.running.session, participant.person);
    if (own !== null) participant.tellOwn({ type: 'own', own });
  }

  private dropSilent(): void {
    const now = performance.now();
    for (const { socket, heardAt, person } of this.participants) {
      const patience = person === null ? WIRE_LIMITS.helloWithinMs * 60 : WIRE_LIMITS.silentMs;
      if (now - heardAt > patience) socket.terminate();
    }
  }
}

function commandOf(
  request: Exclude<ControlRequest, { type: 'hello' | 'ping' | 'join' }>,
  person: PersonId,
): Command {
  switch (request.type) {
    case 'change':
      return { type: 'changePerson', person, name: request.name, group: request.group };
    case 'releaseFloor':
      return { type: 'releaseFloor' };
    default:
      return { type: request.type, person };
  }
}
