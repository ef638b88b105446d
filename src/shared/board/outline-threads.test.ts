import { describe, expect, it } from 'vitest';
import type { LinkMeaning } from './link-meaning';
import { type OutlineLink, type ThreadNode, threadsOf } from './outline-threads';

let made = 0;
const link = (from: string, meaning: LinkMeaning, to: string): OutlineLink => {
  made += 1;
  return { id: `l${String(made).padStart(3, '0')}`, from, to, meaning };
};
const told = (threads: readonly ThreadNode[]): string =>
  threads
    .map((node) => {
      if (node.type === 'again') return `(${node.id})`;
      return node.followers.length === 0 ? node.id : `${node.id}[${told(node.followers)}]`;
    })
    .join(' ');

describe('[B111] threads', () => {
  it('put a card after what it answers, supports, opposes, or is led to by', () => {
    const links = [
      link('b', 'answers', 'a'),
      link('c', 'supports', 'a'),
      link('d', 'opposes', 'c'),
      link('a', 'leadsTo', 'e'),
    ];
    expect(told(threadsOf(['a', 'e', 'd', 'c', 'b', 'x'], links))).toBe('a[e c[d] b] x');
  });

  it('show a card that follows several in full once, and in short below the others', () => {
    const links = [link('c', 'answers', 'a'), link('c', 'supports', 'b')];
    expect(told(threadsOf(['a', 'b', 'c'], links))).toBe('a[c] b[(c)]');
  });

  it('open a circle where it is read first', () => {
    const links = [link('a', 'leadsTo', 'b'), link('b', 'leadsTo', 'c'), link('c', 'leadsTo', 'a')];
    expect(told(threadsOf(['b', 'c', 'a'], links))).toBe('b[c[a[(b)]]]');
  });

  it('take two links between the same cards for one step', () => {
    const links = [link('b', 'answers', 'a'), link('b', 'supports', 'a')];
    expect(told(threadsOf(['a', 'b'], links))).toBe('a[b]');
  });

  it('leave out links to what is elsewhere, and to itself', () => {
    const links = [link('b', 'answers', 'gone'), link('b', 'answers', 'b')];
    expect(told(threadsOf(['a', 'b'], links))).toBe('a b');
  });
});
