import type { Seat } from './access';

/** So many names are told to everybody; of those removed earlier the host has closed the sockets anyway. */
const MOST_REFUSED = 100;

/** [H79] The names under which pages of seats that are gone were linked with others. */
export class RefusedPeers {
  private readonly seats = new Map<string, Seat>();

  get names(): readonly string[] {
    return [...this.seats.keys()].slice(-MOST_REFUSED);
  }

  add(name: string, seat: Seat): void {
    this.seats.set(name, seat);
  }

  /** Whether any name was of this seat. */
  readmit(seat: Seat): boolean {
    const names = [...this.seats].flatMap(([name, its]) => (its === seat ? [name] : []));
    for (const name of names) this.seats.delete(name);
    return names.length > 0;
  }
}
