import { expect, test } from 'vitest';
import type { EventsNotice, JoinAccess, NumberedView, Running } from '../../../shared/protocol/ipc';
import type { SessionEvent } from '../../../shared/session/events';
import { facilitatorView } from '../../../shared/session/views';
import { Example } from '../example.testkit';
import { createFeed } from './feed';

const access: JoinAccess = { link: 'http://x/', address: 'x', code: 'K7M3QX', addresses: [] };
const board = { relayUrl: '', signallingUrl: '', room: '', carriers: { peers: true, relay: true } };

/** A feed whose main is played by the test; `whole` is what main answers when it is asked. */
function listening() {
  const heard = {
    events: (_: EventsNotice): void => undefined,
    online: (_: readonly `p${number}`[]): void => undefined,
  };
  const main: { whole: NumberedView | null; asked: number } = { whole: null, asked: 0 };
  const listen =
    <K extends keyof typeof heard>(key: K) =>
    (hear: (typeof heard)[K]) => {
      heard[key] = hear;
      return () => undefined;
    };
  const feed = createFeed(
    {
      onEvents: listen('events'),
      onOnline: listen('online'),
      onJoinAccess: () => () => undefined,
      onWaiting: () => () => undefined,
      runningSession: async () => {
        main.asked += 1;
        const running: Running | null =
          main.whole === null
            ? null
            : { view: main.whole, join: access, waiting: [], board, notice: null };
        return { ok: true, value: running };
      },
    },
    () => 42,
  );
  return { feed, heard, main };
}

const { session } = Example.with('Anna');
const viewAt = (count: number, now = 1000): NumberedView => ({
  ...facilitatorView(session, now, []),
  count,
});
const title: SessionEvent = { type: 'agreementWritten', at: 5, text: 'Agreed' };
const notice = (from: number): EventsNotice => ({
  session: session.id,
  from,
  events: [title],
  now: 1234,
  online: ['p1'],
});

test('a view carries the moment it came, on this window’s clock', () => {
  const { feed } = listening();
  feed.begin(viewAt(2), access);
  expect(feed.view.get()).toEqual({ view: viewAt(2), at: 42 });
});

test('an answer that is older than a view which overtook it does not replace it', () => {
  const { feed } = listening();
  const newer = viewAt(3, 2000);
  feed.begin(newer, access);
  feed.begin(viewAt(2), access);
  expect(feed.view.get()?.view).toBe(newer);
  expect(feed.join.get()).toBe(access);
});

test('[W12] events that follow are folded here, and come with the clock and who is online', () => {
  const { feed, heard } = listening();
  feed.begin(viewAt(2), access);
  heard.events(notice(2));
  const view = feed.view.get()?.view;
  expect(view?.session.agreement).toBe('Agreed');
  expect(view).toMatchObject({ now: 1234, online: ['p1'], count: 3 });
});

test('[W12] events that are known already change nothing', () => {
  const { feed, heard } = listening();
  feed.begin(viewAt(3), access);
  heard.events(notice(2));
  expect(feed.view.get()?.view).toEqual(viewAt(3));
});

test('[W12] after a gap the whole session is asked for once', async () => {
  const { feed, heard, main } = listening();
  feed.begin(viewAt(2), access);
  main.whole = viewAt(9);
  heard.events(notice(7));
  heard.events(notice(8));
  await expect.poll(() => feed.view.get()?.view.count).toBe(9);
  expect(main.asked).toBe(1);
});

test('[W12] events that came before the first view are asked for with it', async () => {
  const { feed, heard, main } = listening();
  heard.events(notice(4));
  main.whole = viewAt(5);
  feed.begin(viewAt(4), access);
  await expect.poll(() => feed.view.get()?.view.count).toBe(5);
});

test('who is online changes without a change of the session', () => {
  const { feed, heard } = listening();
  feed.begin(viewAt(2), access);
  const before = feed.view.get()?.view.session;
  heard.online(['p1']);
  expect(feed.view.get()?.view.online).toEqual(['p1']);
  expect(feed.view.get()?.view.session).toBe(before);
});
