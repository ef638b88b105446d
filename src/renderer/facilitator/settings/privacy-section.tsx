import { useState } from 'react';
import type { RetentionState } from '../../../shared/protocol/ipc-retention';
import { Button, ConfirmDialog, Notice, SelectField } from '../../ui';
import { monthsWords } from '../library/retention-words';
import { counted } from '../library/summary-words';

export interface PrivacySectionProps {
  /** How many months sessions are kept; null for ever. */
  readonly months: number | null;
  /** Null until it is known. */
  readonly state: RetentionState | null;
  readonly onKeepFor: (months: number | null) => Promise<void>;
  readonly onForgetKept: () => void;
}

const OFFERED = [1, 3, 6, 12, 24, 36, 60] as const;

/** [Y60] [Y64] How long sessions are kept, and what is kept all the same. */
export function PrivacySection({ months, state, onKeepFor, onForgetKept }: PrivacySectionProps) {
  const [asked, setAsked] = useState<number | null>(null);
  const offered = [...new Set([...OFFERED, ...(months === null ? [] : [months])])].sort(
    (a, b) => a - b,
  );
  const choose = (value: string) => {
    if (value === 'ever') void onKeepFor(null);
    else if (Number(value) !== months) setAsked(Number(value));
  };
  const spared = state?.spared ?? 0;
  return (
    <section className="h-panel h-stack" aria-labelledby="settings-privacy">
      <h2 id="settings-privacy">Privacy</h2>
      <SelectField
        label="Keep sessions"
        hint={
          months === null
            ? 'Nothing is deleted by itself.'
            : 'The library says two weeks before what will be deleted. You can keep each of them.'
        }
        options={[
          { value: 'ever', label: 'for ever' },
          ...offered.map((one) => ({ value: String(one), label: keptWords(one) })),
        ]}
        value={months === null ? 'ever' : String(months)}
        onChange={choose}
        data-testid="settings-months"
      />
      {state !== null && state.announced.length > 0 && (
        <Notice tone="warning">
          {counted(state.announced.length, 'session')} {state.announced.length === 1 ? 'is' : 'are'}{' '}
          announced for deletion. The library lists them.
        </Notice>
      )}
      {months !== null && spared > 0 && (
        <div className="f-settings-line">
          <p className="h-muted h-small f-push">
            You chose to keep {counted(spared, 'session')} all the same.
          </p>
          <Button variant="ghost" onClick={onForgetKept}>
            Take that back
          </Button>
        </div>
      )}
      <p className="h-muted h-small">
        Sessions are on this laptop alone, and in the folder for backups if there is one. Deleting
        reaches both; files you saved elsewhere stay where they are.
      </p>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked === null ? '' : `Keep sessions ${keptWords(asked)}?`}
        body="After that time they are deleted from this laptop and from its backups for good, two weeks after the library has announced it at the earliest. Nothing is deleted today."
        confirmLabel="Delete older sessions"
        danger
        onConfirm={async () => {
          if (asked !== null) await onKeepFor(asked);
        }}
      />
    </section>
  );
}

function keptWords(months: number): string {
  return `for ${monthsWords(months)} after they were held`;
}
