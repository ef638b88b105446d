import { EllipsisVertical, Hand, HandHelping, LogIn, LogOut, Pencil } from 'lucide-react';
import { BareIconButton, Menu, type MenuItem } from '../../ui';
import type { Actions } from '../session/actions';
import type { RosterPerson } from './roster';

export interface PersonMenuProps {
  readonly person: RosterPerson;
  readonly actions: Actions;
  readonly onEdit: (person: RosterPerson) => void;
}

/** What else can be done for a person. */
export function PersonMenu({ person, actions, onEdit }: PersonMenuProps) {
  const { id, label, reach, hand, floor } = person;
  const here = reach !== 'left';
  const items: readonly MenuItem[] = [
    {
      id: 'offer',
      label: 'Offer the floor',
      icon: <HandHelping aria-hidden="true" />,
      disabled: !here || floor !== null,
      onSelect: () => actions.offer(id),
    },
    hand === null
      ? {
          id: 'raise',
          label: 'Raise hand for them',
          icon: <Hand aria-hidden="true" />,
          disabled: !here || floor === 'held',
          onSelect: () => actions.raiseHand(id),
        }
      : {
          id: 'lower',
          label: 'Lower hand',
          icon: <Hand aria-hidden="true" />,
          onSelect: () => actions.lowerHand(id),
        },
    {
      id: 'edit',
      label: 'Name and group…',
      icon: <Pencil aria-hidden="true" />,
      separated: true,
      onSelect: () => onEdit(person),
    },
    here
      ? {
          id: 'leave',
          label: 'Has left',
          icon: <LogOut aria-hidden="true" />,
          onSelect: () => actions.leave(id),
        }
      : {
          id: 'return',
          label: 'Is back',
          icon: <LogIn aria-hidden="true" />,
          onSelect: () => actions.comeBack(id),
        },
  ];
  return (
    <Menu
      items={items}
      trigger={
        <BareIconButton
          className="f-row-menu"
          label={`More for ${label}`}
          icon={<EllipsisVertical aria-hidden="true" />}
          data-testid="person-menu"
        />
      }
    />
  );
}
