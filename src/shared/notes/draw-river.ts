import { formatClock, formatDuration } from '../voice/duration';
import { legibleLine } from './legible';
import type { NotesDocument, NotesTurn } from './notes';
import { groupPaint, type Paint } from './paint';
import { type Drawing, round, xmlText } from './svg';
import { counted, showsFlow } from './words';

/** All lengths in the drawing's own units: as wide as the column of text has pixels. */
const WIDTH = 720;
const LANE = 48;
const BAR_TOP = 20;
const BAR = 18;
const AXIS = 26;
const THINNEST_BAR = 3;
/** A number of this many digits fits a bar of at least this width. */
const WIDTH_OF_DIGIT = 8;
const MOST_TICKS = 8;
/** Letters of a name beside which the figures of its row still fit. */
const NAME_LETTERS = 44;
const WIDTH_OF_BOLD = 7.5;
const WIDTH_OF_LETTER = 6.5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const STEPS = [
  5 * SECOND,
  10 * SECOND,
  30 * SECOND,
  ...[1, 2, 5, 10, 15, 20, 30, 60].map((m) => m * MINUTE),
];

/** [X20] The turns as a drawing: a row for each group, empty chairs too, and time from left to right. */
export function drawRiver(notes: NotesDocument, paint: Paint): Drawing {
  const rows = lanes(notes);
  const bottom = rows.length * LANE;
  const x = scale(notes.durationMs);
  return {
    width: WIDTH,
    height: bottom + AXIS,
    title: 'Turns by group over time',
    words: riverWords(notes),
    elements: [
      ...axis(notes.durationMs, bottom, x, paint),
      ...rows.map(({ dry }, index) => laneLine(index, dry, paint)),
      ...(showsFlow(notes) ? flows(notes.timeline, x, paint) : []),
      ...rows.map((lane, index) => laneLabel(index, lane, paint)),
      ...notes.timeline.map((turn) => bar(turn, x, notes.groups.length, paint)),
      ...notes.interruptions.map(
        (at) =>
          `<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${bottom}" stroke="${paint.ember}" stroke-width="1.5" stroke-dasharray="5 4"/>`,
      ),
    ],
  };
}

/** What the drawing shows, in words; every single turn is in the table below it. */
export function riverWords(notes: NotesDocument): string {
  const rows = lanes(notes).map(({ name, remark }) => `${legibleLine(name)}: ${remark}`);
  return `${counted(notes.timeline.length, 'turn')} in ${formatDuration(notes.durationMs)}. ${rows.join('; ')}.`;
}

/** One row of the drawing; a dry one is a group that nobody was heard from. */
type Lane = { readonly name: string; readonly remark: string; readonly dry: boolean };

function lanes(notes: NotesDocument): readonly Lane[] {
  return [
    ...notes.groups.map(({ name, turns, ms }) => {
      const dry = turns === 0;
      return {
        name,
        dry,
        remark: dry ? 'no turn' : `${counted(turns, 'turn')}, ${formatDuration(ms)}`,
      };
    }),
    ...apart(notes),
    ...notes.emptyChairs.map((name) => ({ name, dry: true, remark: 'empty chair' })),
  ];
}

/** The row of turns whose speaker is unknown or not counted, if there are any. */
function apart({ timeline, groups }: NotesDocument): readonly Lane[] {
  const turns = timeline.filter(({ group }) => group >= groups.length);
  if (turns.length === 0) return [];
  const ms = turns.reduce((sum, turn) => sum + turn.ms, 0);
  const remark = `${counted(turns.length, 'turn')}, ${formatDuration(ms)}`;
  return [{ name: 'Facilitator or unknown', dry: false, remark }];
}

type Scale = (at: number) => number;

function scale(durationMs: number): Scale {
  return (at) => round((Math.min(Math.max(at, 0), durationMs) / Math.max(1, durationMs)) * WIDTH);
}

function laneLine(index: number, dry: boolean, paint: Paint): string {
  const y = index * LANE + BAR_TOP + BAR / 2;
  const dash = dry ? ' stroke-dasharray="2 5"' : '';
  return `<line x1="0" x2="${WIDTH}" y1="${y}" y2="${y}" stroke="${dry ? paint.strong : paint.line}"${dash}/>`;
}

function laneLabel(index: number, { name, remark }: Lane, paint: Paint): string {
  const letters = [...legibleLine(name)];
  const shown =
    letters.length > NAME_LETTERS ? `${letters.slice(0, NAME_LETTERS).join('')}…` : name;
  const words = `<tspan font-weight="600">${xmlText(legibleLine(shown))}</tspan><tspan fill="${paint.muted}" dx="8">${remark}</tspan>`;
  return `${ground(index, legibleLine(shown), remark, paint)}<text x="0" y="${index * LANE + 14}" font-size="12" fill="${paint.ink}">${words}</text>`;
}

/** Paper under a label, about as wide as it is: the floor's ways pass behind the words. */
function ground(index: number, name: string, remark: string, paint: Paint): string {
  const width = [...name].length * WIDTH_OF_BOLD + 8 + remark.length * WIDTH_OF_LETTER;
  return `<rect x="0" y="${index * LANE + 3}" width="${round(Math.min(WIDTH, width))}" height="15" fill="${paint.paper}"/>`;
}

function bar(turn: NotesTurn, x: Scale, groups: number, paint: Paint): string {
  const left = x(turn.from);
  const width = round(Math.max(THINNEST_BAR, x(turn.from + turn.ms) - left));
  const start = round(Math.min(left, WIDTH - width));
  const top = turn.group * LANE + BAR_TOP;
  const number = String(turn.number);
  const label =
    width < number.length * WIDTH_OF_DIGIT + 4
      ? ''
      : `<text x="${round(start + width / 2)}" y="${top + BAR / 2 + 3.5}" font-size="10" font-weight="600" text-anchor="middle" fill="${paint.onGroup}">${number}</text>`;
  const words = `Turn ${number}, ${xmlText(legibleLine(turn.speaker))}: from ${formatClock(turn.from)}, ${formatDuration(turn.ms)}`;
  return `<g><title>${words}</title><rect class="turn" x="${start}" y="${top}" width="${width}" height="${BAR}" rx="3" fill="${groupPaint(paint, turn.group, groups)}" stroke="${paint.paper}"/>${label}</g>`;
}

/** The floor on its way from each turn to the next one in another row. */
function flows(timeline: readonly NotesTurn[], x: Scale, paint: Paint): readonly string[] {
  return timeline.flatMap((turn, index) => {
    const next = timeline[index + 1];
    if (next === undefined || next.group === turn.group) return [];
    const [x1, x2] = [x(turn.from + turn.ms), x(next.from)];
    const [y1, y2] = [turn, next].map(({ group }) => group * LANE + BAR_TOP + BAR / 2);
    const bend = round(Math.max(8, (x2 - x1) / 2));
    return [
      `<path d="M${x1} ${y1}C${round(x1 + bend)} ${y1} ${round(x2 - bend)} ${y2} ${x2} ${y2}" fill="none" stroke="${paint.strong}" stroke-width="1.25"/>`,
    ];
  });
}

function axis(durationMs: number, bottom: number, x: Scale, paint: Paint): readonly string[] {
  const hours = Math.ceil(durationMs / MOST_TICKS / (60 * MINUTE)) * 60 * MINUTE;
  const step = STEPS.find((candidate) => durationMs / candidate <= MOST_TICKS) ?? hours;
  const count = Math.floor(durationMs / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = x(index * step);
    const anchor = at < 20 ? 'start' : at > WIDTH - 20 ? 'end' : 'middle';
    return `<line x1="${at}" x2="${at}" y1="${bottom}" y2="${bottom + 6}" stroke="${paint.line}"/><text text-anchor="${anchor}" x="${at}" y="${bottom + 20}" font-size="12" fill="${paint.muted}">${formatClock(index * step)}</text>`;
  });
}
