import { ListChecks, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { KIND_LABELS, MOMENT_KINDS, type MomentKind } from '../../../shared/session/kinds';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { kindOf, type Moment } from '../../../shared/session/moment';
import type { Session } from '../../../shared/session/session';
import { formatClock } from '../../../shared/voice/duration';
import { BareIconButton, Button, Dialog, KindMark, Menu } from '../../ui';
import type { Actions } from '../session/actions';
import { AnsweredButton } from './answered-button';

const SHOWN = 50;
type Props = { readonly session: Session; readonly actions: Actions };

/** Opens the moments marked so far, to be put right. */
export function MomentsButton({ session, actions }: Props) {
  const [open, setOpen] = useState(false);
  const count = session.moments.length;
  if (count === 0) return null;
  return (
    <>
      <Button
        className="f-moments-count"
        variant="ghost"
        icon={<ListChecks aria-hidden="true" />}
        aria-label={`Moments marked so far: ${count}`}
        onClick={() => setOpen(true)}
        data-testid="moments-list"
      >
        {count}
      </Button>
      {open && <MomentsDialog {...{ session, actions }} onClose={() => setOpen(false)} />}
    </>
  );
}

function MomentsDialog({ session, actions, onClose }: Props & { readonly onClose: () => void }) {
  const latest = session.moments.slice(-SHOWN).reverse();
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Moments"
      description="The latest first. A change of kind is kept: a debate may have become a collaboration."
    >
      <ul className="f-moment-list">
        {latest.map((moment) => (
          <MomentRow key={moment.id} moment={moment} actions={actions} />
        ))}
      </ul>
    </Dialog>
  );
}

function MomentRow({ moment, actions }: { readonly moment: Moment; readonly actions: Actions }) {
  const [words, setWords] = useState(moment.words);
  const kind = kindOf(moment);
  const change = (to: MomentKind) =>
    actions.run({ type: 'changeMoment', moment: moment.id, kind: to, words });
  return (
    <li data-testid="moment-row">
      <span className="h-numbers h-muted">{formatClock(moment.at)}</span>
      <Menu
        align="start"
        trigger={
          <button type="button" className="f-choice" aria-label={`Kind: ${KIND_LABELS[kind]}`}>
            <KindMark kind={kind} chip />
          </button>
        }
        items={MOMENT_KINDS.map((each) => ({
          id: each,
          label: KIND_LABELS[each],
          checked: each === kind,
          onSelect: () => change(each),
        }))}
      />
      <input
        className="h-input"
        aria-label="Words"
        placeholder="Without words"
        maxLength={SESSION_LIMITS.momentWords}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onBlur={() => words !== moment.words && change(kind)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {kind === 'question' && <AnsweredButton moment={moment} actions={actions} />}
      <BareIconButton
        label="Remove this moment and its card"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => actions.run({ type: 'removeMoment', moment: moment.id })}
      />
    </li>
  );
}
