import { cpus } from 'node:os';

const ROOM = [
  { label: 'propagation p50 (ms)', key: 'p50', digits: 2 },
  { label: 'propagation p95 (ms)', key: 'p95', digits: 2 },
  { label: 'propagation p99 (ms)', key: 'p99', digits: 2 },
  { label: 'CPU of the server per update (ms)', key: 'cpu', digits: 2 },
  { label: 'bytes up per update', key: 'up', digits: 0 },
  { label: 'bytes down per update and person', key: 'down', digits: 0 },
  { label: 'storm: all have all (ms)', key: 'storm', digits: 0 },
  { label: 'lost', key: 'lost', digits: 0 },
  { label: 'tap until on a phone, p50 (ms)', key: 'tapP50', digits: 2 },
  { label: 'tap until on a phone, p95 (ms)', key: 'tapP95', digits: 2 },
  { label: 'bytes of a tap to each phone', key: 'tapBytes', digits: 0 },
  { label: 'bytes of a raised hand to each phone', key: 'handBytes', digits: 0 },
];

const LATE = [
  { label: 'the last byte is there (ms)', key: 'arrived', digits: 1 },
  { label: 'all cards are read (ms)', key: 'read', digits: 1 },
  { label: 'bytes', key: 'bytes', digits: 0 },
];

const PAGES = [
  { label: 'direct links in all', key: 'links', digits: 0 },
  { label: 'of one page, at most', key: 'most', digits: 0 },
  { label: 'hops from page to page, mean', key: 'hops', digits: 1 },
  { label: 'hops from page to page, most', key: 'farthest', digits: 0 },
  {
    label: 'from the last page’s coming until all have their links (ms)',
    key: 'linked',
    digits: 0,
  },
  { label: 'a card until another page shows it, p50 (ms)', key: 'p50', digits: 0 },
  { label: 'a card until another page shows it, p95 (ms)', key: 'p95', digits: 0 },
  { label: 'storm: all show all (ms)', key: 'storm', digits: 0 },
  { label: 'copies of a change that come to a page', key: 'copies', digits: 1 },
];

/** The number of people that the aims are about. */
export const AIMED = 100;

/** One table for each number of people, one for coming late, one for real pages, and the aims. */
export function tables({ rooms, late, cards, names, pages }) {
  const parts = [...rooms].map(([count, hosts]) => table(`${count} people`, ROOM, hosts, names));
  const many = cards.toLocaleString('en');
  if (late !== null) parts.push(table(`Coming late to ${many} cards`, LATE, late, names));
  if (pages.length > 0) {
    const columns = new Map(pages.map(({ name, result }) => [name, result]));
    const heads = new Map(pages.map(({ name }) => [name, name]));
    parts.push(table('Real pages, direct links', PAGES, columns, heads));
  }
  if (rooms.has(AIMED)) parts.push(aims(rooms, late));
  return parts.join('\n\n');
}

function table(title, rows, hosts, names) {
  const ids = [...hosts.keys()];
  const cell = ({ key, digits }, id) => {
    const value = hosts.get(id)[key];
    return value === null ? '' : value.toFixed(digits);
  };
  const lines = rows.map((row) => [row.label, ...ids.map((id) => cell(row, id))]);
  return `### ${title}\n\n${markdown(['', ...ids.map((id) => names.get(id))], lines)}`;
}

/** What issue 5 aims at with 100 people, as ratios of the same run. */
function aims(rooms, late) {
  const room = rooms.get(AIMED);
  const of = (id, key, from = room) => from?.get(id)?.[key] ?? Number.NaN;
  const best = (key) =>
    Math.min(
      ...[...room].filter(([id]) => id !== 'hearth' && id !== 'bare').map(([, r]) => r[key]),
    );
  const full = rooms.get(200)?.get('hearth')?.lost ?? Number.NaN;
  const ratio = (what, value, most) => [
    what,
    value.toFixed(2),
    String(most),
    Number.isNaN(value) ? '' : value <= most ? 'yes' : 'no',
  ];
  return `### The aims, with ${AIMED} people\n\n${markdown(
    ['Hearth against', 'ratio', 'at most', 'met'],
    [
      ratio("y-websocket's p95", of('hearth', 'p95') / of('y-websocket', 'p95'), 0.5),
      ratio("the best peer's p95", of('hearth', 'p95') / best('p95'), 1),
      ratio("the floor's CPU per update", of('hearth', 'cpu') / of('bare', 'cpu'), 1.2),
      ratio(
        "y-websocket's late join, last byte there",
        of('hearth', 'arrived', late) / of('y-websocket', 'arrived', late),
        0.5,
      ),
      ratio(
        "y-websocket's late join, cards read",
        of('hearth', 'read', late) / of('y-websocket', 'read', late),
        0.5,
      ),
      ratio(
        "y-websocket's late join, bytes",
        of('hearth', 'bytes', late) / of('y-websocket', 'bytes', late),
        0.5,
      ),
      ratio("the floor's tap p95", of('hearth', 'tapP95') / of('bare', 'tapP95'), 2),
      ratio("the best peer's storm", of('hearth', 'storm') / best('storm'), 1),
      ratio('lost with 200 people', full, 0),
    ],
  )}`;
}

function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, n) => (n === 0 ? '---' : '---:')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Where and when it was measured. */
export function circumstances(rounds, date) {
  const [cpu] = cpus();
  return `Node ${process.versions.node}; ${cpus().length} cores of ${cpu?.model.trim() ?? 'an unknown processor'}; ${AIMED} people and coming late: medians of ${rounds} rounds; ${date}.`;
}
