import type { WallMs } from '../session/session';

const DAY_MS = 24 * 3_600_000;
/** So long before, at least, the library says what will be deleted. */
export const NOTICE_MS = 14 * DAY_MS;
/** A clock that went on by more than this since the last look is asked about. */
export const MOST_AWAY_MS = 180 * DAY_MS;
/** So much may a clock be set back: zones and their summer time are no reason to ask. */
const MOST_BACK_MS = DAY_MS;

/** How long sessions are kept, and what has been said about it so far. */
export type Retention = {
  /** After they were held; null for ever. */
  readonly months: number | null;
  /** The time that was believed last, in ms since 1970; null before the first look. */
  readonly believed: WallMs | null;
  /** What the library said it would delete: since when, and with how many open commitments. */
  readonly announced: readonly {
    readonly session: string;
    readonly at: WallMs;
    readonly open: number;
  }[];
  /** What the facilitator keeps all the same. */
  readonly spared: readonly string[];
};

export const KEEP_FOR_EVER: Retention = { months: null, believed: null, announced: [], spared: [] };

/** A closed session as far as this matters. */
export type Held = {
  readonly session: string;
  readonly title: string;
  /** When it was held, in ms since 1970. */
  readonly heldAt: WallMs;
  /** How many of its commitments are still to be done. */
  readonly open: number;
};

/** A session that will be deleted, and when that can be at the earliest. */
export type Announced = Held & { readonly on: WallMs };

/** What a look at the sessions came to. */
export type Look = {
  readonly next: Retention;
  /** Whose time is over, and was announced long enough. */
  readonly over: readonly Held[];
  /** Those that will be deleted, the first first. */
  readonly announced: readonly Announced[];
  /** [Y63] The time that was believed last, if the clock is not to be believed now; nothing is deleted then. */
  readonly doubt: WallMs | null;
};

/** [Y60] When a session has been kept for as long as it is to be; the last day of a month stays that. */
export function keptUntil(heldAt: WallMs, months: number): WallMs {
  const date = new Date(heldAt);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

/** [Y61] Whether something is to be said of a session: without it, it has not to be looked into. */
export function isNear(
  { months, announced }: Retention,
  { session, heldAt }: Pick<Held, 'session' | 'heldAt'>,
  now: WallMs,
): boolean {
  if (months === null) return false;
  const isTold = announced.some((one) => one.session === session);
  return isTold || now >= keptUntil(heldAt, months) - NOTICE_MS;
}

/**
 * [Y61] [Y62] [Y63] Looks at the closed sessions at a time: what is announced from now on, and what may go. A
 * session goes when its months are over and it has been announced for two weeks, with no more open commitments
 * than it has now. While the clock is in doubt nothing goes, and nothing is announced anew.
 */
export function lookAt(retention: Retention, sessions: readonly Held[], now: WallMs): Look {
  const { months } = retention;
  const { spared } = retention;
  if (months === null) {
    const next = { ...retention, announced: [] };
    return { next, over: [], announced: [], doubt: null };
  }
  const doubt = doubted(retention, now);
  const before = new Map(retention.announced.map((one) => [one.session, one]));
  const announced = sessions.flatMap((held) => {
    if (spared.includes(held.session) || !isNear(retention, held, now)) return [];
    const told = before.get(held.session);
    if (doubt !== null) return told === undefined ? [] : [{ held, at: told.at }];
    // More to be done than was said: it is said again, and the two weeks begin anew.
    const isTold = told !== undefined && told.at <= now && held.open <= told.open;
    return [{ held, at: isTold ? told.at : now }];
  });
  const on = ({ held, at }: (typeof announced)[number]) =>
    Math.max(keptUntil(held.heldAt, months), at + NOTICE_MS);
  const isOver = (one: (typeof announced)[number]) => doubt === null && on(one) <= now;
  const waiting = announced.filter((one) => !isOver(one));
  return {
    next: {
      ...retention,
      believed: doubt === null ? now : retention.believed,
      announced:
        doubt === null
          ? announced.map(({ held: { session, open }, at }) => ({ session, at, open }))
          : retention.announced,
    },
    over: announced.filter(isOver).map(({ held }) => held),
    announced: waiting
      .map((one) => ({ ...one.held, on: on(one) }))
      .sort((a, b) => a.on - b.on || a.heldAt - b.heldAt),
    doubt,
  };
}

/** [Y63] The facilitator says that the clock is right: from here on it counts, and all is announced anew. */
export function believe(retention: Retention, now: WallMs): Retention {
  return { ...retention, believed: now, announced: [] };
}

/** The facilitator keeps sessions for so long from now on; what was announced by another rule is not any more. */
export function keepFor(retention: Retention, months: number | null, now: WallMs): Retention {
  if (months === retention.months) return retention;
  return { ...believe(retention, now), months };
}

/** [Y64] The facilitator keeps these all the same. */
export function spare(retention: Retention, ids: readonly string[]): Retention {
  const announced = retention.announced.filter(({ session }) => !ids.includes(session));
  return { ...retention, announced, spared: [...new Set([...retention.spared, ...ids])] };
}

/** [Y63] The time before, if the clock leapt since then or was set back. */
function doubted({ believed }: Retention, now: WallMs): WallMs | null {
  if (believed === null) return null;
  return now < believed - MOST_BACK_MS || now > believed + MOST_AWAY_MS ? believed : null;
}
