import { describe, expect, it } from 'vitest';
import type { ControlNotice } from '../../shared/protocol/notice-reader';
import {
  BEGINNING,
  type Control,
  type ControlEvent,
  type Lobby,
  reduceControl,
  sessionNow,
} from './control-state';
import { ownWith, roomWith } from './seat.testkit';

const lobby: Lobby = {
  type: 'lobby',
  title: 'Round table',
  question: 'What now?',
  groups: [],
  phase: 'open',
  admission: 'open',
};
const welcome: ControlNotice = {
  type: 'welcome',
  seat: 'p1.x',
  person: 'p1',
  board: 's1',
  carriers: { peers: true, relay: true },
};
const room = (phase: 'open' | 'closed' = 'open', now = 100): ControlNotice => ({
  type: 'room',
  now,
  room: roomWith({ phase, title: 'Round table', question: 'What now?' }),
});
const own = (spokenMs = 0): ControlNotice => ({ type: 'own', own: ownWith({ spokenMs }) });

const heard = (notice: ControlNotice, at = 5, hadSeat = false): ControlEvent => ({
  type: 'heard',
  notice,
  at,
  hadSeat,
});
const lost: ControlEvent = { type: 'lost', goodbye: false };
const goodbye: ControlEvent = { type: 'lost', goodbye: true };
const stateAfter = (...events: readonly ControlEvent[]): Control =>
  events.reduce(reduceControl, BEGINNING);
const arrival = [heard(welcome), heard(room()), heard(own())];

describe('coming in', () => {
  it('a page without a seat is in the lobby', () => {
    expect(stateAfter(heard(lobby)).shown).toMatchObject({
      phase: 'lobby',
      lobby: { title: 'Round table' },
    });
  });

  it('a page with a seat has joined once seat, room and own view are all there', () => {
    expect(stateAfter(heard(welcome)).shown.phase).toBe('connecting');
    expect(stateAfter(heard(welcome), heard(room())).shown.phase).toBe('connecting');
    expect(stateAfter(...arrival).shown).toMatchObject({
      phase: 'joined',
      seat: { welcome: { person: 'p1' }, own: { label: 'Anna' } },
    });
  });

  it('joining leaves the lobby on the page until the seat is whole', () => {
    expect(stateAfter(heard(lobby), heard(welcome)).shown.phase).toBe('lobby');
    expect(stateAfter(heard(lobby), ...arrival).shown.phase).toBe('joined');
  });

  it('[H54] a page whose seat was taken away is in the lobby again, and knows it until it joins', () => {
    const removed = [...arrival, heard(lobby, 5, true)];
    expect(stateAfter(...removed).shown).toMatchObject({ phase: 'lobby', removed: true });
    expect(stateAfter(...removed, lost, heard(lobby)).shown).toMatchObject({ removed: true });
    expect(stateAfter(...removed, ...arrival, lost, heard(lobby)).shown).toMatchObject({
      phase: 'lobby',
      removed: false,
    });
  });

  it('[H71] whoever asked waits, also through a cut, until they are let in', () => {
    const asks: Lobby = { ...lobby, admission: 'approval' };
    const waits = [heard(asks), heard({ type: 'waits', name: 'Anna' })];
    expect(stateAfter(...waits).shown).toMatchObject({ phase: 'lobby', waitsAs: 'Anna' });
    const back = stateAfter(...waits, lost, heard(asks));
    expect(back.shown).toMatchObject({ phase: 'lobby', waitsAs: 'Anna' });
    expect(arrival.reduce(reduceControl, back).shown.phase).toBe('joined');
    expect(stateAfter(...waits, { type: 'withdrawn' }).shown).toMatchObject({ waitsAs: null });
  });

  it('[H70] nobody waits for joining that is closed', () => {
    const closed: Lobby = { ...lobby, admission: 'closed' };
    const waits = [heard(lobby), heard({ type: 'waits', name: 'Anna' })];
    expect(stateAfter(...waits, heard(closed)).shown).toMatchObject({ waitsAs: null });
    expect(stateAfter(...waits, heard(closed), heard(lobby)).shown).toMatchObject({
      phase: 'lobby',
      waitsAs: null,
    });
  });

  it('[H73] whoever is turned away knows it until they ask again', () => {
    const away = [
      heard(lobby),
      heard({ type: 'waits', name: 'Anna' }),
      heard({ type: 'turnedAway' }),
    ];
    expect(stateAfter(...away).shown).toMatchObject({ waitsAs: null, turnedAway: true });
    expect(stateAfter(...away, heard({ type: 'waits', name: 'Anna' })).shown).toMatchObject({
      waitsAs: 'Anna',
      turnedAway: false,
    });
  });

  it('[H82] whoever was removed is told so, keeps nothing of the seat in sight, and can be let in again', () => {
    const removed = stateAfter(...arrival, heard({ type: 'removed', title: 'Round table' }), lost);
    expect(removed.shown).toEqual({
      phase: 'closed',
      why: 'removed',
      title: 'Round table',
      seat: null,
    });
    expect(arrival.reduce(reduceControl, removed).shown.phase).toBe('joined');
  });

  it('[H54] a page that gave its seat up itself was not removed', () => {
    expect(stateAfter(...arrival, lost, heard(lobby)).shown).toMatchObject({ removed: false });
  });
});

describe('a lost connection', () => {
  it('keeps what was on the page and says so', () => {
    expect(stateAfter(...arrival, lost).shown).toMatchObject({
      phase: 'reconnecting',
      last: { kind: 'seat', seat: { own: { label: 'Anna' } } },
    });
    expect(stateAfter(heard(lobby), lost).shown).toMatchObject({
      phase: 'reconnecting',
      last: { kind: 'lobby' },
    });
  });

  it('counts the attempts of a page that was never connected', () => {
    expect(stateAfter(lost, lost).shown).toEqual({ phase: 'connecting', failures: 2 });
  });

  it('[H53] knows that the host left until it is heard again', () => {
    const away = (...events: readonly ControlEvent[]) => stateAfter(...arrival, ...events).shown;
    expect(away(lost)).toMatchObject({ away: { hostLeft: false } });
    expect(away(goodbye)).toMatchObject({ away: { hostLeft: true } });
    expect(away(goodbye, lost, lost)).toMatchObject({ away: { hostLeft: true } });
    expect(away(goodbye, ...arrival, lost)).toMatchObject({ away: { hostLeft: false } });
  });

  it('is over only when the seat is whole again, and shows what is new', () => {
    expect(
      stateAfter(...arrival, lost, heard(welcome), heard(room('open', 900))).shown,
    ).toMatchObject({
      phase: 'reconnecting',
      last: { seat: { heard: { now: 100 } } },
    });
    const back = stateAfter(
      ...arrival,
      lost,
      heard(welcome),
      heard(room('open', 900)),
      heard(own(70)),
    );
    expect(back.shown).toMatchObject({
      phase: 'joined',
      seat: { heard: { now: 900 }, own: { spokenMs: 70 } },
    });
  });

  it('forgets half a seat: it does not mix with the next one', () => {
    const half = stateAfter(heard(welcome), heard(room()), lost);
    expect(half.arriving).toBeNull();
    expect(reduceControl(half, heard(own())).shown.phase).toBe('connecting');
  });
});

describe('the end', () => {
  it('a closed session is closed, with the seat, and stays so when the socket goes', () => {
    const end = stateAfter(...arrival, heard(room('closed')), lost);
    expect(end.shown).toMatchObject({
      phase: 'closed',
      why: 'over',
      seat: { own: { label: 'Anna' } },
    });
  });

  it('takes the last figures that come after the news', () => {
    const end = stateAfter(...arrival, heard(room('closed')), heard(own(4000)));
    expect(end.shown).toMatchObject({ phase: 'closed', seat: { own: { spokenMs: 4000 } } });
  });

  it('is seen from the lobby and on coming back, too', () => {
    expect(stateAfter(heard({ ...lobby, phase: 'closed' })).shown).toMatchObject({
      why: 'over',
      seat: null,
    });
    const back = stateAfter(heard(welcome), heard(room('closed')), heard(own()));
    expect(back.shown).toMatchObject({ phase: 'closed', why: 'over' });
  });

  it('a link that leads nowhere is the end, and does not undo another', () => {
    expect(stateAfter(...arrival, lost, { type: 'linkGone' }).shown).toMatchObject({
      phase: 'closed',
      why: 'link',
      title: 'Round table',
      seat: { own: { label: 'Anna' } },
    });
    const over = stateAfter(...arrival, heard(room('closed')), { type: 'linkGone' });
    expect(over.shown).toMatchObject({ why: 'over' });
  });
});

it('[H96] a link without its key is called that, whatever was there before, and the seat is known', () => {
  expect(stateAfter({ type: 'linkIncomplete' }).shown).toMatchObject({ why: 'incomplete' });
  expect(stateAfter(...arrival, lost, { type: 'linkIncomplete' }).shown).toMatchObject({
    phase: 'closed',
    why: 'incomplete',
    seat: { own: { label: 'Anna' } },
  });
});

describe('being forgotten', () => {
  const gone = stateAfter(...arrival, { type: 'forgotten' });

  it('[W16] leaves nothing of the seat on the page', () => {
    expect(gone).toEqual({
      shown: { phase: 'closed', why: 'forgotten', title: 'Round table', seat: null },
      arriving: null,
    });
  });

  it('[W16] is final, whatever the host still says', () => {
    for (const event of [...arrival, heard(lobby), heard(room('closed')), lost]) {
      expect(reduceControl(gone, event).shown).toEqual(gone.shown);
    }
    expect(reduceControl(gone, { type: 'linkGone' }).shown).toEqual(gone.shown);
  });
});

describe('a link that led nowhere', () => {
  it('leads to the seat again once the host that knows it is back', () => {
    const gone = stateAfter(...arrival, lost, { type: 'linkGone' }, lost, lost);
    expect(gone.shown.phase).toBe('closed');
    expect(arrival.reduce(reduceControl, gone).shown.phase).toBe('joined');
  });
});

describe('the session clock', () => {
  it('is what the host said and what has passed here since', () => {
    const { shown } = stateAfter(heard(welcome), heard(room('open', 900), 50), heard(own()));
    if (shown.phase !== 'joined') throw new Error('the seat is whole');
    expect(sessionNow(shown.seat.heard, 80)).toBe(930);
    expect(sessionNow(shown.seat.heard, 20)).toBe(900);
  });

  it('news without an answer to it change nothing', () => {
    const joined = stateAfter(...arrival);
    for (const notice of [
      { type: 'pong' },
      { type: 'done', request: 1 },
      { type: 'refused', code: 'x', message: 'X.' },
    ] as const) {
      expect(reduceControl(joined, heard(notice))).toBe(joined);
    }
  });
});
