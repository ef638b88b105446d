import { EllipsisVertical } from 'lucide-react';
import { BareIconButton, Menu } from '../../ui';
import { floorActions, type PersonSurroundings, personActions } from './person-actions';
import type { RosterPerson } from './roster';

export interface PersonMenuProps {
  readonly person: RosterPerson;
  readonly around: PersonSurroundings;
}

/** All that can be done for a person. */
export function PersonMenu({ person, around }: PersonMenuProps) {
  const [first, ...others] = personActions(person, around);
  const items = [
    ...floorActions(person, around),
    ...(first === undefined ? [] : [{ ...first, separated: true }]),
    ...others,
  ];
  return (
    <Menu
      items={items}
      trigger={
        <BareIconButton
          className="f-row-menu"
          label={`More for ${person.label}`}
          icon={<EllipsisVertical aria-hidden="true" />}
          data-testid="person-menu"
        />
      }
    />
  );
}
