import type { ExpectedPerson } from '../../shared/library/read-people';
import { nameKey } from '../../shared/library/same-person';

/**
 * [Y23] Who is expected at the session that runs. Kept in memory alone, and nobody in it who has been in the
 * room: should they ask to be forgotten, their name is not here.
 */
export class Expected {
  private session: string | null = null;
  private people: readonly ExpectedPerson[] = [];

  begin(session: string, people: readonly ExpectedPerson[]): void {
    this.session = session;
    this.people = people.map(({ name, group, leader }) => ({ name, group, leader }));
  }

  /** Somebody of this name is there. */
  cameIn(name: string): void {
    const key = nameKey(name);
    const first = this.people.findIndex((person) => nameKey(person.name) === key);
    this.people = this.people.filter((_, n) => n !== first);
  }

  /** Who is still to come. */
  at(session: string | undefined): readonly ExpectedPerson[] {
    return session === this.session ? this.people : [];
  }
}
