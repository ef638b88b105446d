import { X } from 'lucide-react';
import { Button } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { roundWords } from './round-words';

/** How far the go-around is; it can be ended at any time. */
export function RoundProgress({ actions }: { readonly actions: Actions }) {
  const { round } = useSession();
  if (round === null) return null;
  const { done, of, words } = roundWords(round);
  return (
    <div className="f-round" data-testid="round-progress" data-done={done} data-of={of}>
      <span className="f-round-bar" aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : (done / of) * 100}%` }} />
      </span>
      <span className="h-numbers">{words}</span>
      <Button
        variant="ghost"
        icon={<X aria-hidden="true" />}
        onClick={() => actions.run({ type: 'endRound' })}
        title="End the go-around"
        data-testid="end-round"
      >
        End
      </Button>
    </div>
  );
}
