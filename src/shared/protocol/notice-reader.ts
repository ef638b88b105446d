import type { PersonId } from '../session/ids';
import type { SessionMs } from '../session/session';
import type { RoomPerson, RoomView } from '../session/views';
import type { Dots } from '../session/voting';
import type { WireNotice } from './control';

/** What the host says, with the room whole: its people and counts have been put back into it. */
export type ControlNotice =
  | Exclude<WireNotice, { type: 'people' | 'counts' | 'room' }>
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

/** Reads what comes over one page's sockets; remembers people and counts between notices. */
export class NoticeReader {
  private people: readonly RoomPerson[] = [];
  private counts: Dots | null = null;

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
    if (notice.type !== 'room') return notice;
    return { ...notice, room: { ...notice.room, people: this.people, counts: this.counts } };
  }
}
