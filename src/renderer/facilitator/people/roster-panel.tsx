import { Armchair } from 'lucide-react';
import { useCallback } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import type { Actions } from '../session/actions';
import { GroupLabel } from './group-label';
import type { PersonQuestion, PersonSurroundings } from './person-actions';
import { PersonRow } from './person-row';
import type { RosterGroup } from './roster';
import { useSurroundings } from './use-surroundings';

export interface RosterPanelProps {
  readonly groups: readonly RosterGroup[];
  readonly actions: Actions;
  readonly onAsk: (question: PersonQuestion) => void;
}

/** Everybody by group as a list, also who has left; one press gives a person the floor. */
export function RosterPanel({ groups, actions, onAsk }: RosterPanelProps) {
  const around = useSurroundings(actions, onAsk);
  const press = useCallback(
    (person: PersonId, gone: boolean) => (gone ? actions.comeBack(person) : actions.give(person)),
    [actions],
  );
  return (
    <div className="f-roster f-scroll" data-testid="roster">
      <div className="f-columns">
        {groups.map((group) => (
          <section className="f-roster-group" aria-label={group.name} key={group.key}>
            <h3 className="f-group-head">
              <GroupLabel index={group.index} name={group.name} />
              <span className="f-group-count h-numbers">{group.people.length}</span>
            </h3>
            <PeopleOf group={group} around={around} onPress={press} />
          </section>
        ))}
      </div>
    </div>
  );
}

function PeopleOf(props: {
  readonly group: RosterGroup;
  readonly around: (id: PersonId) => PersonSurroundings;
  readonly onPress: (person: PersonId, gone: boolean) => void;
}) {
  const { group, around, onPress } = props;
  if (group.people.length === 0) {
    return (
      <p className="f-chair">
        <Armchair aria-hidden="true" />
        Empty chair
      </p>
    );
  }
  return (
    <ul className="f-people">
      {group.people.map((person) => (
        <PersonRow key={person.id} person={person} around={around(person.id)} onPress={onPress} />
      ))}
    </ul>
  );
}
