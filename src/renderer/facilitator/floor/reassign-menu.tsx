import { ArrowRightLeft } from 'lucide-react';
import { present, type Session } from '../../../shared/session/session';
import { Button, Menu } from '../../ui';
import type { Actions } from '../session/actions';
import type { FloorShown } from './floor';

export interface ReassignMenuProps {
  readonly session: Session;
  readonly floor: Extract<FloorShown, { kind: 'held' }>;
  readonly actions: Actions;
}

/** For a turn that was given to the wrong person: it becomes another's from its beginning. */
export function ReassignMenu({ session, floor, actions }: ReassignMenuProps) {
  const others = present(session).filter((person) => person.id !== floor.person.id);
  return (
    <Menu
      items={others.map((person) => ({
        id: person.id,
        label: person.label,
        onSelect: () => actions.reassign(floor.turn, person.id),
      }))}
      trigger={
        <Button
          variant="ghost"
          className="f-reassign"
          icon={<ArrowRightLeft aria-hidden="true" />}
          disabled={others.length === 0}
          title="To whom does this turn really belong?"
          data-testid="reassign"
        >
          Reassign…
        </Button>
      }
    />
  );
}
