import type { ControlNotice } from '../../shared/protocol/notice-reader';
import type { SessionMs } from '../../shared/session/session';
import type { OwnView, RoomView } from '../../shared/session/views';

type Notice<T extends ControlNotice['type']> = Extract<ControlNotice, { type: T }>;
export type Lobby = Notice<'lobby'>;
export type Welcome = Notice<'welcome'>;

/** The room with the two clocks at the moment it was heard of. */
export type HeardRoom = {
  readonly room: RoomView;
  /** The session clock when the host said it. */
  readonly now: SessionMs;
  /** This page's monotonic clock when it was heard, in ms. */
  readonly heardAt: number;
};

/** Everything this page knows of its place in the session. */
export type Seat = {
  readonly welcome: Welcome;
  readonly heard: HeardRoom;
  readonly own: OwnView;
};

/** What was on the page before the connection was lost. */
export type Last =
  | ({ readonly kind: 'lobby' } & InLobby)
  | { readonly kind: 'seat'; readonly seat: Seat };

/** A page without a seat. */
export type InLobby = {
  readonly lobby: Lobby;
  /** This page had a seat, and whose it was has been forgotten by the facilitator. */
  readonly removed: boolean;
  /** The name under which this page asked for a seat and waits; null if it does not. */
  readonly waitsAs: string | null;
  /** It asked, and the facilitator does not let it in now. */
  readonly turnedAway: boolean;
};

/** What is known of why there is no connection. */
export type Away = {
  /** The host said that it goes away, and was not heard since. */
  readonly hostLeft: boolean;
};

export type EndedBy = 'over' | 'forgotten' | 'removed' | 'link' | 'incomplete';

export type ControlState =
  /** `failures` counts attempts since the page was opened. */
  | { readonly phase: 'connecting'; readonly failures: number }
  | ({ readonly phase: 'lobby' } & InLobby)
  | { readonly phase: 'joined'; readonly seat: Seat }
  | { readonly phase: 'reconnecting'; readonly last: Last; readonly away: Away }
  /**
   * The session is over, or forgot this person, for good; or the facilitator has removed them, or the link
   * does not lead to it now, which can change.
   */
  | {
      readonly phase: 'closed';
      readonly why: EndedBy;
      readonly title: string;
      readonly seat: Seat | null;
    };

/** What the page shows, and what it was told of a seat that is not whole yet. */
export type Control = {
  readonly shown: ControlState;
  readonly arriving: {
    readonly welcome: Welcome;
    readonly heard: HeardRoom | null;
    readonly own: OwnView | null;
  } | null;
};

export type ControlEvent =
  /**
   * @property at this page's monotonic clock, in ms
   * @property hadSeat whether the page had reason to believe that it has a seat
   */
  | {
      readonly type: 'heard';
      readonly notice: ControlNotice;
      readonly at: number;
      readonly hadSeat: boolean;
    }
  /** The socket is gone, or could not be opened; `goodbye` if the host said that it goes. */
  | { readonly type: 'lost'; readonly goodbye: boolean }
  /** Whoever waited does not want to any more. */
  | { readonly type: 'withdrawn' }
  /** The host answers, but knows no such link. */
  | { readonly type: 'linkGone' }
  /** The link has no key behind its `#`, or another one than the session. */
  | { readonly type: 'linkIncomplete' }
  /** The host has forgotten this person, who asked for it. */
  | { readonly type: 'forgotten' };

export const BEGINNING: Control = { shown: { phase: 'connecting', failures: 0 }, arriving: null };

/** The state after an event. Pure; the very same state if nothing changes. */
export function reduceControl(control: Control, event: ControlEvent): Control {
  const { shown } = control;
  if (event.type === 'lost') {
    return { shown: afterLoss(shown, { hostLeft: event.goodbye }), arriving: null };
  }
  // [W16] Nothing of the seat stays on the page.
  if (event.type === 'forgotten') {
    return { shown: closed('forgotten', titleOf(shown), null), arriving: null };
  }
  if (event.type === 'withdrawn') {
    return shown.phase === 'lobby' ? { ...control, shown: { ...shown, waitsAs: null } } : control;
  }
  if (event.type === 'linkGone') {
    if (shown.phase === 'closed') return control;
    return { shown: closed('link', titleOf(shown), seatOf(shown)), arriving: null };
  }
  if (event.type === 'linkIncomplete') {
    return { shown: closed('incomplete', titleOf(shown), seatOf(shown)), arriving: null };
  }
  return hear(control, event);
}

function hear(control: Control, event: Extract<ControlEvent, { type: 'heard' }>): Control {
  const { shown } = control;
  const { notice, at, hadSeat } = event;
  if (shown.phase === 'closed' && shown.why === 'forgotten') return control;
  switch (notice.type) {
    case 'lobby':
      return {
        shown:
          notice.phase === 'closed'
            ? closed('over', notice.title, null)
            : inLobby(notice, hadSeat, shown),
        arriving: null,
      };
    // [H71] Whoever asked waits on one calm screen, and is told if it is in vain for now.
    case 'waits':
      if (shown.phase !== 'lobby') return control;
      return { ...control, shown: { ...shown, waitsAs: notice.name, turnedAway: false } };
    case 'turnedAway':
      if (shown.phase !== 'lobby') return control;
      return { ...control, shown: { ...shown, waitsAs: null, turnedAway: true } };
    case 'removed':
      return { shown: closed('removed', notice.title, null), arriving: null };
    case 'welcome':
      return { shown, arriving: { welcome: notice, heard: null, own: null } };
    case 'room': {
      const heard: HeardRoom = { room: notice.room, now: notice.now, heardAt: at };
      if (control.arriving !== null) return arrive(shown, { ...control.arriving, heard });
      return replace(control, { heard });
    }
    case 'own':
      if (control.arriving !== null) return arrive(shown, { ...control.arriving, own: notice.own });
      return replace(control, { own: notice.own });
    default:
      return control;
  }
}

/** A seat is shown once it is whole, so that no screen has to be drawn from half of it. */
function arrive(shown: ControlState, arriving: NonNullable<Control['arriving']>): Control {
  const { welcome, heard, own } = arriving;
  if (heard === null || own === null) return { shown, arriving };
  return { shown: seated({ welcome, heard, own }), arriving: null };
}

function replace(control: Control, news: Partial<Seat>): Control {
  const { shown } = control;
  if (shown.phase === 'joined') return { ...control, shown: seated({ ...shown.seat, ...news }) };
  // The last figures come after the news that the session is closed.
  if (shown.phase === 'closed' && shown.seat !== null) {
    return { ...control, shown: { ...shown, seat: { ...shown.seat, ...news } } };
  }
  return control;
}

function seated(seat: Seat): ControlState {
  const { room } = seat.heard;
  return room.phase === 'closed' ? closed('over', room.title, seat) : { phase: 'joined', seat };
}

function closed(why: EndedBy, title: string, seat: Seat | null): ControlState {
  return { phase: 'closed', why, title, seat };
}

function afterLoss(shown: ControlState, away: Away): ControlState {
  switch (shown.phase) {
    case 'connecting':
      return { ...shown, failures: shown.failures + 1 };
    case 'lobby': {
      const { phase: _, ...rest } = shown;
      return { phase: 'reconnecting', last: { kind: 'lobby', ...rest }, away };
    }
    case 'joined':
      return { phase: 'reconnecting', last: { kind: 'seat', seat: shown.seat }, away };
    // What was known of the first loss says why the attempts since then fail.
    case 'reconnecting':
    case 'closed':
      return shown;
  }
}

/** Who waited goes on waiting, unless joining is closed now: the page asks again by itself. */
function inLobby(lobby: Lobby, hadSeat: boolean, shown: ControlState): ControlState {
  const before = lobbyOf(shown);
  const isOpen = lobby.admission !== 'closed';
  return {
    phase: 'lobby',
    lobby,
    removed: hadSeat || before?.removed === true,
    waitsAs: isOpen ? (before?.waitsAs ?? null) : null,
    turnedAway: isOpen && before?.turnedAway === true,
  };
}

function lobbyOf(shown: ControlState): InLobby | null {
  if (shown.phase === 'lobby') return shown;
  return shown.phase === 'reconnecting' && shown.last.kind === 'lobby' ? shown.last : null;
}

/** The seat a state shows, live or as it was last heard of; null if there is none. */
export function seatOf(shown: ControlState): Seat | null {
  switch (shown.phase) {
    case 'joined':
    case 'closed':
      return shown.seat;
    case 'reconnecting':
      return shown.last.kind === 'seat' ? shown.last.seat : null;
    default:
      return null;
  }
}

/** The session's title as far as it is known; empty before the host was heard. */
export function titleOf(shown: ControlState): string {
  switch (shown.phase) {
    case 'connecting':
      return '';
    case 'lobby':
      return shown.lobby.title;
    case 'closed':
      return shown.title;
    default: {
      const seat = seatOf(shown);
      if (seat !== null) return seat.heard.room.title;
      return shown.phase === 'reconnecting' && shown.last.kind === 'lobby'
        ? shown.last.lobby.title
        : '';
    }
  }
}

/**
 * The session clock now: what the host said, and what has passed here since.
 *
 * @param at this page's monotonic clock, in ms
 */
export function sessionNow(heard: HeardRoom, at: number): SessionMs {
  return heard.now + Math.max(0, at - heard.heardAt);
}
