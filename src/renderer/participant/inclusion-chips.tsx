import { useId } from 'react';
import { INCLUSIONS, type Inclusion } from '../../shared/session/person';

const LABELS: Record<Inclusion, string> = {
  askMe: 'Ask me',
  raiseHand: 'I will raise my hand',
  inWriting: 'In writing',
};

const MEANINGS: Record<Inclusion | 'none', string> = {
  askMe: 'You may be asked by name, and can always pass.',
  raiseHand: 'Nobody calls on you; you speak when you want to.',
  inWriting: 'Nobody calls on you; your cards on the board count as being heard.',
  none: 'You can choose this later, too.',
};

export interface InclusionChipsProps {
  /** Null for no wish. */
  readonly chosen: Inclusion | null;
  readonly onChoose: (inclusion: Inclusion | null) => void;
  /** What the test ids begin with. */
  readonly testId: 'join-inclusion' | 'wish';
}

/** How one would like to be included; a second tap on the same takes it back. */
export function InclusionChips({ chosen, onChoose, testId }: InclusionChipsProps) {
  const name = useId();
  return (
    <fieldset className="h-field">
      <legend className="h-label">
        How would you like to be included? <span className="h-optional">(optional)</span>
      </legend>
      <div className="p-chips">
        {INCLUSIONS.map((each) => (
          <label key={each} className="p-chip p-chip-plain" data-testid={`${testId}-${each}`}>
            <input
              type="radio"
              name={name}
              checked={chosen === each}
              onChange={() => onChoose(each)}
              // A radio button that is on gives no change: pressing it again takes the wish back.
              onClick={() => {
                if (chosen === each) onChoose(null);
              }}
            />
            {LABELS[each]}
          </label>
        ))}
      </div>
      <p className="h-hint" aria-live="polite">
        {MEANINGS[chosen ?? 'none']}
      </p>
    </fieldset>
  );
}
