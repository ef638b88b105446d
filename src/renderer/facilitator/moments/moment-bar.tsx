import type { MouseEvent } from 'react';
import type { MomentId } from '../../../shared/session/ids';
import { KIND_LABELS, MOMENT_KINDS, type MomentKind } from '../../../shared/session/kinds';
import { kindOf, type Moment } from '../../../shared/session/moment';
import type { Session } from '../../../shared/session/session';
import { KIND_ICONS } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { Digressions } from './digressions';
import { MomentsButton } from './moments-list';
import { OpenSides } from './open-sides';
import { WordsField } from './words-field';

export interface MomentBarProps {
  readonly actions: Actions;
  /** The moment that still waits for words, if it was marked here just now. */
  readonly naming: MomentId | null;
  readonly onMark: (kind: MomentKind) => void;
  readonly onNamed: () => void;
}

/** One key or tap marks what happens in the conversation; words may follow. */
export function MomentBar({ actions, naming, onMark, onNamed }: MomentBarProps) {
  const session = useSession();
  const named = session.moments.find(({ id }) => id === naming);
  return (
    <section className="f-moments" aria-label="Moments" onMouseDown={keepFocus}>
      {named === undefined ? (
        <div className="f-moment-keys">
          {MOMENT_KINDS.map((kind, n) => (
            <MomentButton key={kind} kind={kind} n={n + 1} onMark={onMark} />
          ))}
        </div>
      ) : (
        <WordsField
          key={named.id}
          moment={named}
          onWords={(words) => keep(actions, named, words)}
          onDone={onNamed}
        />
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

function keep(actions: Actions, moment: Moment, words: string): void {
  actions.run({ type: 'changeMoment', moment: moment.id, kind: kindOf(moment), words });
}

/** The id that the next moment will have. */
export function nextMoment(session: Session): MomentId {
  return `m${session.momentsMarked + 1}`;
}
