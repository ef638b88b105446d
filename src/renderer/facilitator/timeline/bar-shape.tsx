import { groupLetter, groupStyle } from '../../ui';
import { fillOf } from './strip-patterns';
import type { Strip, TurnBar } from './turn-bars';

const LETTER_FROM_PX = 15;
const SEAM_PX = 1.5;

export interface BarShapeProps {
  readonly bar: TurnBar;
  /** The middle and the height of the bar in pixels. */
  readonly y: number;
  readonly height: number;
  /** Of the drawing's patterns. */
  readonly patterns: string;
}

/** A turn as it is drawn: one strip for each who speaks, with the letters of their groups if they fit. */
export function BarShape({ bar, y, height, patterns }: BarShapeProps) {
  const { x, width, strips } = bar;
  const each = (height - SEAM_PX * (strips.length - 1)) / strips.length;
  const shown = Math.max(1.5, width - (width > 5 ? 1 : 0));
  return (
    <>
      {strips.map((strip, n) => {
        const top = y - height / 2 + n * (each + SEAM_PX);
        const fill = fillOf(strip, patterns);
        const letter = width >= LETTER_FROM_PX && each >= 11 ? letterOf(strip) : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of one group look the same
          <g key={n} data-group={typeof strip === 'number' ? groupStyle(strip) : undefined}>
            <rect
              className="f-strip-fill"
              data-look={typeof strip === 'number' ? undefined : strip}
              x={x}
              y={top}
              width={shown}
              height={each}
              rx={Math.min(3, shown / 2)}
              {...(fill !== null && { fill })}
            />
            {letter !== null && (
              <text className="f-strip-letter" x={x + shown / 2} y={top + each / 2 + 3.7}>
                {letter}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function letterOf(strip: Strip): string | null {
  if (typeof strip === 'number') return groupLetter(strip);
  return strip === 'unknown' ? '?' : null;
}
