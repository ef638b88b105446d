import type { WireNotice } from '../../shared/protocol/control';
import { peopleChanged } from '../../shared/protocol/notice-reader';
import { ownView } from '../../shared/session/own-view';
import { roomView } from '../../shared/session/room-view';
import type { RoomPerson } from '../../shared/session/views';
import type { RunningSession } from '../session/running-session';
import type { Participant } from './participant';

/**
 * Tells every page what it may see, after each change and only what has changed: the room goes
 * to everybody as the same text, encoded once; people and the counts of a vote go with it only when
 * they are new or changed.
 */
export class Announcer {
  private readonly stopListening: () => void;
  private isDue = false;
  private toldPeople: readonly RoomPerson[] = [];
  private toldRoom = '';
  private toldCounts: string;

  constructor(
    private readonly running: RunningSession,
    private readonly participants: ReadonlySet<Participant>,
  ) {
    this.toldCounts = JSON.stringify(roomView(running.session).counts);
    this.stopListening = running.onChange(() => this.announceSoon());
  }

  dispose(): void {
    this.stopListening();
  }

  /** Tells a page that has just been seated everything it may see. */
  tellAll(participant: Participant): void {
    const { people, counts, ...room } = roomView(this.running.session);
    participant.tell({ type: 'people', all: true, people: [...people] });
    participant.tellText(countsText(JSON.stringify(counts)));
    participant.tellText(this.roomText(JSON.stringify(room)));
    this.tellOwn(participant);
  }

  /** Tells a page without a seat what it may know before joining. */
  tellLobby(participant: Participant): void {
    const { title, question, groups, phase } = this.running.session;
    participant.tell({ type: 'lobby', title, question, groups: [...groups], phase });
  }

  /** Many events in one go are one announcement. */
  private announceSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      this.announce();
    });
  }

  private announce(): void {
    const { people, counts: countsNow, ...room } = roomView(this.running.session);
    const changed = peopleChanged(this.toldPeople, people);
    const text = JSON.stringify(room);
    const counts = JSON.stringify(countsNow);
    const isRecount = counts !== this.toldCounts;
    const isNews = changed.length > 0 || isRecount || text !== this.toldRoom;
    this.toldPeople = people;
    this.toldRoom = text;
    this.toldCounts = counts;
    const notices: string[] = [];
    if (changed.length > 0) notices.push(peopleText(changed));
    if (isRecount) notices.push(countsText(counts));
    if (isNews) notices.push(this.roomText(text));
    this.dismissForgotten();
    for (const participant of this.participants) {
      if (participant.person !== null) {
        for (const notice of notices) participant.tellText(notice);
        this.tellOwn(participant);
      } else if (room.phase === 'closed') this.tellLobby(participant);
    }
  }

  /** The page of somebody who was forgotten has no seat any more. */
  private dismissForgotten(): void {
    const { people } = this.running.session;
    const forgotten = new Set(people.filter((person) => person.forgotten).map(({ id }) => id));
    if (forgotten.size === 0) return;
    for (const participant of this.participants) {
      if (participant.person === null || !forgotten.has(participant.person)) continue;
      participant.person = null;
      this.tellLobby(participant);
    }
  }

  private tellOwn(participant: Participant): void {
    if (participant.person === null) return;
    const own = ownView(this.running.session, participant.person);
    if (own !== null) participant.tellOwn({ type: 'own', own });
  }

  /** The notice around a room that is JSON already. */
  private roomText(room: string): string {
    return `{"type":"room","now":${this.running.now()},"room":${room}}`;
  }
}

function peopleText(people: readonly RoomPerson[]): string {
  const notice: WireNotice = { type: 'people', all: false, people: [...people] };
  return JSON.stringify(notice);
}

/** The notice around counts that are JSON already. */
function countsText(counts: string): string {
  return `{"type":"counts","counts":${counts}}`;
}
