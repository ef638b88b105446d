import { legibleLine } from './legible';
import type { NotesDocument } from './notes';
import { groupPaint, type Paint } from './paint';
import { type Drawing, round, xmlText } from './svg';
import { percent } from './words';

/** All lengths in the drawing's own units: as wide as the column of text has pixels. */
const WIDTH = 720;
const ROW = 44;
const LABEL = 15;
const BAR = 14;
const BAR_TOP = 21;
/** Room for the figure behind the longest bar. */
const FIGURE = 52;
const FULL = WIDTH - FIGURE;
const KEY = 26;
const NAME_LETTERS = 60;

/**
 * [X20] The share each group had of the talk as a bar, and its share of the room as a mark across it. Told
 * apart by place and words, so that it says the same without colour.
 */
export function drawShares(notes: NotesDocument, paint: Paint): Drawing {
  const rows = notes.groups.map(({ name, share, presence }, index) => {
    const top = index * ROW;
    const wide = round((share ?? 0) * FULL);
    const mark = round((presence ?? 0) * FULL);
    const letters = [...legibleLine(name)];
    const shown =
      letters.length > NAME_LETTERS ? `${letters.slice(0, NAME_LETTERS).join('')}…` : name;
    const figure = Math.max(wide, mark) + 8;
    return [
      `<text x="0" y="${top + LABEL}" font-size="13" font-weight="600" fill="${paint.ink}">${xmlText(legibleLine(shown))}</text>`,
      `<rect x="0" y="${top + BAR_TOP}" width="${FULL}" height="${BAR}" rx="3" fill="none" stroke="${paint.line}"/>`,
      `<rect class="share" x="0" y="${top + BAR_TOP}" width="${wide}" height="${BAR}" rx="3" fill="${groupPaint(paint, index, notes.groups.length)}"/>`,
      `<rect x="${mark}" y="${top + BAR_TOP - 4}" width="2.5" height="${BAR + 8}" fill="${paint.ink}" stroke="${paint.paper}" stroke-width="1"/>`,
      `<text x="${figure}" y="${top + BAR_TOP + 12}" font-size="13" fill="${paint.ink}">${percent(share)}</text>`,
    ].join('');
  });
  const bottom = notes.groups.length * ROW;
  return {
    width: WIDTH,
    height: bottom + KEY,
    title: 'Share of the talk and of the room by group',
    words: sharesWords(notes),
    elements: [
      ...rows,
      `<rect x="0" y="${bottom + 8}" width="18" height="10" rx="2" fill="${paint.muted}"/>`,
      `<text x="24" y="${bottom + 17}" font-size="12" fill="${paint.muted}">share of the talk</text>`,
      `<rect x="140" y="${bottom + 4}" width="2.5" height="18" fill="${paint.ink}"/>`,
      `<text x="150" y="${bottom + 17}" font-size="12" fill="${paint.muted}">share of the room</text>`,
    ],
  };
}

function sharesWords({ groups }: NotesDocument): string {
  const rows = groups.map(
    ({ name, share, presence }) =>
      `${legibleLine(name)}: ${percent(share)} of the talk, ${percent(presence)} of the room`,
  );
  return `${rows.join('; ')}.`;
}
