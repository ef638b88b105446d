import type { GenericSchema } from 'valibot';
import {
  CONSOLE_NOTICES,
  type ConsoleNotice,
  type ConsoleNoticeChannel,
  consoleNotice,
} from '../../shared/protocol/console';
import type { IpcChannel, IpcNotices } from '../../shared/protocol/ipc';
import { parse, parseJson } from '../../shared/protocol/parse';
import { createSignal, type Signal } from '../board/signal';
import { CONTROL_LIMITS, retryDelay } from '../participant/control-limits';
import type { ControlSocket, Loss } from '../participant/control-socket';
import { firstToAnswer, type Race } from '../participant/first-to-answer';
import { type Answer, NOT_CONNECTED, OpenRequests } from '../participant/open-requests';
import { onWake } from '../participant/wake';
import type { Ways } from '../participant/ways';

/** Where the connection of a console stands. */
export type ConnectionState =
  /** `failures` counts attempts in a row. */
  | { readonly phase: 'connecting'; readonly failures: number }
  /** `times` tells this connection from the one before. */
  | { readonly phase: 'connected'; readonly name: string; readonly times: number }
  | { readonly phase: 'away'; readonly name: string; readonly hostLeft: boolean }
  /** The host answers, but knows no such link, or not any more. */
  | { readonly phase: 'gone' };

type Done = { readonly ok: true; readonly value: unknown };

export interface ConsoleConnection {
  readonly state: Pick<Signal<ConnectionState>, 'get' | 'subscribe'>;
  /** Asks the host; always resolves, and says in words what went wrong. */
  readonly ask: (channel: IpcChannel, what: unknown) => Promise<Answer<Done>>;
  readonly listen: <C extends ConsoleNoticeChannel>(
    channel: C,
    hear: (notice: IpcNotices[C]) => void,
  ) => () => void;
  /** Tries to connect now instead of later. */
  readonly retry: () => void;
  readonly dispose: () => void;
}

export interface ConnectionOptions {
  /** The console socket's URL at an address. */
  readonly urlOf: (host: string) => string;
  readonly ways: Ways;
  /** Whether the host still answers to this page's link; null if it does not answer at all. */
  readonly checkLink: () => Promise<boolean | null>;
}

/** [H90] Connects a console to the session, and stays connected until `dispose`. */
export function connectConsole({ urlOf, ways, checkLink }: ConnectionOptions): ConsoleConnection {
  const state = createSignal<ConnectionState>({ phase: 'connecting', failures: 0 });
  const requests = new OpenRequests<Done>();
  const listeners = new Map<string, Set<(notice: unknown) => void>>();
  let race: Race | null = null;
  let socket: ControlSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let times = 0;
  let ended = false;

  const hear = (text: unknown): void => {
    const read = parseJson(consoleNotice, typeof text === 'string' ? text : '');
    if (!read.ok) {
      console.warn(`The host said something this page cannot read: ${read.reason}`);
      return;
    }
    failures = 0;
    act(read.value);
  };

  const act = (notice: ConsoleNotice): void => {
    if (notice.type === 'welcome') {
      times += 1;
      state.set({ phase: 'connected', name: notice.name, times });
    } else if (notice.type === 'ways') ways.learn(notice.hosts);
    else if (notice.type === 'done')
      requests.settle(notice.request, { ok: true, value: notice.value });
    else if (notice.type === 'refused') {
      const { request, code, message } = notice;
      requests.settle(request, { ok: false, code, message });
    } else if (notice.type === 'notice') tell(notice.channel, notice.notice);
  };

  const tell = (channel: ConsoleNoticeChannel, raw: unknown): void => {
    const schema: GenericSchema = CONSOLE_NOTICES[channel];
    const read = parse(schema, raw);
    if (!read.ok) console.warn(`The host told something this page cannot read: ${read.reason}`);
    else for (const listener of listeners.get(channel) ?? []) listener(read.value);
  };

  // The one place where this page opens its socket.
  const connect = (): void => {
    clearTimeout(timer);
    if (ended) return;
    race?.drop();
    race = firstToAnswer(ways.all(), urlOf, {
      onOpen: (opened, host) => {
        socket = opened;
        ways.found(host);
      },
      onText: hear,
      onLost: lose,
    });
  };

  const lose = (how: Loss): void => {
    socket = null;
    race = null;
    requests.cutOff();
    failures += 1;
    if (how === 'notLetIn' || how === 'wrongKey') {
      end();
      state.set({ phase: 'gone' });
      return;
    }
    const before = state.get();
    if (before.phase === 'connecting') state.set({ phase: 'connecting', failures });
    else if (before.phase === 'connected') {
      state.set({ phase: 'away', name: before.name, hostLeft: how === 'goodbye' });
    }
    // [H121] Another page of the same link came: this one waits until somebody looks at it.
    if (ended || how === 'replaced') return;
    timer = setTimeout(connect, retryDelay(failures - 1, Math.random()));
    // A host that does not open the socket may not know this link any more.
    if (how === 'unopened') void checkLink().then(linkChecked);
  };

  const linkChecked = (valid: boolean | null): void => {
    // Another program may have the laptop's port for a while: the link may lead to the session again.
    if (valid === false && socket === null && !ended) state.set({ phase: 'gone' });
  };

  const replace = (): void => {
    if (ended) return;
    failures = 0;
    connect();
  };

  const stopWaking = onWake(() => {
    if (socket?.prove(CONTROL_LIMITS.wakeSilence) !== true) replace();
  });

  const end = (): void => {
    ended = true;
    clearTimeout(timer);
    stopWaking();
    race?.drop();
    socket = null;
    requests.cutOff();
  };

  connect();
  return {
    state,
    ask: (channel, what) => {
      const open = socket?.isOpen ? socket : null;
      if (open === null) return Promise.resolve(NOT_CONNECTED);
      return requests.ask((request) => open.send({ type: 'ask', request, channel, what }));
    },
    listen: (channel, hear) => {
      const all = listeners.get(channel) ?? new Set();
      // `tell` has read the notice by the schema of this very channel.
      const listener = (notice: unknown) => hear(notice as never);
      listeners.set(channel, all.add(listener));
      return () => all.delete(listener);
    },
    retry: replace,
    dispose: end,
  };
}
