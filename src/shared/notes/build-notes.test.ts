import { describe, expect, it } from 'vitest';
import { buildNotes } from './build-notes';
import { toHtml } from './html';
import { toMarkdown } from './markdown';
import { card, give, join, OPENED_AT, sampleSession, sessionOf } from './notes.testkit';

const MINUTE = 60_000;

describe('buildNotes', () => {
  const notes = buildNotes({ session: sampleSession(), cards: [], now: 0, zone: 'Europe/Berlin' });

  it('dates the session by its opening, in the zone it is given', () => {
    expect(notes.date).toEqual({
      day: '2025-03-04',
      time: '14:05',
      words: 'Tuesday, 4 March 2025',
      zone: 'Europe/Berlin',
    });
  });

  it('falls back to UTC, and says so, for a zone that is not known', () => {
    const { date } = buildNotes({
      session: sampleSession(),
      cards: [],
      now: 0,
      zone: 'Mars/North',
    });
    expect(date).toMatchObject({ time: '13:05', zone: 'UTC' });
  });

  it('writes midnight as 00:00', () => {
    const session = { ...sampleSession(), openedAt: OPENED_AT - (13 * 60 + 5) * MINUTE };
    expect(buildNotes({ session, cards: [], now: 0 }).date.time).toBe('00:00');
  });

  it('measures a closed session to its end and not to now', () => {
    expect(notes.durationMs).toBe(10 * MINUTE);
    expect(notes.spokenMs).toBe(4 * MINUTE);
  });

  it('names who was there by group, and the chairs that stayed empty', () => {
    expect(notes.groups.map(({ name, people }) => [name, people])).toEqual([
      ['Employees', ['Anna', 'Ben']],
      ['Customers', ['Cleo']],
    ]);
    expect(notes.emptyChairs).toEqual(['Suppliers']);
  });

  it('sets the share of the talk beside the share of the room', () => {
    expect(notes.groups.map(({ share, presence }) => [share, presence])).toEqual([
      [3 / 4, 2 / 3],
      [1 / 4, 1 / 3],
    ]);
  });

  it('has no share of nothing', () => {
    const session = sessionOf([], [[0, join('Anna', null)]]);
    const { groups } = buildNotes({ session, cards: [], now: 0 });
    expect(groups[0]).toMatchObject({ name: 'Everybody', share: null, presence: null });
  });

  it('lists who was heard by group and in the order they joined, not by how much', () => {
    const session = sessionOf(
      ['A', 'B'],
      [
        [0, join('Bea', 'g2')],
        [0, join('Ada', 'g1')],
        [0, give('p1')],
        [9000, give('p2')],
        [9500, { type: 'closeSession' }],
      ],
    );
    const { heard } = buildNotes({ session, cards: [], now: 0 });
    expect(heard.map((voice) => voice.label)).toEqual(['Ada', 'Bea']);
  });

  it('shows writing apart from silence', () => {
    const cards = [card('a', { author: 'p2' }), card('b', { author: 'p2' })];
    const { unheard } = buildNotes({ session: sampleSession(), cards, now: 0 });
    expect(unheard).toMatchObject([{ label: 'Ben', turns: 0, wrote: 2 }]);
  });

  it('counts no blank card as writing, and says how many there were', () => {
    const cards = [card('a', { author: 'p2', text: ' \n\u0000' })];
    const result = buildNotes({ session: sampleSession(), cards, now: 0 });
    expect(result.unheard[0]?.wrote).toBe(0);
    expect(result.cards).toEqual([]);
    expect(result.blankCards).toBe(1);
  });

  it('numbers the turns and keeps why each ended', () => {
    expect(notes.timeline).toEqual([
      {
        number: 1,
        from: MINUTE,
        ms: 2 * MINUTE,
        speaker: 'Anna',
        group: 0,
        reply: false,
        ended: 'passed',
      },
      {
        number: 2,
        from: 3 * MINUTE,
        ms: MINUTE,
        speaker: 'Cleo',
        group: 1,
        reply: false,
        ended: 'interrupted',
      },
      {
        number: 3,
        from: 5 * MINUTE,
        ms: MINUTE,
        speaker: 'Anna',
        group: 0,
        reply: false,
        ended: 'released',
      },
    ]);
    expect(notes.interruptions).toEqual([4 * MINUTE]);
  });

  it('[V9] never names who asked to be counted only within their group, and counts their time there', () => {
    const session = sessionOf(
      ['Employees', 'Customers'],
      [
        [0, join('Anna', 'g1')],
        [0, join('Cleopatra', 'g2')],
        [0, join('Marc Antony', 'g2')],
        [0, { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: true }],
        [0, { type: 'wish', person: 'p3', inclusion: null, onlyInGroup: true }],
        [1000, give('p2')],
        [3000, { type: 'shareTurn', person: 'p1', speaks: true }],
        [4000, give(null)],
        [5000, { type: 'markMoment', kind: 'debate', words: 'Early or late?' }],
        [5000, { type: 'openDebate', moment: 'm1', sides: ['Early', 'Late'] }],
        [5000, { type: 'takeSide', debate: 'd1', person: 'p2', side: 0 }],
        [6000, { type: 'closeSession' }],
      ],
    );
    const cards = [card('a', { author: 'p3', text: 'A card' })];
    const document = buildNotes({ session, cards, now: 0 });
    for (const text of [JSON.stringify(document), toMarkdown(document), toHtml(document)]) {
      expect(text).not.toMatch(/Cleopatra|Antony/u);
    }
    expect(document.groups).toMatchObject([
      { people: ['Anna'], unnamed: 0, ms: 1000 },
      { people: [], unnamed: 2, ms: 3000 },
    ]);
    expect(document.unheardUnnamed).toEqual([{ group: 'Customers', count: 1 }]);
    expect(document.timeline.map(({ speaker, group }) => [speaker, group])).toEqual([
      ['One of Customers', 1],
      ['One of Customers and Anna', 1],
      ['Somebody unknown', 2],
    ]);
    expect(document.moments).toMatchObject([
      {
        kind: 'Debate',
        debate: { outcome: 'open', sides: [{ people: ['One of Customers'] }, {}] },
      },
    ]);
    expect(toMarkdown(document)).toContain('Early or late?');
    expect(toHtml(document)).toContain('One of Customers');
  });

  it('counts a running turn up to now', () => {
    const session = sessionOf(
      [],
      [
        [0, join('Anna', null)],
        [0, give('p1')],
      ],
    );
    const { timeline, open } = buildNotes({ session, cards: [], now: 7000 });
    expect(timeline[0]).toMatchObject({ ms: 7000, ended: null });
    expect(open).toBe(true);
  });

  it('puts cards in the order of their turns and then as on the board', () => {
    const cards = [
      card('silent', { y: 1 }),
      card('third', { turn: 't3' }),
      card('low', { turn: 't1', y: 9 }),
      card('high', { turn: 't1', y: 2 }),
      card('other', { kind: 'celebration' }),
    ];
    const result = buildNotes({ session: sampleSession(), cards, now: 0 });
    const texts = result.cards.map(({ text }) => text);
    expect(texts).toEqual(['high', 'low', 'third', 'other', 'silent']);
  });

  it('says who wrote a card and where it came from', () => {
    const cards = [
      card('a', { author: 'p2', turn: 't2' }),
      card('b', { author: 'facilitator', turn: 't99' }),
      card('c', { author: 'p99' }),
    ];
    const shown = buildNotes({ session: sampleSession(), cards, now: 0 }).cards;
    expect(shown.map(({ text, author, origin }) => ({ text, author, origin }))).toEqual([
      { text: 'a', author: 'Ben', origin: { kind: 'turn', number: 2, speaker: 'Cleo' } },
      { text: 'b', author: 'Facilitator', origin: { kind: 'unknown' } },
      { text: 'c', author: 'Somebody not on the list', origin: { kind: 'silence' } },
    ]);
  });
});
