import type { Card } from '../../src/shared/board/card';

/** What was written on one card; versions count from 0, -1 is none. */
type Written = { sent: number; acknowledged: number; isDeleted: boolean };

/** Knows what was acknowledged to any screen, and says what of it is missing. */
export class Witness {
  readonly cards = new Map<string, Written>();
  asked = 0;
  answered = 0;
  /** Asked when the connection was lost: nobody was told anything. */
  cutOff = 0;
  turns = 0;
  moments = 0;

  /** A new card, or another version of its words; gives the words. */
  writes(id: string): string {
    const card = this.cards.get(id) ?? { sent: -1, acknowledged: -1, isDeleted: false };
    this.cards.set(id, card);
    card.sent += 1;
    return `${id} v${card.sent}`;
  }

  saved(id: string, version: number): void {
    const card = this.cards.get(id);
    if (card !== undefined) card.acknowledged = Math.max(card.acknowledged, version);
  }

  deletes(id: string): void {
    const card = this.cards.get(id);
    if (card !== undefined) card.isDeleted = true;
  }

  /** What is wrong with the cards that there are; nothing if all is as it was told. */
  differences(cards: readonly Card[]): readonly string[] {
    const there = new Map(cards.map((card) => [card.id, card]));
    return [...this.cards].flatMap(([id, { acknowledged, sent, isDeleted }]) => {
      if (isDeleted || acknowledged < 0) return [];
      const text = there.get(id)?.text;
      if (text === undefined) return [`${id} was saved and is gone`];
      const version = Number(/ v(\d+)$/u.exec(text)?.[1] ?? -1);
      if (version >= acknowledged && version <= sent) return [];
      return [`${id} says "${text}", and v${acknowledged} was saved`];
    });
  }
}
