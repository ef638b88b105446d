import { Slider } from 'radix-ui';
import { useState } from 'react';
import type { SessionMs } from '../../../../shared/session/session';
import { formatClock } from '../../../../shared/voice/duration';
import { TextField } from '../../../ui';
import { retyped } from './typed-time';

/** A time that can be moved. */
export type Handle = { readonly label: string; readonly value: SessionMs; readonly testid: string };

const STEP_MS = 1000;

export interface TimeSliderProps {
  /** One handle, or two of which the first stays before the second. */
  readonly handles: readonly Handle[];
  readonly from: SessionMs;
  readonly to: SessionMs;
  readonly onChange: (values: readonly SessionMs[]) => void;
}

/** Times moved by pull, by arrow keys a second at a time, or typed. */
export function TimeSlider({ handles, from, to, onChange }: TimeSliderProps) {
  const values = handles.map(({ value }) => value);
  return (
    <div className="f-times">
      <Slider.Root
        className="f-slider"
        value={values}
        min={from}
        max={Math.max(from + 1, to)}
        step={Math.min(STEP_MS, Math.max(1, to - from))}
        onValueChange={onChange}
      >
        <Slider.Track className="f-slider-track">
          <Slider.Range className="f-slider-range" />
        </Slider.Track>
        {handles.map(({ label, value, testid }) => (
          <Slider.Thumb
            key={label}
            className="f-slider-thumb"
            aria-label={label}
            aria-valuetext={formatClock(value)}
            data-testid={testid}
          />
        ))}
      </Slider.Root>
      <div className="f-times-typed">
        {handles.map((handle, n) => (
          <TypedTime
            key={handle.label}
            handle={handle}
            onType={(value) => onChange(values.map((before, at) => (at === n ? value : before)))}
          />
        ))}
      </div>
    </div>
  );
}

function TypedTime(props: {
  readonly handle: Handle;
  readonly onType: (value: SessionMs) => void;
}) {
  const { handle, onType } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && retyped(typed, handle.value) === null;
  return (
    <TextField
      label={handle.label}
      className="h-numbers"
      autoComplete="off"
      value={typed ?? formatClock(handle.value)}
      {...(isWrong && { error: 'Minutes and seconds, like 4:10' })}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        const value = retyped(text, handle.value);
        if (value !== null) onType(value);
      }}
      onBlur={() => !isWrong && setTyped(null)}
      data-testid={`${handle.testid}-typed`}
    />
  );
}
