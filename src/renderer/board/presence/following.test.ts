import { describe, expect, it } from 'vitest';
import type { Rect, Size } from '../../../shared/board/geometry';
import { type Camera, filling, panned } from '../camera';
import { createSignal } from '../signal';
import { CALL_LASTS_MS, createFollowing } from './following';
import { testPage } from './presence.testkit';

const SIZE = { width: 390, height: 600 };
const partAt = (x: number): Rect => ({ x, y: 0, width: 800, height: 600 });
const shows = (part: Rect, size: Size = SIZE) => filling(part, size, 12);

/** A view that is wherever it is moved to at once, unless told to glide by itself. */
function viewOf(size: Size) {
  const camera = createSignal<Camera>({ x: 0, y: 0, zoom: 1 });
  let goal = camera.get();
  const jump = (to: Camera) => {
    goal = to;
    camera.set(to);
  };
  return { camera, size: createSignal(size), jump, glide: jump, goal: () => goal };
}

function stand({ size = SIZE, busy = false } = {}) {
  const page = testPage();
  const view = viewOf(size);
  let isBusy = busy;
  let taken = 0;
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
    view.jump(panned(view.camera.get(), 30, 0));
    expect(following.state.get()).toMatchObject({ leads: true, follows: false, moved: true });
    lead(partAt(2_000));
    expect(view.camera.get()).not.toEqual(shows(partAt(2_000)));
    following.follow();
    expect(following.state.get()).toMatchObject({ follows: true, moved: false });
    expect(view.camera.get()).toEqual(shows(partAt(2_000)));
  });

  /** Follows to a part; gives the view gliding there and how far it has come, as a share. */
  function gliding() {
    const stood = stand();
    const { following, view, lead } = stood;
    const from = view.camera.get();
    let on = (_share: number): void => undefined;
    view.glide = (to) => {
      view.jump(to);
      const mix = (a: number, b: number, share: number) => a + (b - a) * share;
      on = (share) =>
        view.camera.set({
          x: mix(from.x, to.x, share),
          y: mix(from.y, to.y, share),
          zoom: mix(from.zoom, to.zoom, share),
        });
      on(0);
    };
    lead(partAt(1_000));
    following.follow();
    view.glide = view.jump;
    return { ...stood, from, on: (share: number) => on(share) };
  }

  it('[B59] gliding there, and a turned phone, are no moves of the person', () => {
    const { following, view, on } = gliding();
    for (const share of [0.2, 0.6, 0.9, 1]) on(share);
    const turned = { width: 600, height: 390 };
    view.size.set(turned);
    expect(following.state.get().follows).toBe(true);
    expect(view.camera.get()).toEqual(shows(partAt(1_000), turned));
  });

  it('[B59] who turns back on the way there has moved the board themselves', () => {
    const { following, view, on, from } = gliding();
    on(0.6);
    view.jump({ ...from });
    expect(following.state.get()).toMatchObject({ follows: false, moved: true });
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
    view.jump({ x: 7, y: 7, zoom: 1 });
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
      const view = viewOf({ width: 0, height: 0 });
      createFollowing({ presence: page.presence, view, isBusy: () => false });
      view.size.set(SIZE);
      return view.camera.get();
    };
    call(1);
    expect(openLater(1_000)).toEqual(shows(partAt(1_000)));
    expect(openLater(1_000).x).toBe(0);
    call(2);
    expect(openLater(CALL_LASTS_MS + 1).x).toBe(0);
  });
});
