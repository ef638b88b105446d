// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  ANNOUNCE_FIRST_MS,
  ANNOUNCE_MOST_MS,
  PART_AFTER_MS,
  SIGNALLING_SILENT_MS,
  WATCH_EVERY_MS,
} from './limits';
import { LinkWatch } from './link-watch';

/** A page with the links named, and a clock to be moved. */
function watched(...names: readonly string[]) {
  const clock = { now: 100_000 };
  const sent: { readonly type: string; readonly data?: object }[] = [];
  let closed = 0;
  const told: string[] = [];
  const links = new Map<string, { connected: boolean; destroy: () => void }>();
  const link = (name: string, connected = true) => {
    links.set(name, { connected, destroy: () => links.delete(name) });
  };
  for (const name of names) link(name);
  const room = {
    name: 'board',
    peerId: 'me',
    bcconnected: true,
    connect: () => {},
    webrtcConns: links,
  };
  const signalling = {
    connected: true,
    send: (message: { readonly type: string }) => sent.push(message),
    ws: {
      close: () => {
        closed += 1;
      },
      dispatchEvent: ({ type }: Event) => told.push(type) > 0,
      onopen: null,
      onmessage: null,
      onerror: null,
      onclose: null,
    },
  };
  const watch = new LinkWatch(
    () => room,
    [signalling],
    () => clock.now,
  );
  /** Lets time pass as the page does, hearing from the signalling all the while unless told. */
  const pass = (ms: number, hearing = true) => {
    for (let gone = 0; gone < ms; gone += WATCH_EVERY_MS) {
      clock.now += WATCH_EVERY_MS;
      if (hearing) watch.heard();
      watch.look();
    }
  };
  const said = (type: string) =>
    sent.filter(
      ({ type: kind, data }) =>
        kind === type || (data !== undefined && 'type' in data && data.type === type),
    );
  return { watch, links, link, pass, said, told, closed: () => closed };
}

describe('[H79] a page ends the link with somebody who was removed', () => {
  it('[H79] at once, though it was wanted, again if it came about, and no other', () => {
    const { watch, links, pass, link } = watched('host', 'a', 'b');
    watch.want(['host', 'a', 'b']);
    watch.refuse(['a']);
    expect([...links.keys()]).toEqual(['host', 'b']);
    expect([watch.mayMeet('a'), watch.mayMeet('b')]).toEqual([false, true]);
    link('a');
    pass(WATCH_EVERY_MS);
    expect([...links.keys()]).toEqual(['host', 'b']);
    watch.refuse([]);
    expect(watch.mayMeet('a')).toBe(true);
  });

  it('[H79] the host’s own window too, which takes everybody else', () => {
    const { watch, links, pass } = watched('a', 'b');
    watch.refuse(['b']);
    pass(WATCH_EVERY_MS);
    expect([...links.keys()]).toEqual(['a']);
  });
});

describe('[H29] a page keeps the links the host wants', () => {
  it('[H124] a link that the host wants nobody to have is ended at once, wanted or not', () => {
    const { watch, links } = watched('you', 'them');
    watch.want(['you', 'them']);
    watch.part('you');
    watch.part('nobody');
    expect([...links.keys()]).toEqual(['them']);
  });

  it('[H29] ends others, but not before they have been unwanted for a while', () => {
    const { watch, links, pass } = watched('host', 'a', 'b');
    watch.want(['host', 'a']);
    pass(PART_AFTER_MS);
    expect([...links.keys()]).toEqual(['host', 'a', 'b']);
    watch.want(['host', 'a', 'b']);
    pass(PART_AFTER_MS);
    watch.want(['host', 'b']);
    pass(PART_AFTER_MS + WATCH_EVERY_MS);
    expect([...links.keys()]).toEqual(['host', 'b']);
  });

  it('[H29] keeps all as long as it was told nothing', () => {
    const { links, pass } = watched('a', 'b', 'c', 'd');
    pass(10 * PART_AFTER_MS);
    expect(links.size).toBe(4);
  });

  it('[H29] asks for a missing one at once, and less and less often in vain', () => {
    const { watch, pass, said, link } = watched('host');
    watch.want(['host', 'a']);
    link('a', false);
    pass(WATCH_EVERY_MS);
    expect(said('announce')).toHaveLength(1);
    pass(ANNOUNCE_FIRST_MS);
    expect(said('announce')).toHaveLength(2);
    pass(20 * ANNOUNCE_MOST_MS);
    expect(said('announce').length).toBeLessThanOrEqual(26);
    const before = said('announce').length;
    watch.soon();
    pass(WATCH_EVERY_MS);
    expect(said('announce')).toHaveLength(before + 1);
    link('a');
    pass(10 * ANNOUNCE_MOST_MS);
    expect(said('announce')).toHaveLength(before + 1);
  });

  it('[H29] gives up a signalling socket that answers nothing', () => {
    const { pass, said, told, closed } = watched('host');
    pass(SIGNALLING_SILENT_MS, false);
    expect([said('ping').length, closed()]).toEqual([1, 0]);
    pass(SIGNALLING_SILENT_MS, false);
    expect([said('ping').length, closed()]).toEqual([1, 1]);
    expect(told).toEqual(['close']);
  });
});

it('[H28] a link that did not come about is reported, if it is one the host wants', () => {
  const { watch, said } = watched();
  watch.failed('a');
  watch.want(['host', 'a']);
  watch.failed('b');
  watch.failed('a');
  expect(said('unreachable')).toEqual([
    { type: 'publish', topic: 'board', data: { type: 'unreachable', peer: 'a', from: 'me' } },
  ]);
});
