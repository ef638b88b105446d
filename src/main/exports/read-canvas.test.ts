import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { CanvasEdge, CanvasNode } from '../../shared/exports/canvas';
import { RECORDED, sourceOf, textOf } from './exported.testkit';

type Canvas = { readonly nodes: readonly CanvasNode[]; readonly edges: readonly CanvasEdge[] };

/** What JSON Canvas 1.0 asks of a node, beside its type. */
const COMMON = ['id', 'x', 'y', 'width', 'height'] as const;

describe('JSON Canvas', () => {
  const read = async (): Promise<Canvas> => JSON.parse(await textOf('canvas', sourceOf(RECORDED)));

  it('[X50] keeps to the format: ids once, whole numbers, known types, ends that are there', async () => {
    const { nodes, edges } = await read();
    const ids = [...nodes, ...edges].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const node of nodes) {
      for (const field of COMMON.slice(1))
        expect(Number.isInteger(Reflect.get(node, field))).toBe(true);
      expect(node.type === 'text' ? typeof node.text : typeof node.label).toBe('string');
      expect(['text', 'group']).toContain(node.type);
      if (node.color !== undefined) expect(node.color).toMatch(/^#[0-9a-f]{6}$/u);
    }
    const there = new Set(nodes.map(({ id }) => id));
    for (const { fromNode, toNode, toEnd } of edges) {
      expect(there.has(fromNode) && there.has(toNode)).toBe(true);
      expect(['none', 'arrow']).toContain(toEnd);
    }
  });

  it('[X50] has every card, area and word of the board, and its links with their meaning', async () => {
    const { nodes, edges } = await read();
    const { cards, objects, links } = RECORDED.board;
    const shown = objects.filter(({ type }) => type !== 'ink');
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      [...cards, ...shown].map(({ id }) => id).sort(),
    );
    expect(nodes[0]).toMatchObject({ type: 'group', label: 'What hurts <most>' });
    expect(edges.map(({ id, label }) => [id, label])).toEqual([
      ['link1', 'supports'],
      ['link2', 'opposes'],
    ]);
    expect(edges).toHaveLength(links.length);
  });

  it('[X50] what was typed is text there, too', async () => {
    const { nodes } = await read();
    for (const node of nodes) {
      if (node.type !== 'text') continue;
      const html = markdownIt({ html: true, linkify: true }).render(node.text);
      expect(html).not.toMatch(/<(?:script|a|img|b|h\d)\b/u);
    }
    const all = nodes.map((node) => (node.type === 'text' ? node.text : '')).join('\n');
    expect(all).toContain('**Commitment** · Amara Okafor · turn 36');
  });
});
