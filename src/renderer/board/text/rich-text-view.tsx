import { Fragment, memo, type ReactNode, useMemo, useState } from 'react';
import { type Run, readRichText } from '../../../shared/board/rich-text';
import { OpenLinkSheet } from './open-link-sheet';
import { type RichPart, richParts } from './rich-parts';
import { TextLink } from './text-link';
import './rich-text.css';

export interface RichTextProps {
  readonly text: string;
  /** Whether addresses can be reached by keys: not where they may be hidden. */
  readonly tabbable?: boolean;
}

/**
 * Text of the board as it is meant: bold, lists, and addresses that are asked about before they open.
 * Made of elements only: no text of anybody becomes HTML.
 */
export const RichText = memo(function RichText({ text, tabbable = true }: RichTextProps) {
  const parts = useMemo(() => richParts(readRichText(text)), [text]);
  const [asked, setAsked] = useState<string | null>(null);
  const show = (runs: readonly Run[]) => <Runs {...{ runs, tabbable }} onAsk={setAsked} />;
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
        <Part key={index} part={part} show={show} />
      ))}
      {asked !== null && <OpenLinkSheet href={asked} onClose={() => setAsked(null)} />}
    </>
  );
});

interface PartProps {
  readonly part: RichPart;
  readonly show: (runs: readonly Run[]) => ReactNode;
}

function Part({ part, show }: PartProps) {
  if (part.kind === 'lines') {
    const endsEmpty = part.runs.at(-1)?.text.endsWith('\n') ?? true;
    return (
      <p className="hb-rich-lines">
        {show(part.runs)}
        {/* An empty last line has no height of its own. */}
        {endsEmpty && '\n'}
      </p>
    );
  }
  const List = part.kind === 'bullets' ? 'ul' : 'ol';
  return (
    <List className="hb-rich-list">
      {part.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index} value={item.kind === 'numbered' ? item.number : undefined}>
          {show(item.runs)}
        </li>
      ))}
    </List>
  );
}

interface RunsProps {
  readonly runs: readonly Run[];
  readonly tabbable: boolean;
  readonly onAsk: (href: string) => void;
}

function Runs({ runs, ...link }: RunsProps) {
  return runs.map(({ text, bold, href }, index) => {
    const words = href === undefined ? text : <TextLink text={text} href={href} {...link} />;
    const Weight = bold === true ? 'strong' : Fragment;
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Weight key={index}>{words}</Weight>;
  });
}
