import { ArrowRightLeft } from 'lucide-react';
import type { TurnId } from '../../../shared/session/ids';
import type { Person } from '../../../shared/session/person';
import { present, type Session } from '../../../shared/session/session';
import { Button, Menu } from '../../ui';
import type { Actions } from '../session/actions';

export interface ReassignMenuProps {
  readonly session: Session;
  readonly turn: TurnId;
  readonly speakers: readonly Person[];
  readonly actions: Actions;
}

/** For a turn that was given to the wrong person: it becomes another's from its beginning. */
export function ReassignMenu({ session, turn, speakers, actions }: ReassignMenuProps) {
  const others = present(session).filter((person) => !speakers.includes(person));
  return (
    <Menu
      items={others.map((person) => ({
        id: person.id,
        label: person.label,
        onSelect: () => actions.reassign(turn, person.id),
      }))}
      trigger={
        <Button
          variant="ghost"
          icon={<ArrowRightLeft aria-hidden="true" />}
          disabled={others.length === 0}
          title="To whom does this turn really belong?"
          data-testid="reassign"
        >
          {speakers.length === 0 ? 'Who is it?' : 'Reassign'}
        </Button>
      }
    />
  );
}
