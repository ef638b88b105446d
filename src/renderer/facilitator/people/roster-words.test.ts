import { expect, test } from 'vitest';
import { tallyOf } from '../../../shared/voice/tally';
import { voices } from '../../../shared/voice/voices';
import { Example } from '../example.testkit';
import { rosterOf } from './roster';
import { figureLines, seatSentence, voiceWords } from './roster-words';

function seats(example: Example, now: number) {
  const { session } = example;
  const { of } = voices(session, tallyOf(session), now);
  return rosterOf({ session, online: [] }, of)
    .flatMap((group) => group.people)
    .map((person) => ({
      said: seatSentence(person),
      lines: figureLines(person, of.get(person.id)),
    }));
}

test('[K2] all that a seat shows is said in sentences', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'wish', person: 'p2', inclusion: 'inWriting', onlyInGroup: false });
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  example.ask(8000, { type: 'raiseHand', person: 'p2', reply: true });
  expect(seats(example, 10_000).map(({ said }) => said)).toEqual([
    'Anna. Has the floor. Heard well over their share. Without a device',
    'Ben. Not heard yet. Hand up, number 1, for a direct reply. ' +
      'Takes part in writing: do not call on them. Without a device',
  ]);
});

test('a card tells turns, time, share and since when', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  example.ask(30_000, { type: 'releaseFloor' });
  expect(seats(example, 90_000).map(({ lines }) => lines)).toEqual([
    ['1 turn, 30 s: about twice their share.', 'Last heard 1 min ago.'],
    ['Not heard yet, here for 1 min 30 s.'],
  ]);
});

test('[K2] no card has a figure of somebody who is counted only within the group', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'wish', person: 'p1', inclusion: null, onlyInGroup: true });
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  example.ask(65_000, { type: 'releaseFloor' });
  const text = seats(example, 90_000).flatMap(({ said, lines }) => [said, ...lines]);
  expect(text.join(' ')).not.toMatch(/\d|share/u);
});

test('a share is told in words', () => {
  expect([null, 0.05, 0.5, 1, 1.5, 2, 4.2].map(voiceWords)).toEqual([
    'not known yet',
    'very little of their share',
    'about half of their share',
    'about their share',
    'about one and a half times their share',
    'about twice their share',
    'about 4 times their share',
  ]);
});
