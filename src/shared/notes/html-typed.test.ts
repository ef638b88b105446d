import { describe, expect, it } from 'vitest';
import { htmlTyped } from './html-typed';

const inside = (html: string) => /^<div class="typed" dir="auto">(.*)<\/div>$/su.exec(html)?.[1];

describe('what people typed, in the HTML notes', () => {
  it('[B75] has paragraphs, lists and bold letters', () => {
    expect(inside(htmlTyped('one\ntwo\n\n**three**\n- a\n- **b** c\n4. d'))).toBe(
      '<p>one\ntwo</p><p><strong>three</strong></p><ul><li>a</li><li><strong>b</strong> c</li></ul><ol><li value="4">d</li></ol>',
    );
  });

  it('[B75] leads nowhere: an address is text', () => {
    expect(inside(htmlTyped('see https://example.org/?a&b'))).toBe(
      '<p>see https://example.org/?a&amp;b</p>',
    );
  });

  it('[B75] is nothing where nothing was said', () => {
    expect(inside(htmlTyped(' \n\n- \n'))).toBe('');
  });
});
