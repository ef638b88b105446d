import { DoorClosed, DoorOpen, Hourglass, Users } from 'lucide-react';
import type { Admission } from '../../../shared/session/admission';
import { Button } from '../../ui';
import { joinedWords } from './join-words';

const WHO_WORDS: Readonly<Record<Admission, string>> = {
  open: 'Who may join: everybody',
  approval: 'Who may join: whom I let in',
  closed: 'Who may join: nobody new',
};

const ICONS = { open: DoorOpen, approval: Hourglass, closed: DoorClosed };

/** Says who may join, and leads to where that is chosen. */
export function WhoButton(props: { readonly admission: Admission; readonly onWho: () => void }) {
  const Icon = ICONS[props.admission];
  return (
    <Button
      className="f-join-check"
      icon={<Icon aria-hidden="true" />}
      onClick={props.onWho}
      aria-haspopup="dialog"
      data-testid="open-who"
    >
      {WHO_WORDS[props.admission]}
    </Button>
  );
}

/** [K33] While joining is closed no code is shown, so that nobody scans one in vain. */
export function JoiningClosed(props: {
  readonly people: number;
  readonly onWho: (() => void) | undefined;
}) {
  const { people, onWho } = props;
  return (
    <div className="f-join-closed" data-testid="join-closed">
      <DoorClosed aria-hidden="true" />
      <div className="f-join-words">
        <p className="f-join-closed-title">Joining is closed</p>
        <p className="f-join-step">No code is shown, here or on the stage.</p>
        <p className="f-join-count h-numbers">
          <Users aria-hidden="true" />
          {joinedWords(people)}
        </p>
        {onWho !== undefined && <WhoButton admission="closed" onWho={onWho} />}
      </div>
    </div>
  );
}
