import type { WireNotice } from '../../shared/protocol/control';
import { peopleChanged } from '../../shared/protocol/notice-reader';
import { roomChange } from '../../shared/protocol/room-change';
import type { Admission } from '../../shared/session/admission';
import { placedQueue } from '../../shared/session/orders';
import { ownView } from '../../shared/session/own-view';
import type { PlacedHand } from '../../shared/session/queue';
import { roomView } from '../../shared/session/room-view';
import type { RoomView } from '../../shared/session/views';
import type { RunningSession } from '../session/running-session';
import type { Participant } from './participant';
import { type GroupSeal, inOrder } from './seal/group-seal';

/**
 * Tells every page what it may see, after each change and only what has changed: the same bytes to
 * everybody, made once. Everybody who is seated knows the room as it was told last.
 */
export class Announcer {
  private readonly stopListening: () => void;
  private isDue = false;
  private told: RoomView;
  private toldAdmission: Admission;

  constructor(
    private readonly running: RunningSession,
    private readonly participants: ReadonlySet<Participant>,
    private readonly group: GroupSeal,
  ) {
    this.told = roomView(running.session);
    this.toldAdmission = running.session.admission;
    this.stopListening = running.onChange(() => this.announceSoon());
  }

  dispose(): void {
    this.stopListening();
  }

  /** Tells a page that has just been seated, or has missed something, everything it may see. */
  tellAll(participant: Participant): void {
    // What it is told next follows from what everybody was told last.
    if (this.isDue) this.announce();
    const { people, counts, ...room } = this.told;
    participant.tell({ type: 'people', all: true, people: [...people] });
    participant.tell({ type: 'counts', counts });
    participant.tell({ type: 'room', now: this.running.now(), room });
    this.tellOwn(participant, placedQueue(this.running.session));
  }

  /** Tells a page without a seat what it may know before joining. */
  tellLobby(participant: Participant): void {
    const { title, question, groups, phase, admission } = this.running.session;
    participant.tell({ type: 'lobby', title, question, groups: [...groups], phase, admission });
  }

  /** Many events in one go are one announcement. */
  private announceSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      if (this.isDue) this.announce();
    });
  }

  private announce(): void {
    this.isDue = false;
    const before = this.told;
    this.told = roomView(this.running.session);
    const notices = newsOf(before, this.told, this.running.now());
    const news = inOrder(notices.map((notice) => this.group.seal(JSON.stringify(notice))));
    this.dismissForgotten();
    const seated = [...this.participants].filter(({ person }) => person !== null);
    // Everybody hears of the room before anybody hears of themselves.
    if (news.length > 0) for (const participant of seated) participant.tellNews(news);
    const queue = placedQueue(this.running.session);
    for (const participant of seated) this.tellOwn(participant, queue);
    const { admission } = this.running.session;
    const isNews = this.told.phase === 'closed' || admission !== this.toldAdmission;
    this.toldAdmission = admission;
    if (!isNews) return;
    for (const participant of this.participants) {
      if (participant.person === null && !participant.isRemoved) this.tellLobby(participant);
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

  private tellOwn(participant: Participant, queue: readonly PlacedHand[]): void {
    if (participant.person === null) return;
    const own = ownView(this.running.session, participant.person, queue);
    if (own !== null) participant.tellOwn({ type: 'own', own });
  }
}

/** What has changed of the room, to be told to everybody; empty if nothing has. */
function newsOf(before: RoomView, after: RoomView, now: number): readonly WireNotice[] {
  const { people: peopleBefore, counts: countsBefore, ...stateBefore } = before;
  const { people, counts, ...state } = after;
  const notices: WireNotice[] = [];
  const changed = peopleChanged(peopleBefore, people);
  if (changed.length > 0) notices.push({ type: 'people', all: false, people: [...changed] });
  if (JSON.stringify(counts) !== JSON.stringify(countsBefore)) {
    notices.push({ type: 'counts', counts });
  }
  const change = roomChange(stateBefore, state);
  // People and counts are shown with the room that follows them.
  if (change !== null || notices.length > 0) {
    notices.push({ type: 'change', now, ...(change ?? { set: {} }) });
  }
  return notices;
}
