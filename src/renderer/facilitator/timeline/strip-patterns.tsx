import { groupStyle } from '../../ui';
import type { Strip } from './turn-bars';

/** Lines over a group's colour, in a tile of 8 by 8: none depends on its colour. */
const GROUP_LINES: readonly string[] = [
  '',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M2 2h.1M6 6h.1',
  'M0 4H8',
  'M4 0V8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M0 0L8 8M8 0L0 8',
  'M0 6L4 2L8 6',
];

/** The look of every strip, to be named by `fillOf`; `id` is the drawing's own. */
export function StripPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {GROUP_LINES.map((lines, style) => (
        <pattern
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells them apart
          key={style}
          id={`${id}-${style}`}
          data-group={style}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect className="f-pattern-ground" width="8" height="8" />
          {lines !== '' && <path className="f-pattern-lines" d={lines} />}
        </pattern>
      ))}
      <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="f-pattern-open" width="6" height="6" />
        <path className="f-pattern-hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5" />
      </pattern>
      <pattern id={`${id}-pause`} width="7" height="7" patternUnits="userSpaceOnUse">
        <path className="f-pattern-pause" d="M-1 6L1 8M0 0L7 7M6 -1L8 1" />
      </pattern>
      <pattern id={`${id}-many`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="f-pattern-many" width="4" height="4" />
        <path className="f-pattern-lines" d="M2 0V4" />
      </pattern>
    </defs>
  );
}

/** The fill of a strip in a drawing that has `StripPatterns` of this id; null for a plain look. */
export function fillOf(strip: Strip, id: string): string | null {
  if (typeof strip === 'number') return `url(#${id}-${groupStyle(strip)})`;
  if (strip === 'unknown' || strip === 'many') return `url(#${id}-${strip})`;
  return null;
}
