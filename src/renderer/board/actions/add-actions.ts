import type { CardKind } from '../../../shared/board/card-kind';
import { addCard } from '../../../shared/board/card-operations';
import { CARD_GAP, CARD_WIDTH, guessHeight } from '../../../shared/board/card-size';
import { findFreePlace } from '../../../shared/board/free-place';
import { grown, type Point, type Rect } from '../../../shared/board/geometry';
import { addObject } from '../../../shared/board/object-operations';
import { middle } from '../camera';
import { randomId } from '../random-id';
import { type ActionParts, choose } from './action-parts';

/** How far round a place (board units) what stands there is looked at. */
const AROUND = 4_000;

/** What puts something new on the board; each gives the ids of what is there now. */
export interface AddActions {
  /** A card of these words in the free place nearest to the middle of the view. */
  add(kind: CardKind, text: string): void;
  /** An empty card at this place (its middle), open to write. */
  addAt(kind: CardKind, at: Point): void;
  /** Words without a card, open to write. */
  addWords(at: Point): void;
  /** A named area, open to name. */
  addArea(part: Rect): void;
  /** One card for each text, in a tidy block near the middle of the view. */
  addMany(kind: CardKind, texts: readonly string[]): readonly string[];
  /** Writes the words of a card that was deleted under this person's pen on a new one, and goes on there. */
  putBackLost(): void;
  dropLost(): void;
}

/** The actions that add; `edit` opens what was added. */
export function addActions(parts: ActionParts, edit: (id: string) => boolean): AddActions {
  const { session, view, choice, permissions } = parts;
  const by = () => ({ author: session.author, turn: session.turn() });

  function freePlace(text: string, around: Point, more: readonly Rect[] = []): Point {
    const size = { width: CARD_WIDTH, height: guessHeight(text) };
    const near = grown({ ...around, width: 0, height: 0 }, AROUND);
    const taken = view.index.within(near).flatMap((id) => view.rectOf(id) ?? []);
    return findFreePlace([...taken, ...more], size, around, CARD_GAP);
  }

  return {
    add: (kind, text) => {
      if (!permissions.cards) return;
      const id = randomId();
      const at = freePlace(text, middle(view.camera.get(), view.size.get()));
      session.step((doc, origin) => addCard(doc, { id, kind, text, ...at, ...by() }, origin));
      choose(parts, { deleted: 0 });
      view.reveal(id);
    },
    addAt: (kind, { x, y }) => {
      if (!permissions.cards) return;
      const id = randomId();
      const at = { x: x - CARD_WIDTH / 2, y: y - guessHeight('') / 2 };
      session.step((doc, origin) => addCard(doc, { id, kind, text: '', ...at, ...by() }, origin));
      edit(id);
    },
    addWords: (at) => {
      if (!permissions.objects) return;
      const id = randomId();
      const words = { type: 'text', size: null, text: '', scale: 1 } as const;
      session.step((doc, origin) => addObject(doc, { id, ...at, ...by(), ...words }, origin));
      edit(id);
    },
    addArea: ({ x, y, width, height }) => {
      if (!permissions.objects) return;
      const id = randomId();
      const area = { type: 'area', size: { width, height }, name: '', tint: 0 } as const;
      session.step((doc, origin) => addObject(doc, { id, x, y, ...by(), ...area }, origin));
      edit(id);
    },
    addMany: (kind, texts) => {
      if (!permissions.cards || texts.length === 0) return [];
      const around = middle(view.camera.get(), view.size.get());
      const placed: Rect[] = [];
      const cards = texts.map((text) => {
        const at = freePlace(text, around, placed);
        placed.push({ ...at, width: CARD_WIDTH, height: guessHeight(text) });
        return { id: randomId(), kind, text, ...at, ...by() };
      });
      session.step((doc, origin) => {
        for (const card of cards) addCard(doc, card, origin);
      });
      const ids = cards.map(({ id }) => id);
      choose(parts, {
        tool: 'select',
        selected: new Set(ids),
        link: null,
        editing: null,
        deleted: 0,
      });
      return ids;
    },
    putBackLost: () => {
      const { lost } = choice.get();
      if (lost === null || !permissions.cards) return;
      const id = randomId();
      session.step((doc, origin) => addCard(doc, { id, ...lost, ...by() }, origin));
      edit(id);
    },
    dropLost: () => choose(parts, { lost: null }),
  };
}
