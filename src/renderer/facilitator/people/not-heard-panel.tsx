import { Armchair, BellOff, CircleCheck, Hand, HandHelping, PenLine } from 'lucide-react';
import { useMemo } from 'react';
import { Badge, IconButton } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { firstPressOnly } from '../session/first-press';
import { GroupLabel } from './group-label';
import { type NotHeardGroup, type NotHeardPerson, notHeardYet } from './not-heard';
import type { Figures } from './use-voices';

export interface NotHeardPanelProps {
  readonly figures: Figures;
  readonly actions: Actions;
}

/** Who has had no turn yet, person by person and group by group, and which chairs are empty. */
export function NotHeardPanel({ figures, actions }: NotHeardPanelProps) {
  const session = useSession();
  const { written } = figures;
  const { count, present, groups, chairs, coverage } = useMemo(
    () => notHeardYet(session, written),
    [session, written],
  );
  return (
    <section className="f-not-heard" aria-labelledby="not-heard-heading" data-testid="not-heard">
      <div className="f-not-heard-head">
        {present > 0 && (
          <span
            className="f-figure h-numbers"
            data-none={count === 0 || undefined}
            aria-hidden="true"
          >
            {count}
          </span>
        )}
        <div>
          <h2 id="not-heard-heading">Not heard yet</h2>
          <p className="h-muted h-small h-numbers">
            <span className="h-hidden">{count} </span>
            {present === 0 ? 'Nobody is in the room.' : `of ${present} in the room`}
          </p>
          {coverage.of > 0 && (
            <p className="h-muted h-small h-numbers" data-testid="coverage">
              {coverage.heard} of {coverage.of} groups heard
            </p>
          )}
        </div>
      </div>
      <div className="f-scroll" onClickCapture={firstPressOnly}>
        {present > 0 && count === 0 && (
          <p className="f-all-heard">
            <CircleCheck aria-hidden="true" />
            Everybody in the room has been heard.
          </p>
        )}
        {groups.map((group) => (
          <GroupNotHeard key={group.name} group={group} actions={actions} />
        ))}
        {chairs.length > 0 && (
          <div className="f-roster-group">
            <h3 className="f-group-head">Empty chairs</h3>
            <ul className="f-people">
              {chairs.map((chair) => (
                <li className="f-chair" key={chair.name} data-testid="empty-chair">
                  <Armchair aria-hidden="true" />
                  <GroupLabel index={chair.index} name={chair.name} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function GroupNotHeard(props: { readonly group: NotHeardGroup; readonly actions: Actions }) {
  const { group, actions } = props;
  const { people, unnamed } = group;
  return (
    <div className="f-roster-group">
      <h3 className="f-group-head">
        <GroupLabel index={group.index} name={group.name} />
        {group.whole ? (
          <Badge tone="warning">none of {group.present}</Badge>
        ) : (
          <span className="f-group-count h-numbers">
            {people.length + unnamed} of {group.present}
          </span>
        )}
      </h3>
      <ul className="f-people">
        {people.map((person) => (
          <PersonNotHeard key={person.id} person={person} actions={actions} />
        ))}
        {unnamed > 0 && (
          <li className="f-unnamed" data-testid="unheard-unnamed">
            {people.length > 0 ? `${unnamed} more of ${group.name}` : `${unnamed} of ${group.name}`}
          </li>
        )}
      </ul>
    </div>
  );
}

function PersonNotHeard(props: { readonly person: NotHeardPerson; readonly actions: Actions }) {
  const { person, actions } = props;
  const { id, label, hand, offered, wish, inWriting } = person;
  return (
    <li className="f-person f-slim" data-testid="unheard-row" data-label={label}>
      <button type="button" className="f-row-main" onClick={() => actions.give(id)}>
        <span className="f-row-name">{label}</span>
        {inWriting && (
          <span className="f-sign" title="Heard in writing">
            <PenLine aria-hidden="true" />
            <span className="h-hidden">Heard in writing</span>
          </span>
        )}
        {offered && <Badge tone="accent">offered</Badge>}
        {hand && (
          <span className="f-hand" title="Hand raised">
            <Hand aria-hidden="true" />
            <span className="h-hidden">Hand raised</span>
          </span>
        )}
        <span className="h-hidden">. Give the floor.</span>
      </button>
      {wish === null ? (
        <IconButton
          className="f-row-menu"
          label={`Offer the floor to ${label}`}
          icon={<HandHelping aria-hidden="true" />}
          disabled={offered}
          tooltipSide="left"
          onClick={() => actions.offer(id)}
        />
      ) : (
        <span className="f-sign f-no-call" title={WISHES[wish]}>
          <BellOff aria-hidden="true" />
          <span className="h-hidden">{WISHES[wish]}</span>
        </span>
      )}
    </li>
  );
}

const WISHES = {
  raiseHand: 'Will raise their hand: do not call on them',
  inWriting: 'Takes part in writing: do not call on them',
} as const;
