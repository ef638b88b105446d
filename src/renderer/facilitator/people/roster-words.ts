import { formatDuration } from '../../../shared/voice/duration';
import type { PersonVoice } from '../../../shared/voice/voices';
import { REACH_WORDS, type RosterPerson } from './roster';

/** Everything a seat shows, as sentences: what a screen reader says of it. */
export function seatSentence(person: RosterPerson): string {
  const sentences = [
    floorSentence(person),
    heardSentence(person),
    handSentence(person),
    person.leader ? 'Leader' : null,
    person.quiet ? 'Writing paused' : null,
    wishWords(person.inclusion),
    roundSentence(person.round),
    person.removed ? 'Was removed' : null,
    person.reach === 'online' || person.removed ? null : capital(REACH_WORDS[person.reach]),
  ];
  return [person.label, ...sentences.filter((words) => words !== null)].join('. ');
}

/** How much of their share somebody was heard, without a number to compare by. */
export function voiceWords(voice: number | null): string {
  if (voice === null) return 'not known yet';
  if (voice < 0.15) return 'very little of their share';
  if (voice < 0.4) return 'about a quarter of their share';
  if (voice < 0.65) return 'about half of their share';
  if (voice < 0.85) return 'about three quarters of their share';
  if (voice < 1.2) return 'about their share';
  if (voice < 1.75) return 'about one and a half times their share';
  if (voice < 2.5) return 'about twice their share';
  return `about ${Math.round(voice)} times their share`;
}

/** The figures of a person in words, for the card of a seat; nothing about whoever has no figure. */
export function figureLines(person: RosterPerson, figure: PersonVoice | undefined): string[] {
  if (person.heard === 'private')
    return ['Counted only within the group: no figures of their own.'];
  if (person.heard === 'uncounted') return ['Not counted.'];
  if (figure === undefined || figure.heard === 'unheard') {
    const here = figure === undefined ? '' : `, here for ${formatDuration(figure.presenceMs)}`;
    return [`Not heard yet${here}.`];
  }
  if (figure.heard === 'inWriting') {
    return [`Heard in writing only: ${figure.wrote} ${figure.wrote === 1 ? 'card' : 'cards'}.`];
  }
  const turns = figure.turns === 1 ? '1 turn' : `${figure.turns} turns`;
  const since = figure.sinceMs ?? 0;
  return [
    `${turns}, ${formatDuration(figure.ms)}: ${voiceWords(figure.voice)}.`,
    figure.speaking ? 'Speaks now.' : `Last heard ${formatDuration(since)} ago.`,
  ];
}

/** How somebody likes to be included; null if they did not say. */
export function wishWords(inclusion: RosterPerson['inclusion']): string | null {
  switch (inclusion) {
    case 'raiseHand':
      return 'Will raise their hand: do not call on them';
    case 'inWriting':
      return 'Takes part in writing: do not call on them';
    case 'askMe':
      return 'Likes to be asked';
    case null:
      return null;
  }
}

function floorSentence({ floor }: RosterPerson): string | null {
  if (floor === null) return null;
  return floor === 'held' ? 'Has the floor' : 'The floor is offered to them';
}

function heardSentence({ heard, level, over }: RosterPerson): string {
  switch (heard) {
    case 'unheard':
      return 'Not heard yet';
    case 'inWriting':
      return 'Heard in writing only';
    case 'private':
      return 'Counted only within the group';
    case 'uncounted':
      return 'Not counted';
    case 'heard':
      return over ? 'Heard well over their share' : `Heard ${voiceWords(level)}`;
  }
}

function handSentence({ hand, reply }: RosterPerson): string | null {
  if (hand === null) return null;
  return `Hand up, number ${hand}${reply ? ', for a direct reply' : ''}`;
}

function roundSentence(round: RosterPerson['round']): string | null {
  return round === 'passed' ? 'Passed in this go-around' : null;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
