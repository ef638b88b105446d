import { X } from 'lucide-react';
import {
  LINK_MEANINGS,
  type LinkMeaning,
  MEANING_LABELS,
} from '../../../shared/board/link-meaning';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { OutlineTarget } from './outline-choice';
import { useOutline } from './outline-context';
import { nameOf } from './outline-words';

/** What a new card is to the one it follows, in the order of the menu. */
const FOLLOW_WORDS: Record<LinkMeaning, string> = { ...MEANING_LABELS, leadsTo: 'follows from' };
const ORDER: readonly LinkMeaning[] = [...LINK_MEANINGS].sort((a) => (a === 'answers' ? -1 : 0));

/** Over the composer: what the next card belongs to, and the way to let it stand alone. */
export function TargetBar({ target }: { readonly target: OutlineTarget }) {
  const { session, actions } = useOutline();
  return (
    <div className="ho-target" data-testid="target-bar">
      {target.to === 'area' ? (
        <span className="ho-target-words">
          New cards go into <b dir="auto">{nameOf(session, target.id)}</b>
        </span>
      ) : (
        <span className="ho-target-words">
          The new card{' '}
          <select
            className="ho-target-meaning"
            aria-label="What the new card is to the other"
            value={target.meaning}
            onChange={(event) => {
              const meaning = ORDER.find((one) => one === event.target.value);
              if (meaning !== undefined) actions.aim({ ...target, meaning });
            }}
          >
            {ORDER.map((meaning) => (
              <option key={meaning} value={meaning}>
                {FOLLOW_WORDS[meaning]}
              </option>
            ))}
          </select>{' '}
          <b dir="auto">{nameOf(session, target.id)}</b>
        </span>
      )}
      <BareIconButton
        label="Let the new card stand alone"
        icon={<X aria-hidden="true" />}
        data-testid="target-off"
        onClick={() => actions.aim(null)}
      />
    </div>
  );
}
