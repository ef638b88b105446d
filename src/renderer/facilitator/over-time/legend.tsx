import { bar, cross, dot, lowerHalf, square } from './shapes';

export type Look = 'full' | 'half' | 'empty' | 'cross' | 'striped' | 'dot' | 'line';

export interface LegendProps {
  readonly parts: readonly (readonly [look: Look, words: string])[];
}

/** What each shape stands for: shapes, not colours, so that it reads in black and white. */
export function Legend({ parts }: LegendProps) {
  return (
    <span className="f-legend">
      {parts.map(([look, words]) => (
        <span key={look}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <Swatch look={look} />
          </svg>
          {words}
        </span>
      ))}
    </span>
  );
}

function Swatch({ look }: { readonly look: Look }) {
  switch (look) {
    case 'full':
      return <path className="f-full" d={square(8, 8, 5)} />;
    case 'half':
      return (
        <>
          <path className="f-empty" d={square(8, 8, 5)} />
          <path className="f-full" d={lowerHalf(8, 8, 5)} />
        </>
      );
    case 'empty':
      return <path className="f-empty" d={square(8, 8, 5)} />;
    case 'cross':
      return <path className="f-cross" d={cross(8, 8, 4)} />;
    case 'striped':
      return (
        <>
          <path className="f-empty" d={square(8, 8, 5)} />
          <path className="f-cross" d="M3 10L10 3M6 13L13 6" />
        </>
      );
    case 'dot':
      return <path className="f-full" d={dot(8, 8, 4)} />;
    case 'line':
      return <path className="f-trend" d={bar(8, 8, 8, 0)} />;
  }
}
