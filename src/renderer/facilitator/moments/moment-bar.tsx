import type { MouseEvent } from 'react';
import { KIND_LABELS, MOMENT_KINDS, type MomentKind } from '../../../shared/session/kinds';
import { KIND_ICONS } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { Digressions } from './digressions';
import { MomentsButton } from './moments-list';
import { OpenSides } from './open-sides';
import type { Marking } from './use-marking';
import { WordsField } from './words-field';

export interface MomentBarProps {
  readonly actions: Actions;
  readonly marking: Marking;
}

/** One key or tap marks what happens in the conversation; words may follow. */
export function MomentBar({ actions, marking }: MomentBarProps) {
  const { naming, mark, keep, done } = marking;
  const session = useSession();
  return (
    <section className="f-moments" aria-label="Moments" onMouseDown={keepFocus}>
      {naming === null ? (
        <div className="f-moment-keys">
          {MOMENT_KINDS.map((kind, n) => (
            <MomentButton key={kind} kind={kind} n={n + 1} onMark={mark} />
          ))}
        </div>
      ) : (
        <WordsField key={naming.n} kind={naming.kind} onWords={keep} onDone={done} />
      )}
      <OpenSides session={session} actions={actions} />
      <Digressions session={session} actions={actions} />
      <MomentsButton session={session} actions={actions} />
    </section>
  );
}

function MomentButton(props: {
  readonly kind: MomentKind;
  readonly n: number;
  readonly onMark: (kind: MomentKind) => void;
}) {
  const { kind, n, onMark } = props;
  const Icon = KIND_ICONS[kind];
  return (
    <button
      type="button"
      className="f-moment-key"
      data-kind={kind}
      aria-keyshortcuts={String(n)}
      title={`Mark: ${KIND_LABELS[kind]} (${n})`}
      onClick={() => onMark(kind)}
      data-testid={`moment-${kind}`}
    >
      <Icon aria-hidden="true" />
      <span>{KIND_LABELS[kind]}</span>
    </button>
  );
}

/** A press on a button of the bar leaves the words' field open: what moved away could not be pressed. */
function keepFocus(event: MouseEvent<HTMLElement>): void {
  const { target } = event;
  const isField = target instanceof HTMLInputElement;
  if (!isField && event.currentTarget.querySelector('input') !== null) event.preventDefault();
}
