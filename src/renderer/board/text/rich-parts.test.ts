import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRichText } from '../../../shared/board/rich-text';
import { richText } from '../../../shared/board/rich-text.testkit';
import { MOST_BLOCKS, type RichPart, richParts } from './rich-parts';

const runsOf = (parts: readonly RichPart[]) =>
  parts.flatMap((part) => (part.kind === 'lines' ? part.runs : part.items.flatMap((i) => i.runs)));

describe('the parts of a text', () => {
  it('[B70] items that follow each other are one list, of one kind', () => {
    const parts = richParts(readRichText('a\n- b\n- c\n1. d\n2. e\nf\n- g'));
    expect(parts.map((part) => part.kind)).toEqual([
      'lines',
      'bullets',
      'numbers',
      'lines',
      'bullets',
    ]);
  });

  it('[B70] nothing is left out and nothing comes twice', () => {
    fc.assert(
      fc.property(richText, (text) => {
        const blocks = readRichText(text);
        expect(runsOf(richParts(blocks))).toEqual(blocks.flatMap((block) => block.runs));
      }),
    );
  });

  it('[B70] a list without end stays few elements, and complete', () => {
    const parts = richParts(readRichText('- a\n'.repeat(50_000)));
    expect(parts.length).toBeLessThan(5);
    const letters = runsOf(parts).filter((run) => run.text === 'a');
    expect(letters).toHaveLength(50_000);
    expect(parts[0]?.kind === 'bullets' && parts[0].items.length).toBe(MOST_BLOCKS);
  });
});
