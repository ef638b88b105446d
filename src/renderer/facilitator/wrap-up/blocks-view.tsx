import { useMemo } from 'react';
import type { Run } from '../../../shared/board/rich-text';
import type { NotesBlock, NotesItemBlock } from '../../../shared/notes/block';
import { type Drawing, svgFile } from '../../../shared/notes/svg';
import { typedText } from '../../../shared/notes/typed-text';

/** [X71] A part of the notes as it will look. */
export function BlocksView({ blocks }: { readonly blocks: readonly NotesBlock[] }) {
  return blocks.map((block, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what stands in the notes has no other id, and no state
    <BlockView key={n} block={block} />
  ));
}

function BlockView({ block }: { readonly block: NotesBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4 dir="auto">{block.text}</h4>;
    case 'words':
      return <p className={block.soft ? 'h-muted h-small' : undefined}>{block.text}</p>;
    case 'typed':
      return <TypedView text={block.text} />;
    case 'list':
      return (
        <ul className="f-notes-list">
          {block.items.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <ItemView key={n} item={item} />
          ))}
        </ul>
      );
    case 'table':
      return <TableView {...block} />;
    case 'picture':
      return <Picture drawing={block.drawing} />;
  }
}

function ItemView({ item }: { readonly item: NotesItemBlock }) {
  const { strong, text, soft = '', typed } = item;
  return (
    <li>
      {strong !== undefined && (
        <>
          <b dir="auto">{strong}</b>{' '}
        </>
      )}
      <bdi>{text}</bdi>
      {soft !== '' && <span className="h-muted h-small"> {soft}</span>}
      {typed !== undefined && <TypedView text={typed} />}
    </li>
  );
}

function TableView({ caption, head, rows }: Extract<NotesBlock, { kind: 'table' }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="f-notes-table" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={n}>
              {row.map((cell, column) => (
                <td key={head[column]} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What people typed: paragraphs of lines, and lists. */
export function TypedView({ text }: { readonly text: string }) {
  const parts = useMemo(() => typedText(text), [text]);
  return (
    <div className="f-notes-typed" dir="auto">
      {parts.map((part, n) => {
        if (part.kind === 'lines') {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <p key={n}>
              {part.lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <span key={at}>
                  {at > 0 && <br />}
                  <Runs runs={line} />
                </span>
              ))}
            </p>
          );
        }
        const items = part.items.map(({ number, runs }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at} {...(number !== null && { value: number })}>
            <Runs runs={runs} />
          </li>
        ));
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return part.kind === 'bullets' ? <ul key={n}>{items}</ul> : <ol key={n}>{items}</ol>;
      })}
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, bold }, n) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    bold === true ? <b key={n}>{text}</b> : <span key={n}>{text}</span>,
  );
}

/** A drawing on paper, as it stands in what is exported. */
function Picture({ drawing }: { readonly drawing: Drawing }) {
  const source = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(drawing))}`,
    [drawing],
  );
  return <img className="f-notes-picture" src={source} alt={drawing.words} />;
}
