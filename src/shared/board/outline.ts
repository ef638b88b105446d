import type { AreaBox } from './area-members';
import {
  type OutlineEntry,
  type OutlineGrouping,
  type OutlinePart,
  type OutlineType,
  partKey,
  sectionsBy,
} from './outline-parts';
import { type OutlineLink, type ThreadNode, threadsOf } from './outline-threads';
import { walk } from './walk';

/** What an outline is made of. The ids of areas and entries are all different. */
export type OutlineContent = {
  readonly areas: readonly AreaBox[];
  readonly entries: readonly OutlineEntry[];
  readonly links: readonly OutlineLink[];
};

/** A name that no other row has, and how deep it stands (from 1). */
type Stand = { readonly key: string; readonly level: number };

/** One row of the outline. */
export type OutlineRow = Stand &
  (
    | { readonly type: 'part'; readonly part: OutlinePart; readonly count: number }
    | {
        readonly type: 'entry';
        readonly id: string;
        readonly entry: Exclude<OutlineType, 'ink'>;
        /** The cards it follows or is followed by within its part stand by it; others do not. */
        readonly isThreaded: boolean;
      }
    /** A card that follows the one above it too, in short. */
    | { readonly type: 'again'; readonly id: string; readonly link: string }
    /** All strokes of a part together. */
    | { readonly type: 'ink'; readonly ids: readonly string[] }
  );

export type Outline = {
  readonly rows: readonly OutlineRow[];
  /** The row in which each area, entry and stroke is shown in full. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** The part each entry is shown in, by `partKey`; nothing for what is in none. */
  readonly partOf: ReadonlyMap<string, string>;
};

type Content = OutlineRow extends infer Row
  ? Row extends Stand
    ? Omit<Row, keyof Stand>
    : never
  : never;
type Node = { readonly key: string; readonly content: Content; readonly inside: Node[] };

/**
 * [B110] The board as a list: every area, entry and stroke once. By areas it is in the order the board
 * is read: areas with what is in them, then what lies outside of all; in each, cards as threads.
 */
export function outlineOf(content: OutlineContent, grouping: OutlineGrouping): Outline {
  const types = new Map(content.entries.map((entry) => [entry.box.id, entry]));
  const steps = walk(
    content.areas,
    content.entries.map(({ box }) => box),
  );
  const inOrder = steps.flatMap(({ id, isArea }) => (isArea ? [] : (types.get(id) ?? [])));
  if (grouping !== 'areas') {
    const sections = sectionsBy(inOrder, grouping);
    return flattened(
      sections.map(({ part, entries }) => partNode(part, entries, plainRows(entries))),
    );
  }
  return flattened(byAreas(content, steps, types));
}

function byAreas(
  { areas, links }: OutlineContent,
  steps: ReturnType<typeof walk>,
  types: ReadonlyMap<string, OutlineEntry>,
): readonly Node[] {
  const inside = new Map<string | null, OutlineEntry[]>([[null, []]]);
  for (const { id, within } of steps) {
    const entry = types.get(id);
    if (entry === undefined) continue;
    const list = inside.get(within);
    if (list === undefined) inside.set(within, [entry]);
    else list.push(entry);
  }
  const linksIn = linksByPart(links, steps);
  const rowsOf = (part: string | null) =>
    threadRows(inside.get(part) ?? [], linksIn.get(part) ?? []);
  const top: Node[] = [];
  const nodes = new Map<string, Node>();
  for (const { id, within, isArea } of steps) {
    if (!isArea) continue;
    const node = partNode({ by: 'area', id }, inside.get(id) ?? [], rowsOf(id));
    nodes.set(id, node);
    const owner = within === null ? undefined : nodes.get(within);
    (owner?.inside ?? top).push(node);
  }
  const loose = inside.get(null) ?? [];
  if (areas.length === 0) return rowsOf(null);
  return loose.length === 0 ? top : [...top, partNode({ by: 'outside' }, loose, rowsOf(null))];
}

/** Only a link within one part makes a thread. */
function linksByPart(
  links: readonly OutlineLink[],
  steps: ReturnType<typeof walk>,
): ReadonlyMap<string | null, readonly OutlineLink[]> {
  const partOf = new Map(steps.map(({ id, within }) => [id, within]));
  const found = new Map<string | null, OutlineLink[]>();
  for (const link of links) {
    const part = partOf.get(link.from);
    if (part === undefined || part !== partOf.get(link.to)) continue;
    const list = found.get(part);
    if (list === undefined) found.set(part, [link]);
    else list.push(link);
  }
  return found;
}

function partNode(part: OutlinePart, entries: readonly OutlineEntry[], inside: Node[]): Node {
  return {
    key: `part ${partKey(part)}`,
    content: { type: 'part', part, count: entries.length },
    inside,
  };
}

function plainRows(entries: readonly OutlineEntry[]): Node[] {
  const rows = entries.flatMap(({ box: { id }, type }) =>
    type === 'ink' ? [] : [entryNode(id, type, false)],
  );
  return [...rows, ...inkNode(entries)];
}

function threadRows(entries: readonly OutlineEntry[], links: readonly OutlineLink[]): Node[] {
  const types = new Map(entries.map(({ box, type }) => [box.id, type]));
  const ids = [...types].flatMap(([id, type]) => (type === 'ink' ? [] : [id]));
  const rows: Node[] = [];
  const open: { readonly thread: ThreadNode; readonly into: Node[] }[] = [];
  for (const thread of threadsOf(ids, links)) open.push({ thread, into: rows });
  for (let at = 0; at < open.length; at += 1) {
    const next = open[at];
    if (next === undefined) break;
    const { thread, into } = next;
    if (thread.type === 'again') {
      const { id, link } = thread;
      into.push({ key: `again ${link}`, content: { type: 'again', id, link }, inside: [] });
      continue;
    }
    const type = types.get(thread.id);
    const node = entryNode(thread.id, type === undefined || type === 'ink' ? 'card' : type, true);
    into.push(node);
    for (const follower of thread.followers) open.push({ thread: follower, into: node.inside });
  }
  return [...rows, ...inkNode(entries)];
}

function entryNode(id: string, entry: Exclude<OutlineType, 'ink'>, isThreaded: boolean): Node {
  return { key: `entry ${id}`, content: { type: 'entry', id, entry, isThreaded }, inside: [] };
}

function inkNode(entries: readonly OutlineEntry[]): readonly Node[] {
  const ids = entries.flatMap(({ box, type }) => (type === 'ink' ? [box.id] : []));
  const [first] = ids;
  return first === undefined
    ? []
    : [{ key: `ink ${first}`, content: { type: 'ink', ids }, inside: [] }];
}

function flattened(top: readonly Node[]): Outline {
  const rows: OutlineRow[] = [];
  const rowOf = new Map<string, number>();
  const partOf = new Map<string, string>();
  let part = '';
  const stack = [{ nodes: top, next: 0, part }];
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const node = level.nodes[level.next];
    if (node === undefined) {
      stack.pop();
      continue;
    }
    level.next += 1;
    const { key, content } = node;
    part = content.type === 'part' ? partKey(content.part) : level.part;
    for (const id of idsIn(content)) {
      rowOf.set(id, rows.length);
      if (content.type !== 'part') partOf.set(id, part);
    }
    rows.push({ key, level: stack.length, ...content });
    if (node.inside.length > 0) stack.push({ nodes: node.inside, next: 0, part });
  }
  return { rows, rowOf, partOf };
}

/** What a row shows in full. */
function idsIn(content: Content): readonly string[] {
  switch (content.type) {
    case 'part':
      return content.part.by === 'area' ? [content.part.id] : [];
    case 'entry':
      return [content.id];
    case 'ink':
      return content.ids;
    case 'again':
      return [];
  }
}
