import { expect, test } from 'vitest';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { type FacilitatorView, facilitatorView } from '../../../shared/session/views';
import { Example } from '../example.testkit';
import { createFeed } from './feed';

const access: JoinAccess = { link: 'http://x/', address: 'x', code: 'K7M3QX', addresses: [] };

function listening() {
  let say: (view: FacilitatorView) => void = () => undefined;
  const feed = createFeed(
    {
      onView: (hear) => {
        say = hear;
        return () => undefined;
      },
      onJoinAccess: () => () => undefined,
    },
    () => 42,
  );
  return { feed, say: (view: FacilitatorView) => say(view) };
}

test('a view carries the moment it came, on this window’s clock', () => {
  const { feed, say } = listening();
  const view = facilitatorView(Example.with('Anna').session, 1000, []);
  say(view);
  expect(feed.view.get()).toEqual({ view, at: 42 });
});

test('an answer that is older than a view which overtook it does not replace it', () => {
  const { feed, say } = listening();
  const { session } = Example.with('Anna');
  const newer = facilitatorView(session, 2000, ['p1']);
  say(newer);
  feed.begin(facilitatorView(session, 1000, []), access);
  expect(feed.view.get()?.view).toBe(newer);
  expect(feed.join.get()).toBe(access);
});
