import { Armchair, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { present } from '../../../shared/session/session';
import { IconButton } from '../../ui';
import type { ReceivedView } from '../app/feed';
import { useSessionTime } from '../app/session-time';
import type { Actions } from '../session/actions';
import { AddPerson } from './add-person';
import { GroupLabel } from './group-label';
import { PersonDialog } from './person-dialog';
import { PersonRow } from './person-row';
import { type RosterGroup, type RosterPerson, rosterOf } from './roster';

export interface RosterPanelProps {
  readonly received: ReceivedView;
  readonly actions: Actions;
  readonly onFind: () => void;
}

const TICK_MS = 500;

/** Everybody by group; one press gives a person the floor. Can be folded away to a rail. */
export function RosterPanel({ received, actions, onFind }: RosterPanelProps) {
  const [folded, setFolded] = useState(false);
  const [edited, setEdited] = useState<RosterPerson | null>(null);
  const now = useSessionTime(received, TICK_MS);
  const { view } = received;
  const groups = useMemo(() => rosterOf(view, now), [view, now]);
  const edit = useCallback((person: RosterPerson) => setEdited(person), []);
  const here = present(view.session).length;
  const fold = (
    <IconButton
      label={folded ? 'Show people' : 'Fold people away'}
      icon={folded ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
      onClick={() => setFolded(!folded)}
      tooltipSide="right"
    />
  );
  if (folded) {
    return (
      <aside className="f-side f-rail" aria-label="People">
        {fold}
      </aside>
    );
  }
  return (
    <aside className="f-side f-roster" aria-labelledby="people-heading">
      <div className="f-side-head">
        <h2 id="people-heading">People</h2>
        <span className="h-muted h-numbers">{here}</span>
        <span className="f-push" />
        <IconButton
          label="Find a person"
          keyHint="/"
          icon={<Search aria-hidden="true" />}
          onClick={onFind}
        />
        {fold}
      </div>
      <div className="f-scroll">
        {groups.map((group) => (
          <GroupOfPeople
            key={group.group ?? 'none'}
            group={group}
            actions={actions}
            onEdit={edit}
          />
        ))}
      </div>
      <AddPerson groups={view.session.groups} actions={actions} />
      {edited !== null && (
        <PersonDialog
          key={edited.id}
          person={edited}
          groups={view.session.groups}
          actions={actions}
          onClose={() => setEdited(null)}
        />
      )}
    </aside>
  );
}

function GroupOfPeople(props: {
  readonly group: RosterGroup;
  readonly actions: Actions;
  readonly onEdit: (person: RosterPerson) => void;
}) {
  const { group, actions, onEdit } = props;
  return (
    <section className="f-roster-group" aria-label={group.name}>
      <h3 className="f-group-head">
        <GroupLabel index={group.index} name={group.name} />
        <span className="f-group-count h-numbers">{group.people.length}</span>
      </h3>
      {group.people.length === 0 ? (
        <p className="f-chair">
          <Armchair aria-hidden="true" />
          Empty chair
        </p>
      ) : (
        <ul className="f-people">
          {group.people.map((person) => (
            <PersonRow key={person.id} person={person} actions={actions} onEdit={onEdit} />
          ))}
        </ul>
      )}
    </section>
  );
}
