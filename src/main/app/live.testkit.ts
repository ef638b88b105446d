import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import type { Cofacilitator } from '../../shared/protocol/cofacilitators';
import {
  type Carriers,
  type ControlRequest,
  controlNotice,
  type NumberedRequest,
} from '../../shared/protocol/control';
import type { HeavyReport } from '../../shared/protocol/heavy';
import type { EventsNotice } from '../../shared/protocol/ipc';
import { type ControlNotice, NoticeReader } from '../../shared/protocol/notice-reader';
import { parseJson } from '../../shared/protocol/parse';
import { type SocketKind, socketAddress } from '../../shared/protocol/paths';
import type { PutBackReport } from '../../shared/protocol/put-back';
import { readSealedAddress } from '../../shared/seal/sealed-address';
import { DiskTrouble } from '../disk/disk-trouble';
import type { Files } from '../disk/files';
import type { PageFile } from '../host/page-files';
import type { RoomCheckParts } from '../host/room-check/room-check';
import { SealedSocket } from '../host/seal/sealed-socket';
import { sessionFolder } from '../session/session-folder';
import { LiveSession } from './live-session';

/** A session held on this machine for a test: real files, real sockets, no Electron. */
export type Held = {
  readonly live: LiveSession;
  /** `http://127.0.0.1:port/s/<secret>/#<key>`. */
  readonly link: string;
  readonly notices: readonly string[];
  /** What the facilitator's window was told has happened. */
  readonly events: readonly EventsNotice[];
  /** What it was told had to be put back on the board. */
  readonly putBacks: readonly PutBackReport[];
  /** Whom it was told of as sending or adding far more than others. */
  readonly heavy: readonly HeavyReport[];
  /** What it was told is not saved; null when it was. */
  readonly unsaved: readonly (string | null)[];
  /** What it was told of those who help. */
  readonly cofacilitators: readonly (readonly Cofacilitator[])[];
};

/** A request without its number, as a page of a test makes it. */
export type Ask = NumberedRequest extends infer R
  ? R extends NumberedRequest
    ? Omit<R, 'request'>
    : never
  : never;

/** What a page says when it joins, if somebody fills in a name only. */
export const JOINING = {
  type: 'join',
  request: 0,
  group: null,
  leader: false,
  inclusion: null,
  onlyInGroup: false,
} as const;

/** A room check that nobody looks at. */
export const NOBODY_LOOKS: RoomCheckParts = {
  patienceMs: 60_000,
  onFacts: () => undefined,
  onSignal: () => undefined,
};

const PAGE_HTML = Buffer.from('<!doctype html><title>Hearth</title>');

/** A page to serve without having to build one. */
export function testPage(): ReadonlyMap<string, PageFile> {
  const file: PageFile = {
    type: 'text/html; charset=utf-8',
    plain: PAGE_HTML,
    gzip: gzipSync(PAGE_HTML),
    brotli: brotliCompressSync(PAGE_HTML),
    hashed: false,
  };
  return new Map([['index.html', file]]);
}

/** A data folder of its own, removed again by the function it comes with. */
export async function dataFolder(): Promise<readonly [string, () => Promise<void>]> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-test-'));
  return [folder, () => rm(folder, { recursive: true, force: true })];
}

/** Opens a new session in the folder, or goes on with the one that is there. */
export async function hold(
  folder: string,
  fresh: boolean,
  carriers: Carriers = { peers: true, relay: true },
  room: RoomCheckParts = NOBODY_LOOKS,
  files?: Files,
): Promise<Held> {
  const notices: string[] = [];
  const events: EventsNotice[] = [];
  const putBacks: PutBackReport[] = [];
  const heavy: HeavyReport[] = [];
  const unsaved: (string | null)[] = [];
  const cofacilitators: (readonly Cofacilitator[])[] = [];
  const id = 'testsession';
  const consoleFolder = join(folder, 'console');
  await mkdir(consoleFolder, { recursive: true });
  await writeFile(join(consoleFolder, 'index.html'), PAGE_HTML);
  const live = await LiveSession.open(
    {
      paths: sessionFolder(folder, id),
      page: testPage(),
      carriers,
      room,
      announcesName: false,
      onNotice: (sentence) => notices.push(sentence),
      onEvents: (notice) => events.push(notice),
      onOnline: () => undefined,
      onWaiting: () => undefined,
      onPutBack: (report) => putBacks.push(report),
      onHeavy: (report) => heavy.push(report),
      consoleFolder,
      onCofacilitators: (all) => cofacilitators.push(all),
      onJoin: () => undefined,
      trouble: new DiskTrouble((sentence) => unsaved.push(sentence)),
      files,
    },
    fresh
      ? { type: 'openSession', id, title: 'Test', question: '', groups: ['Staff', 'Guests'] }
      : { type: 'resume' },
  );
  const { link } = await live.chooseAddress(null);
  return {
    live,
    link: link.replace(/\/\/[^:/]+:/u, '//127.0.0.1:'),
    notices,
    events,
    putBacks,
    heavy,
    unsaved,
    cofacilitators,
  };
}

/** A page's control socket as a test drives it. */
export class Page {
  private readonly heard: ControlNotice[] = [];
  private readonly waiting: (() => void)[] = [];
  private requests = 0;
  private readonly reader = new NoticeReader();

  private constructor(readonly socket: SealedSocket) {
    socket.on('message', (data) => {
      const notice = parseJson(controlNotice, data.toString());
      if (!notice.ok) throw new Error(`The host said something unreadable: ${notice.reason}`);
      const whole = this.reader.read(notice.value);
      if (whole === null) return;
      this.heard.push(whole);
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  /** Connects and says hello, with a seat's token if there is one, in its first word too, as pages do. */
  static async open(link: string, seat: string | null = null): Promise<Page> {
    const socket = new SealedSocket(socketAddress(link, 'control', seat ?? undefined));
    const page = new Page(socket);
    await opened(socket);
    page.say({ type: 'hello', seat });
    return page;
  }

  /** Connects and joins; resolves with the welcome. */
  static async join(
    link: string,
    name: string,
    group: `g${number}` | null = null,
  ): Promise<Seated> {
    const page = await Page.open(link);
    page.say({ ...JOINING, key: joinKey(), name, group });
    return { page, welcome: await page.next('welcome') };
  }

  say(request: ControlRequest): void {
    this.socket.send(JSON.stringify(request));
  }

  /** Asks for something and resolves with what the host answers. */
  async ask(ask: Ask): Promise<ControlNotice> {
    this.requests += 1;
    const request = this.requests;
    this.say({ ...ask, request });
    return this.until(
      (notice) =>
        (notice.type === 'done' || notice.type === 'refused') && notice.request === request,
    );
  }

  /** The next notice of a type that was not looked at yet. */
  async next<T extends ControlNotice['type']>(
    type: T,
  ): Promise<Extract<ControlNotice, { type: T }>> {
    const notice = await this.until((candidate) => candidate.type === type);
    // `until` has just checked the type; TypeScript does not carry it through the predicate.
    return notice as Extract<ControlNotice, { type: T }>;
  }

  async until(fits: (notice: ControlNotice) => boolean): Promise<ControlNotice> {
    for (;;) {
      const index = this.heard.findIndex(fits);
      const [found] = index < 0 ? [] : this.heard.splice(index, 1);
      if (found !== undefined) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  close(): void {
    this.socket.terminate();
  }
}

export type Seated = {
  readonly page: Page;
  readonly welcome: Extract<ControlNotice, { type: 'welcome' }>;
};

let keys = 0;

/** A key as a page makes one up. */
export function joinKey(): string {
  keys += 1;
  return `key${String(keys).padStart(20, '0')}`;
}

/** Resolves when the socket is open; rejects if it was refused. */
export function opened(socket: SealedSocket | WebSocket): Promise<void> {
  return new Promise((done, failed) => {
    socket.once('open', () => done());
    socket.once('error', failed);
  });
}

/** The seat's token in the address of a sealed socket. */
export function seatIn(address: string): string {
  return new URLSearchParams(readSealedAddress(address).hello).get('seat') ?? '';
}

/** What a host says to a socket that it lets in: its first word, or the code with which it closed it. */
export function entry(link: string, kind: SocketKind, seat?: string): Promise<'in' | number> {
  return new Promise((resolve) => {
    const socket = new SealedSocket(socketAddress(link, kind, seat));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'ping' })));
    socket.on('message', () => {
      socket.terminate();
      resolve('in');
    });
    socket.on('close', resolve);
  });
}

/** The HTTP status with which an upgrade was refused; 101 if it was not. What is behind a `#` is not sent. */
export function upgradeStatus(url: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.split('#', 1)[0] ?? '');
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // After a refusal ws also emits an error, which says nothing more.
    socket.on('error', () => undefined);
  });
}
