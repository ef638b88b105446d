import { cpus } from 'node:os';
import { BOARDS, PEERS } from './boards.mjs';

const frame = (name, key) => [
  { label: `${name}, frame p50 (ms)`, of: (m) => m[key].p50, digits: 1, slack: 0.2 },
  { label: `${name}, frame p95 (ms)`, of: (m) => m[key].p95, digits: 1, slack: 0.2 },
];

const ROWS = [
  { label: 'full board (s)', of: ({ full }) => full / 1000, digits: 2 },
  { label: 'heap (MB)', of: ({ heap }) => heap / 1e6, digits: 1 },
  ...frame('panning at 100 %', 'panNear'),
  ...frame('panning zoomed to fit', 'panFit'),
  ...frame('zooming', 'zoom'),
  ...frame('dragging one card', 'drag'),
  { label: 'code (KB gz)', of: ({ code }) => code / 1000, digits: 0 },
];

/** One table for each number of notes; `results` by number, then by board. The best of the four is bold. */
export function tables(results, names) {
  return [...results].map(([notes, byBoard]) => {
    const shown = BOARDS.filter(({ id }) => byBoard.has(id));
    const head = ['', ...shown.map(({ id }) => names.get(id))];
    const rows = ROWS.map((row) => {
      const value = (id) => row.of(byBoard.get(id));
      const rivals = shown.filter(({ id }) => id === 'hearth' || PEERS.includes(id));
      const slack = row.slack ?? 0;
      const best = Math.min(...rivals.map(({ id }) => round(value(id), row.digits)));
      return [
        row.label,
        ...shown.map(({ id }) => {
          const text = value(id).toFixed(row.digits);
          const isBest = rivals.some((rival) => rival.id === id) && Number(text) <= best + slack;
          return isBest ? `**${text}**` : text;
        }),
      ];
    });
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = line(head.map((_, n) => (n === 0 ? '---' : '---:')));
    return `### ${notes.toLocaleString('en')} notes\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
  });
}

/** Where and when it was measured. */
export function circumstances(chromium, rounds, date) {
  const [cpu] = cpus();
  return `Chromium ${chromium}, headless, without a GPU; ${cpus().length} cores of ${cpu?.model.trim() ?? 'an unknown processor'}; medians of ${rounds} rounds; ${date}.`;
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
