import { type ReactNode, useId } from 'react';
import { groupStyle } from './group-shapes';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const within = (share: number): number =>
  Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;

export interface MeterProps {
  readonly label: ReactNode;
  /** From 0 to 1. */
  readonly share: number;
  /** Instead of the percentage: "4 min 10 s, 12 %". */
  readonly text?: string;
  /** An equal share, from 0 to 1: drawn as a tick. */
  readonly expected?: number;
  /** Fills in the group's colour; without it, in neutral ink. */
  readonly groupIndex?: number;
}

/** A share as a bar and as words. No colour of it means good or bad. */
export function Meter({ label, share, text, expected, groupIndex }: MeterProps) {
  const labelId = useId();
  const value = within(share);
  const words = text ?? percent(value);
  const spoken = expected === undefined ? words : `${words}, expected ${percent(within(expected))}`;
  return (
    <div className="h-meter">
      <div className="h-meter-head">
        <span className="h-meter-label" id={labelId}>
          {label}
        </span>
        <span className="h-meter-value" aria-hidden="true">
          {words}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: <meter> can carry neither tick nor group */}
      <div
        className="h-meter-track"
        role="meter"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(value * 100)}
        aria-valuetext={spoken}
        data-group={groupIndex === undefined ? undefined : groupStyle(groupIndex)}
      >
        <div className="h-meter-fill" style={{ inlineSize: `${value * 100}%` }} />
        {expected !== undefined && (
          <div className="h-meter-aim" style={{ insetInlineStart: `${within(expected) * 100}%` }} />
        )}
      </div>
    </div>
  );
}
