import type { Rect } from '../../shared/board/geometry';
import {
  type Bring,
  encodeHostFrame,
  type OwnPresence,
  type PersonNews,
} from '../../shared/protocol/board-presence';

/** For how long (ms) "everyone look here" is told to those who come back or come late. */
export const BRING_LASTS_MS = 60_000;

type Row = {
  own: OwnPresence;
  /** The versions of the table in which they came, went or moved last, and chose something else. */
  changed: number;
  chose: number;
};

/** What a page has to be told, for everybody who knows the same. */
export type News = { readonly bytes: Uint8Array; readonly people: number };

const AWAY: OwnPresence = { here: false, at: null, on: null };

/**
 * The latest presence of each seat. Every change gives the table a new version; a page that knows
 * one version is told what changed since, so that frames can be left out without anything being lost.
 */
export class PresenceTable {
  private readonly rows = new Map<number, Row>();
  private current = 0;
  private led: { readonly part: Rect | null; readonly changed: number } = {
    part: null,
    changed: 0,
  };
  private brought: { readonly bring: Bring; readonly changed: number; readonly at: number } | null =
    null;

  /** Grows with every change; 0 is an empty table. */
  get version(): number {
    return this.current;
  }

  /** Takes what a seat's page shows; what it showed before counts no more. */
  set(seat: number, own: OwnPresence): void {
    const next = own.here ? own : AWAY;
    const row = this.rows.get(seat);
    if (row === undefined && !next.here) return;
    const before = row?.own ?? AWAY;
    const chose = before.on !== next.on;
    const moved = before.at?.x !== next.at?.x || before.at?.y !== next.at?.y;
    if (!moved && !chose && before.here === next.here) return;
    this.current += 1;
    this.rows.set(seat, {
      own: next,
      changed: this.current,
      chose: chose ? this.current : (row?.chose ?? 0),
    });
  }

  /** The part of the board that the facilitator leads to; null when they do not. */
  lead(part: Rect | null): void {
    if (part === null && this.led.part === null) return;
    this.current += 1;
    this.led = { part, changed: this.current };
  }

  /** "Everyone look here", at `now` (monotonic ms); the very same one twice is one. */
  bring(bring: Bring, now: number): void {
    if (this.brought?.bring.number === bring.number) return;
    this.current += 1;
    this.brought = { bring, changed: this.current, at: now };
  }

  /** What changed since version `known`; null if nothing that matters did. */
  since(known: number, now: number): News | null {
    const people: PersonNews[] = [];
    for (const [seat, row] of this.rows) {
      if (row.changed <= known) continue;
      const { here, at, on } = row.own;
      if (!here) {
        // Whoever knows nothing yet does not know them either.
        if (known > 0) people.push({ seat, gone: true });
      } else people.push({ seat, gone: false, at, ...(row.chose > known && { on }) });
    }
    const lead = this.led.changed > known ? { lead: this.led.part } : {};
    const { brought } = this;
    const fresh = brought !== null && brought.changed > known && now - brought.at < BRING_LASTS_MS;
    const bring = fresh ? { bring: brought.bring } : {};
    if (people.length === 0 && !('lead' in lead) && !fresh) return null;
    return { bytes: encodeHostFrame({ ...lead, ...bring, people }), people: people.length };
  }
}
