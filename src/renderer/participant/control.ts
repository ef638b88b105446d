import { type ControlRequest, controlNotice } from '../../shared/protocol/control';
import type { JoinAsked } from '../../shared/protocol/join-request';
import { type ControlNotice, NoticeReader } from '../../shared/protocol/notice-reader';
import { parseJson } from '../../shared/protocol/parse';
import type { AskingStore } from './asking-store';
import { CONTROL_LIMITS, retryDelay } from './control-limits';
import type { ControlSocket, Loss } from './control-socket';
import { BEGINNING, type ControlEvent, type ControlState, reduceControl } from './control-state';
import { firstToAnswer, type Race } from './first-to-answer';
import { type Answer, NOT_CONNECTED, OpenRequests } from './open-requests';
import type { SeatStore } from './seat-store';
import { onWake } from './wake';
import type { Ways } from './ways';

type Asking = Exclude<ControlRequest, { type: 'hello' | 'ping' }>;
/** A request without its number. */
export type Ask = Asking extends infer R ? (R extends Asking ? Omit<R, 'request'> : never) : never;

export interface Control {
  /** Where the session was reached last, as `address:port`. */
  readonly host: Ways['host'];
  /** Every address at which it may be. */
  readonly ways: Ways;
  /** Asks the host; always resolves, and says in words what went wrong. */
  readonly ask: (ask: Ask) => Promise<Answer>;
  /** Tries to connect now instead of later. */
  readonly retry: () => void;
  /** Gives up the seat kept in this browser and begins again in the lobby. */
  readonly forgetSeat: () => void;
  /** The host has forgotten this person: gives up the seat for good and says so. */
  readonly sayGoodbye: () => void;
  readonly dispose: () => void;
}

export interface ControlOptions {
  /** The control socket's URL at an address. */
  readonly urlOf: (host: string) => string;
  readonly ways: Ways;
  /** Whether the page's link has a key in it. */
  readonly hasKey: boolean;
  readonly seats: SeatStore;
  readonly asking: AskingStore;
  /** [H76] The session has another link, which has this path. */
  readonly onLink: (path: string) => void;
  readonly onState: (state: ControlState) => void;
  /** Whether the host still answers to this page's link; null if it does not answer at all. */
  readonly checkLink: () => Promise<boolean | null>;
}

/** Connects to the session and stays connected, until the session is over or `dispose`. */
export function connectControl(options: ControlOptions): Control {
  const { urlOf, ways, hasKey, seats, asking, onState, checkLink } = options;
  const requests = new OpenRequests();
  const reader = new NoticeReader();
  let control = BEGINNING;
  let race: Race | null = null;
  let socket: ControlSocket | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let ended = false;
  let asksToBeForgotten = false;
  let askedFor: JoinAsked | null = null;

  /**
   * A link that leads nowhere may lead to the session again once its host is back, and who was removed may
   * be let in again; an end is final.
   */
  const isOver = (): boolean => ended || isFinal(control.shown);

  const take = (event: ControlEvent): void => {
    const before = control.shown;
    control = reduceControl(control, event);
    if (control.shown !== before) onState(control.shown);
  };

  const hear = (text: unknown): void => {
    const read =
      typeof text === 'string'
        ? parseJson(controlNotice, text)
        : { ok: false as const, reason: 'not text' };
    if (!read.ok) {
      console.warn(`The host said something this page cannot read: ${read.reason}`);
      return;
    }
    failures = 0;
    const notice = reader.read(read.value);
    if (notice === null) return;
    // Whose own wish it is hears of it by the answer.
    const hadSeat = !asksToBeForgotten && seats.read() !== null;
    act(notice);
    take({ type: 'heard', notice, at: performance.now(), hadSeat });
    if (notice.type === 'lobby') askAgain();
  };

  /** [H71] Who waited goes on waiting after a cut or a reload, under the same key. */
  const askAgain = (): void => {
    const asked = asking.read();
    if (asked === null) return;
    void send(asked).then((answer) => {
      if (answer.ok || answer.code === 'cutOff') return;
      asking.forget();
      take({
        type: 'heard',
        notice: { type: 'turnedAway' },
        at: performance.now(),
        hadSeat: false,
      });
    });
  };

  const act = (notice: ControlNotice): void => {
    if (ENDS_WAITING.has(notice.type)) asking.forget();
    if (notice.type === 'welcome') seats.keep(notice.seat);
    else if (notice.type === 'ways') ways.learn(notice.hosts);
    else if (notice.type === 'link') options.onLink(notice.path);
    else if (notice.type === 'lobby') {
      seats.forget();
      if (notice.admission === 'closed') asking.forget();
    } else if (notice.type === 'waits') {
      if (askedFor !== null) asking.keep(askedFor);
    } else if (notice.type === 'done') requests.settle(notice.request, { ok: true });
    else if (notice.type === 'refused') {
      const { request, code, message } = notice;
      if (request === undefined) console.warn(message);
      else requests.settle(request, { ok: false, code, message });
    }
  };

  const connect = (): void => {
    clearTimeout(retryTimer);
    if (isOver()) return;
    race?.drop();
    race = firstToAnswer(ways.all(), urlOf, {
      onOpen: (opened, host) => {
        socket = opened;
        ways.found(host);
        opened.send({ type: 'hello', seat: seats.read() });
      },
      onText: hear,
      onLost: lose,
    });
  };

  const lose = (how: Loss): void => {
    socket = null;
    race = null;
    requests.cutOff();
    if (how === 'wrongKey') {
      take({ type: 'linkIncomplete' });
      return;
    }
    take({ type: 'lost', goodbye: how === 'goodbye' });
    // [H121] Two pages of one seat would throw each other out for ever: this one waits until somebody looks at it.
    if (isOver() || how === 'replaced') return;
    // Who was removed asks again when they look, not every few seconds.
    if (control.shown.phase === 'closed' && control.shown.why === 'removed') return;
    retryTimer = setTimeout(connect, retryDelay(failures, Math.random()));
    failures += 1;
    // [H76] By a link from before a renewal nobody is let in who has no seat.
    if (how === 'unopened' || how === 'notLetIn') void checkLink().then(linkChecked);
  };

  const linkChecked = (valid: boolean | null): void => {
    if (valid === false && socket === null) take({ type: 'linkGone' });
  };

  const replace = (): void => {
    if (isOver()) return;
    if (socket !== null) {
      race?.drop();
      socket = null;
      requests.cutOff();
      take({ type: 'lost', goodbye: false });
    }
    failures = 0;
    connect();
  };

  const stopWaking = onWake(() => {
    if (socket === null) replace();
    else if (!socket.prove(CONTROL_LIMITS.wakeSilence)) replace();
  });

  const send = (ask: Ask): Promise<Answer> => {
    const { phase } = control.shown;
    const open = socket?.isOpen ? socket : null;
    if (open === null || (phase !== 'joined' && phase !== 'lobby')) {
      return Promise.resolve(NOT_CONNECTED);
    }
    if (ask.type === 'join') askedFor = ask;
    if (ask.type === 'withdraw') {
      asking.forget();
      take({ type: 'withdrawn' });
    }
    return requests.ask((request) => open.send({ ...ask, request }));
  };

  if (!hasKey) take({ type: 'linkIncomplete' });
  onState(control.shown);
  connect();
  return {
    host: ways.host,
    ways,
    ask: (ask) => {
      const answer = send(ask);
      if (ask.type === 'forget') {
        asksToBeForgotten = true;
        void answer.then(({ ok }) => {
          asksToBeForgotten = ok;
        });
      }
      return answer;
    },
    retry: replace,
    forgetSeat: () => {
      seats.forget();
      replace();
    },
    sayGoodbye: () => {
      seats.forget();
      clearTimeout(retryTimer);
      race?.drop();
      socket = null;
      requests.cutOff();
      take({ type: 'forgotten' });
    },
    dispose: () => {
      ended = true;
      clearTimeout(retryTimer);
      stopWaking();
      race?.drop();
      requests.cutOff();
    },
  };
}

/** What a page hears when it does not wait any more. */
const ENDS_WAITING: ReadonlySet<string> = new Set(['welcome', 'turnedAway', 'removed']);

function isFinal(shown: ControlState): boolean {
  return shown.phase === 'closed' && shown.why !== 'link' && shown.why !== 'removed';
}
