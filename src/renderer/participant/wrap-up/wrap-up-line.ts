import { parseJson } from '../../../shared/protocol/parse';
import { decodePiece, wrapUpNotice } from '../../../shared/protocol/wrap-up';
import { retryDelay } from '../control-limits';
import type { ControlSocket } from '../control-socket';
import { firstToAnswer, type Race } from '../first-to-answer';
import { linkAt, socketUrl } from '../link';
import { type Answer, NOT_CONNECTED, OpenRequests } from '../open-requests';
import { onWake } from '../wake';
import type { Ways } from '../ways';
import type { WrapUpEvent } from './wrap-up-state';

/** A piece of the notes, and of how many it is one. */
export type Piece = {
  readonly ok: true;
  readonly of: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};
type Asked = { readonly revision: number; readonly piece: number };

export type WrapUpLine = {
  /** Asks for a piece of the notes; always resolves, and says in words what went wrong. */
  readonly ask: (asked: Asked) => Promise<Answer<Piece>>;
  readonly dispose: () => void;
};

export type WrapUpLineOptions = {
  readonly ways: Ways;
  /** The token of this page's seat. */
  readonly seat: string;
  readonly onEvent: (event: WrapUpEvent) => void;
  /** The seat is not there any more. */
  readonly onGone: () => void;
};

const BROKEN = {
  ok: false,
  code: 'broken',
  message: 'A part of the notes did not arrive whole.',
} as const;
/** After so many attempts in a row without an answer the page waits until somebody looks at it. */
const MOST_ATTEMPTS = 20;

/** [H131] A control socket to the host of the wrap-up, for as long as that is there. */
export function openWrapUpLine({ ways, seat, onEvent, onGone }: WrapUpLineOptions): WrapUpLine {
  const requests = new OpenRequests<Piece>();
  let race: Race | null = null;
  let socket: ControlSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let received: ReturnType<typeof decodePiece> = null;

  const end = () => {
    clearTimeout(timer);
    stopWaking();
    race?.drop();
    socket = null;
    requests.cutOff();
  };

  const hear = (said: unknown) => {
    // A piece comes right before the answer that says so.
    if (said instanceof ArrayBuffer) {
      received = decodePiece(said);
      return;
    }
    const notice = parseJson(wrapUpNotice, String(said));
    // Between closing and the wrap-up the page may reach what is left of the session's own host.
    if (!notice.ok) return;
    failures = 0;
    const { value } = notice;
    if (value.type === 'offer') onEvent(value);
    else if (value.type === 'done') {
      requests.settle(value.request, received === null ? BROKEN : { ok: true, ...received });
      received = null;
    } else if (value.type === 'refused') {
      requests.settle(value.request, { ok: false, code: value.code, message: value.message });
    } else if (value.type === 'over') {
      onEvent(value);
      end();
    } else if (value.type === 'gone') {
      end();
      onGone();
    }
  };

  const connect = () => {
    clearTimeout(timer);
    race?.drop();
    // Where it was last it is in all likelihood; elsewhere it is looked for when it is not found there.
    const hosts = failures === 0 ? [ways.host.get()] : ways.all();
    race = firstToAnswer(hosts, (host) => socketUrl(linkAt(location, host), 'control', seat), {
      onOpen: (opened, host) => {
        socket = opened;
        ways.found(host);
        opened.send({ type: 'wrapUp', seat });
      },
      onText: hear,
      onLost: () => {
        socket = null;
        race = null;
        requests.cutOff();
        onEvent({ type: 'lost' });
        failures += 1;
        if (failures < MOST_ATTEMPTS)
          timer = setTimeout(connect, retryDelay(failures, Math.random()));
      },
    });
  };

  const stopWaking = onWake(() => {
    failures = 0;
    if (socket === null) connect();
  });
  connect();
  return {
    ask: (asked) => {
      const open = socket?.isOpen ? socket : null;
      if (open === null) return Promise.resolve(NOT_CONNECTED);
      return requests.ask((request) => open.send({ type: 'notes', request, ...asked }));
    },
    dispose: end,
  };
}
