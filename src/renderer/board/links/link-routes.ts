import type { Rect } from '../../../shared/board/geometry';
import { touches } from '../../../shared/board/geometry';
import type { Link } from '../../../shared/board/link';
import { type LinkRoute, laneOf, routeLink } from '../../../shared/board/link-route';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';

/** How links run now; each is worked out when it is first asked for, and kept until that changes. */
export interface LinkRoutes {
  /** The same object until it runs another way; null for a link that is not there. */
  route(id: string): LinkRoute | null;
  onRoute(id: string, listener: () => void): () => void;
  /** Follows the board until the function it gives is called. */
  connect(): () => void;
}

type Kept = {
  readonly link: Link;
  readonly lane: number;
  readonly route: LinkRoute;
  /** What can change its way: the cards looked at, and the part of the board they were looked for in. */
  readonly near: ReadonlySet<string>;
  readonly part: Rect;
};

/**
 * [B67] Routes links round cards. A link is routed anew if one of its cards moved, or another came near
 * or went; while something is dragged here, only the links of what is dragged are.
 */
export function openLinkRoutes(
  { links, cards }: Pick<BoardSession, 'links' | 'cards'>,
  view: Pick<BoardView, 'index' | 'rectOf' | 'lifted'>,
): LinkRoutes {
  const kept = new Map<string, Kept>();
  const listeners = new Map<string, Set<() => void>>();
  let byId = new Map<string, Link>();
  let lifted: ReadonlySet<string> = new Set();

  const rectNow = (id: string): Rect | null => view.lifted.get()?.get(id) ?? view.rectOf(id);

  function work(link: Link): Kept | null {
    const [from, to] = [rectNow(link.from), rectNow(link.to)];
    if (from === null || to === null) return null;
    const near = new Set<string>();
    let part = from;
    const obstacles = (asked: Rect): readonly Rect[] => {
      // Asked twice at most, the second time for all of the first and more.
      part = asked;
      return view.index.within(asked).flatMap((id) => {
        if (id === link.from || id === link.to || cards.entry(id) === undefined) return [];
        near.add(id);
        return rectNow(id) ?? [];
      });
    };
    const lane = laneOf(link, links.ofCard(link.from));
    const route = routeLink(from, to, obstacles, lane);
    return { link, lane, route, near, part };
  }

  function drop(ids: Iterable<string>): void {
    for (const id of ids) {
      if (!kept.delete(id)) continue;
      for (const listener of [...(listeners.get(id) ?? [])]) listener();
    }
  }
  const linksOf = (card: string) => links.ofCard(card).map(({ id }) => id);

  function near(card: string): readonly string[] {
    const rect = rectNow(card);
    return [...kept]
      .filter(([, at]) => at.near.has(card) || (rect !== null && touches(rect, at.part)))
      .map(([id]) => id);
  }
  function onMoved(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      // What is dragged here is drawn by where it is lifted to; others make room when it is put down.
      if (lifted.has(id) || cards.entry(id) === undefined) continue;
      drop(linksOf(id));
      drop(near(id));
    }
  }
  function onLifted(): void {
    const now = view.lifted.get();
    const before = lifted;
    lifted = new Set(now?.keys() ?? []);
    for (const id of lifted) drop(linksOf(id));
    if (now === null) onMoved(before);
  }
  function onLinks(): void {
    byId = new Map(links.all().map((link) => [link.id, link]));
    for (const [id, { link, lane }] of [...kept]) {
      const now = byId.get(id);
      const same =
        now !== undefined &&
        now.from === link.from &&
        now.to === link.to &&
        laneOf(now, links.ofCard(now.from)) === lane;
      if (!same) drop([id]);
    }
  }
  onLinks();

  return {
    route: (id) => {
      const known = kept.get(id);
      if (known !== undefined) return known.route;
      const link = byId.get(id);
      const worked = link === undefined ? null : work(link);
      if (worked === null) return null;
      kept.set(id, worked);
      return worked.route;
    },
    onRoute: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own);
      own.add(listener);
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(id) === own) listeners.delete(id);
      };
    },
    connect: () => {
      const ends = [
        links.subscribe(onLinks),
        view.index.onChange(onMoved),
        view.lifted.subscribe(onLifted),
      ];
      // The index may have filled between the first picture and now.
      onLinks();
      drop([...kept.keys()]);
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
