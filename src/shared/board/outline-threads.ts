import { byId } from './box';
import type { Link } from './link';

/** What of a link the outline goes by. */
export type OutlineLink = Pick<Link, 'id' | 'from' | 'to' | 'meaning'>;

/** A card in its thread, with the cards that follow it. */
export type ThreadNode =
  | { readonly type: 'card'; readonly id: string; readonly followers: readonly ThreadNode[] }
  /** A card that follows here too, and is shown in full elsewhere. */
  | { readonly type: 'again'; readonly id: string; readonly link: string };

/** Of two linked cards, which comes first: one leads to the other, or is answered, supported, opposed by it. */
export function headOf({ from, to, meaning }: Omit<OutlineLink, 'id'>): string {
  return meaning === 'leadsTo' ? from : to;
}

/** Of two linked cards, the one that follows. */
export function followerOf({ from, to, meaning }: Omit<OutlineLink, 'id'>): string {
  return meaning === 'leadsTo' ? to : from;
}

type Growing = { readonly type: 'card'; readonly id: string; readonly followers: ThreadNode[] };
type Follow = { readonly id: string; readonly link: string };

/**
 * [B111] Cards as threads: each followed by those that its links make follow it, in the order given.
 * Every card is in full once, under the first card it follows; below any other, and where a circle
 * closes, it is told again in short. Links to cards that are not among `ids` do not count.
 */
export function threadsOf(
  ids: readonly string[],
  links: readonly OutlineLink[],
): readonly ThreadNode[] {
  const rank = new Map(ids.map((id, at) => [id, at]));
  const followers = new Map<string, Follow[]>();
  const following = new Set<string>();
  const inOrder = [...links].sort(byId);
  for (const link of inOrder) {
    const [head, id] = [headOf(link), followerOf(link)];
    if (head === id || !rank.has(head) || !rank.has(id)) continue;
    const list = followers.get(head) ?? [];
    followers.set(head, list);
    // Two links between the same cards are one step of the thread.
    if (!list.some((follow) => follow.id === id)) list.push({ id, link: link.id });
    following.add(id);
  }
  for (const list of followers.values()) {
    list.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }

  const shown = new Set<string>();
  const threads: ThreadNode[] = [];
  const grow = (id: string) => {
    if (shown.has(id)) return;
    threads.push(growThread(id, followers, shown));
  };
  for (const id of rank.keys()) if (!following.has(id)) grow(id);
  // What is left goes round in circles: each begins where it is read first.
  for (const id of rank.keys()) grow(id);
  return threads.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** Without recursion: nothing but its length limits a thread that a peer can write. */
function growThread(
  first: string,
  followers: ReadonlyMap<string, readonly Follow[]>,
  shown: Set<string>,
): ThreadNode {
  const root: Growing = { type: 'card', id: first, followers: [] };
  shown.add(first);
  const stack = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const follow = followers.get(top.node.id)?.[top.next];
    top.next += 1;
    if (follow === undefined) {
      stack.pop();
    } else if (shown.has(follow.id)) {
      top.node.followers.push({ type: 'again', ...follow });
    } else {
      const node: Growing = { type: 'card', id: follow.id, followers: [] };
      shown.add(follow.id);
      top.node.followers.push(node);
      stack.push({ node, next: 0 });
    }
  }
  return root;
}
