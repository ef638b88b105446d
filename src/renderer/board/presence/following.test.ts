import { describe, expect, it } from 'vitest';
import type { Rect, Size } from '../../../shared/board/geometry';
import { type Camera, filling, panned } from '../camera';
import { createSignal } from '../signal';
import { CALL_LASTS_MS, createFollowing } from './following';
import { testPage } from './presence.testkit';

const SIZE = { width: 390, height: 600 };
const partAt = (x: number): Rect => ({ x, y: 0, width: 800, height: 600 });
const shows = (part: Rect, size: Size = SIZE) => filling(part, size, 12);

function stand({ size = SIZE, busy = false } = {}) {
  const page = testPage();
  const camera = createSignal<Camera>({ x: 0, y: 0, zoom: 1 });
  let isBusy = busy;
  let taken = 0;
  const view = { camera, size: createSignal<Size>(size), glide: (to: Camera) => camera.set(to) };
  const open = () =>
    createFollowing({
      presence: page.presence,
      view,
      isBusy: () => isBusy,
      onTaken: () => {
        taken += 1;
      },
    });
  return {
    ...page,
    view,
    open,
    following: open(),
    busy: (next: boolean) => {
      isBusy = next;
    },
    taken: () => taken,
    lead: (lead: Rect | null) => page.hear({ lead, people: [] }),
    bring: (number: number, x: number) =>
      page.hear({ bring: { number, part: partAt(x) }, people: [] }),
  };
}

describe('following the facilitator', () => {
  it('[B59] a page follows only when its person wants to, and as long as the facilitator leads', () => {
    const { following, view, lead, taken } = stand();
    lead(partAt(1_000));
    expect(following.state.get()).toMatchObject({ leads: true, follows: false });
    expect([view.camera.get().x, taken()]).toEqual([0, 0]);
    following.follow();
    expect(view.camera.get()).toEqual(shows(partAt(1_000)));
    lead(partAt(2_000));
    expect(view.camera.get()).toEqual(shows(partAt(2_000)));
    following.stop();
    lead(partAt(3_000));
    expect(view.camera.get()).toEqual(shows(partAt(2_000)));
    following.follow();
    lead(null);
    expect(following.state.get()).toMatchObject({ leads: false, follows: false });
  });

  it('[B59] moving the board oneself ends following, and says so', () => {
    const { following, view, lead } = stand();
    lead(partAt(1_000));
    following.follow();
    view.camera.set(panned(view.camera.get(), 30, 0));
    expect(following.state.get()).toMatchObject({ leads: true, follows: false, moved: true });
    lead(partAt(2_000));
    expect(view.camera.get()).not.toEqual(shows(partAt(2_000)));
    following.follow();
    expect(following.state.get()).toMatchObject({ follows: true, moved: false });
    expect(view.camera.get()).toEqual(shows(partAt(2_000)));
  });

  it('[B59] gliding there, and a turned phone, are no moves of the person', () => {
    const { following, view, lead } = stand();
    const path: Camera[] = [];
    view.glide = (to) => path.push(to);
    lead(partAt(1_000));
    following.follow();
    const from = view.camera.get();
    const [to] = path;
    if (to === undefined) throw new Error('it glides');
    for (const share of [0.2, 0.6, 0.9, 1]) {
      const mix = (a: number, b: number) => a + (b - a) * share;
      view.camera.set({
        x: mix(from.x, to.x),
        y: mix(from.y, to.y),
        zoom: mix(from.zoom, to.zoom),
      });
    }
    view.glide = (next) => view.camera.set(next);
    const turned = { width: 600, height: 390 };
    view.size.set(turned);
    expect(following.state.get().follows).toBe(true);
    expect(view.camera.get()).toEqual(shows(partAt(1_000), turned));
  });

  it('[B59] a lost connection does not end following', () => {
    const { following, view, lead, connect } = stand();
    lead(partAt(1_000));
    following.follow();
    connect(false);
    expect(following.state.get()).toMatchObject({ leads: false });
    connect(true);
    lead(partAt(2_000));
    expect(following.state.get()).toMatchObject({ leads: true, follows: true });
    expect(view.camera.get()).toEqual(shows(partAt(2_000)));
  });
});

describe('being brought somewhere', () => {
  it('[B56] a call takes everyone there once, also those who do not follow', () => {
    const { following, view, bring, taken } = stand();
    bring(1, 1_000);
    expect(view.camera.get()).toEqual(shows(partAt(1_000)));
    view.camera.set({ x: 7, y: 7, zoom: 1 });
    bring(1, 1_000);
    expect([view.camera.get().x, taken(), following.state.get().brought]).toEqual([7, 1, 1]);
  });

  it('[B59] nobody is taken away from what they write: they are told, and go when they want', () => {
    const { following, view, bring, lead, busy } = stand();
    busy(true);
    bring(1, 1_000);
    expect([view.camera.get().x, following.state.get().called]).toEqual([0, true]);
    bring(2, 5_000);
    following.goThere();
    expect(view.camera.get()).toEqual(shows(partAt(5_000)));
    expect(following.state.get().called).toBe(false);
    bring(3, 9_000);
    following.dismiss();
    busy(false);
    view.size.set({ width: 400, height: 600 });
    expect(view.camera.get()).toEqual(shows(partAt(5_000)));
    lead(partAt(1_000));
    busy(true);
    following.follow();
    expect(view.camera.get()).toEqual(shows(partAt(5_000)));
  });

  it('[B56] a board that is opened soon after goes there once it has a size; much later it does not', () => {
    const page = testPage();
    const call = (number: number) =>
      page.hear({ bring: { number, part: partAt(1_000) }, people: [] });
    const openLater = (ms: number) => {
      page.clock.pass(ms);
      const camera = createSignal<Camera>({ x: 0, y: 0, zoom: 1 });
      const size = createSignal<Size>({ width: 0, height: 0 });
      const view = { camera, size, glide: (to: Camera) => camera.set(to) };
      createFollowing({ presence: page.presence, view, isBusy: () => false });
      size.set(SIZE);
      return camera.get();
    };
    call(1);
    expect(openLater(1_000)).toEqual(shows(partAt(1_000)));
    expect(openLater(1_000).x).toBe(0);
    call(2);
    expect(openLater(CALL_LASTS_MS + 1).x).toBe(0);
  });
});
