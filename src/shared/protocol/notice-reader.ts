import type { PersonId } from '../session/ids';
import type { SessionMs } from '../session/session';
import type { RoomPerson, RoomView } from '../session/views';
import type { Dots } from '../session/voting';
import type { WireNotice } from './control';
import { type RoomState, roomAfter } from './room-change';

/** What the host says, with the room whole: its people and counts have been put back into it. */
export type ControlNotice =
  | Exclude<WireNotice, { type: 'people' | 'counts' | 'room' | 'change' }>
  | { readonly type: 'room'; readonly now: SessionMs; readonly room: RoomView };

/** [W11] The people of the room after a notice of those who changed, in the order of their seats. */
export function peopleAfter(
  known: readonly RoomPerson[],
  { all, people }: Extract<WireNotice, { type: 'people' }>,
): readonly RoomPerson[] {
  if (all) return people;
  const changed = new Map(people.map((person) => [person.id, person]));
  const kept = known.map((person) => changed.get(person.id) ?? person);
  const seats = new Set<PersonId>(known.map(({ id }) => id));
  return [...kept, ...people.filter(({ id }) => !seats.has(id))];
}

/** Those who are new or not as they were, for a notice; nobody if all are as before. */
export function peopleChanged(
  before: readonly RoomPerson[],
  after: readonly RoomPerson[],
): readonly RoomPerson[] {
  const known = new Map(before.map((person) => [person.id, person]));
  return after.filter((person) => {
    const old = known.get(person.id);
    return (
      old === undefined ||
      old.label !== person.label ||
      old.group !== person.group ||
      old.present !== person.present ||
      old.role !== person.role ||
      old.callable !== person.callable
    );
  });
}

/** Reads what comes over one page's sockets; remembers the room between notices. */
export class NoticeReader {
  private people: readonly RoomPerson[] = [];
  private counts: Dots | null = null;
  private state: RoomState | null = null;

  /** The notice with the room whole, or null for one that is only remembered. */
  read(notice: WireNotice): ControlNotice | null {
    if (notice.type === 'people') {
      this.people = peopleAfter(this.people, notice);
      return null;
    }
    if (notice.type === 'counts') {
      this.counts = notice.counts;
      return null;
    }
    if (notice.type === 'room') this.state = notice.room;
    else if (notice.type !== 'change') return notice;
    // A page is told the room whole before it is told of changes.
    else if (this.state !== null) this.state = roomAfter(this.state, notice);
    if (this.state === null) return null;
    const room = { ...this.state, people: this.people, counts: this.counts };
    return { type: 'room', now: notice.now, room };
  }
}
