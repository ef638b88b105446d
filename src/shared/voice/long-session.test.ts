import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../session/events';
import type { PersonId } from '../session/ids';
import { listening } from './listening';
import { EIGHT_HOURS, longSession } from './long-session.testkit';
import { spokenByGroup, spokenByPerson, spokenInAll } from './spoken';
import { tallyOf } from './tally';
import { unheard } from './unheard';
import { voices } from './voices';

// The figures once more, by another way: from the raw events alone, with neither fold nor tally.

type Stretch = {
  id: string;
  who: readonly string[];
  from: number;
  to: number | null;
  goesOn: boolean;
};

const { log, session } = longSession();

/** The turns that the raw events add up to, kept as a plain list that is written over. */
function turnsOf(events: readonly SessionEvent[]): readonly Stretch[] {
  let turns: Stretch[] = [];
  let before: Stretch[][] = [];
  let cutShort: readonly string[] = [];
  const gone = new Set<string>();
  const floor: 'silence' | 'offered' | 'held' = 'silence';
  const floors: (typeof floor)[] = [];
  const remember = () => {
    before = [...before, turns.map((turn) => ({ ...turn }))].slice(-20);
    floors.push(floor);
  };
  const end = (at: number) => {
    const last = turns.at(-1);
    if (last !== undefined && last.to === null) last.to = at;
  };
  const forget = () => {
    before = [];
    floors.length = 0;
  };
  for (const event of events) {
    const { at } = event;
    switch (event.type) {
      case 'personLeft':
        gone.add(event.person);
        break;
      case 'personJoined':
      case 'personReturned':
        gone.delete(event.person);
        break;
      case 'floorGiven':
        remember();
        end(at);
        turns.push({
          id: event.turn,
          who: event.to === null ? [] : [event.to],
          from: at,
          to: null,
          goesOn: false,
        });
        break;
      case 'floorOffered':
        if (event.by === 'asked') remember();
        end(at);
        break;
      case 'floorReleased':
        remember();
        end(at);
        break;
      case 'roundPassed':
        remember();
        break;
      case 'turnShared':
        remember();
        end(at);
        turns.push({ id: event.turn, who: event.speakers, from: at, to: null, goesOn: true });
        break;
      case 'floorUndone':
        turns = before.pop() ?? turns;
        break;
      case 'sessionPaused':
        cutShort = turns.at(-1)?.to === null ? (turns.at(-1)?.who ?? []) : [];
        end(at);
        forget();
        break;
      case 'sessionUnpaused':
        forget();
        if (event.turn !== null) {
          const who = cutShort.filter((id) => !gone.has(id));
          turns.push({ id: event.turn, who, from: at, to: null, goesOn: true });
        }
        break;
      case 'sessionInterrupted':
      case 'sessionClosed':
        end(at);
        forget();
        break;
      case 'turnReassigned':
      case 'turnSplit':
      case 'turnsMerged':
      case 'turnTrimmed':
      case 'turnDeleted':
      case 'turnAdded':
        remember();
        turns = correct(turns, event);
        break;
    }
  }
  return turns;
}

function correct(turns: readonly Stretch[], event: SessionEvent): Stretch[] {
  const list = turns.map((turn) => ({ ...turn }));
  const at = 'turn' in event ? list.findIndex(({ id }) => id === event.turn) : -1;
  const turn = list[at];
  if (event.type === 'turnAdded') {
    const who = event.speaker === null ? [] : [event.speaker];
    list.push({ id: event.turn, who, from: event.from, to: event.to, goesOn: false });
    return list.sort((a, b) => a.from - b.from);
  }
  if (turn === undefined) return list;
  if (event.type === 'turnReassigned') turn.who = event.to === null ? [] : [event.to];
  if (event.type === 'turnTrimmed') {
    turn.from = event.from;
    turn.to = event.to;
  }
  if (event.type === 'turnDeleted') list.splice(at, 1);
  if (event.type === 'turnSplit') {
    list.splice(at + 1, 0, { ...turn, id: event.next, from: event.cut, goesOn: true });
    turn.to = event.cut;
  }
  if (event.type === 'turnsMerged') {
    turn.to = list[at + 1]?.to ?? turn.to;
    list.splice(at + 1, 1);
  }
  return list;
}

const turns = turnsOf(log);
const until = session.endedAt ?? EIGHT_HOURS;

function msOf(person: PersonId): number {
  return turns
    .filter(({ who }) => who.includes(person))
    .reduce((sum, { from, to }) => sum + (to ?? until) - from, 0);
}

/** When the person was in the room, from the raw events. */
function staysOf(person: PersonId): readonly (readonly [number, number])[] {
  const stays: [number, number][] = [];
  for (const event of log) {
    if (!('person' in event) || event.person !== person) continue;
    if (event.type === 'personJoined' || event.type === 'personReturned')
      stays.push([event.at, until]);
    const last = stays.at(-1);
    if (event.type === 'personLeft' && last !== undefined) last[1] = event.at;
  }
  return stays;
}

describe('eight hours of sixty people', () => {
  it('[V15] the script went every way there is', () => {
    const types = new Set(log.map(({ type }) => type));
    for (const type of [
      'wayChosen',
      'orderChosen',
      'roundBegun',
      'roundPassed',
      'roundEnded',
      'turnShared',
      'sessionPaused',
      'floorUndone',
      'personReturned',
      'turnSplit',
      'turnsMerged',
      'turnDeleted',
      'turnAdded',
      'debateOpened',
    ] as const) {
      expect(types, type).toContain(type);
    }
    expect(session.turns.length).toBeGreaterThan(1_000);
    expect(turns.some(({ who }) => who.length === 0)).toBe(true);
    expect(session.turns.some(({ reply }) => reply !== null)).toBe(true);
  });

  it('[V1] time spoken is what the raw log adds up to, to the millisecond', () => {
    const counted = spokenByPerson(session, until);
    expect(counted.map(({ person, ms }) => [person.id, ms])).toEqual(
      counted.map(({ person }) => [person.id, msOf(person.id)]),
    );
    const unknown = turns.filter(({ who }) => who.length === 0);
    const known = turns.filter(({ who }) =>
      who.some((id) => counted.some(({ person }) => person.id === id)),
    );
    const length = (list: readonly Stretch[]) =>
      list.reduce((sum, { from, to }) => sum + (to ?? until) - from, 0);
    expect(spokenInAll(session, until)).toBe(length(unknown) + length(known));
  });

  it('[V2] so is the time of the groups', () => {
    for (const { group, ms } of spokenByGroup(session, until)) {
      const members = session.people.filter((person) => person.group === group && person.counted);
      expect(ms).toBe(members.reduce((sum, { id }) => sum + msOf(id), 0));
    }
  });

  it('[V3] so is who was not heard', () => {
    const spoke = new Set(turns.flatMap(({ who }) => who));
    const silent = session.people.filter(({ id, counted }) => counted && !spoke.has(id));
    expect(unheard(session).count).toBe(silent.length);
  });

  it('[V6] so is balance, by the mean difference between two people', () => {
    const times = session.people.filter(({ counted }) => counted).map(({ id }) => msOf(id));
    const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
    const pairs = times.flatMap((a, i) => times.slice(i + 1).map((b) => Math.abs(a - b)));
    const difference = pairs.reduce((sum, ms) => sum + ms, 0) / pairs.length;
    expect(voices(session, tallyOf(session), until).balance).toBeCloseTo(
      1 - difference / (2 * mean),
      9,
    );
  });

  it('[V12] so is voice, weighted by presence', () => {
    const counted = session.people.filter((person) => person.counted);
    const presence = (id: PersonId) => staysOf(id).reduce((sum, [from, to]) => sum + to - from, 0);
    const allMs = counted.reduce((sum, { id }) => sum + msOf(id), 0);
    const allPresence = counted.reduce((sum, { id }) => sum + presence(id), 0);
    for (const { person, voice } of voices(session, tallyOf(session), until).people) {
      const expected = msOf(person.id) / allMs / (presence(person.id) / allPresence);
      expect(voice).toBeCloseTo(expected, 9);
    }
  });

  it('[V16] so is what leaders listened to while they were there', () => {
    const counted = new Set<string>(
      session.people.filter((person) => person.counted).map(({ id }) => id),
    );
    const ledger = listening(session, tallyOf(session), until);
    expect(ledger.length).toBeGreaterThan(1);
    for (const { person, ownMs, othersMs } of ledger) {
      const heard = turns
        // Who talks at the same time as the leader is one of the others, too.
        .filter(
          ({ who }) => who.length === 0 || who.some((id) => counted.has(id) && id !== person.id),
        )
        .flatMap(({ from, to }) =>
          staysOf(person.id).map(([come, go]) =>
            Math.max(0, Math.min(to ?? until, go) - Math.max(from, come)),
          ),
        )
        .reduce((sum, ms) => sum + ms, 0);
      expect([person.id, ownMs, othersMs]).toEqual([person.id, msOf(person.id), heard]);
    }
  });
});
