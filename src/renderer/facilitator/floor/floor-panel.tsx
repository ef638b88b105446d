import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { AnnounceRegion, Avatar, Button, Clock, useAnnouncer } from '../../ui';
import type { ReceivedView } from '../app/feed';
import { useSessionTime } from '../app/session-time';
import { GroupLabel } from '../people/group-label';
import { groupIndexOf } from '../people/roster';
import type { Actions } from '../session/actions';
import { type FloorShown, floorShown } from './floor';
import { FloorButtons } from './floor-buttons';
import { ReassignMenu } from './reassign-menu';

export interface FloorPanelProps {
  readonly received: ReceivedView;
  readonly actions: Actions;
}

const TICK_MS = 200;
/** Characters from which a name gets two smaller lines. */
const LONG_NAME = 22;

/** Who has the floor and for how long, and what can be done about it. */
export function FloorPanel({ received, actions }: FloorPanelProps) {
  const { session } = received.view;
  const now = useSessionTime(received, TICK_MS);
  const floor = floorShown(session);
  const { message, announce } = useAnnouncer();
  const words = floorWords(floor);
  useEffect(() => announce(words), [announce, words]);

  return (
    <section className="f-floor" data-floor={floor.kind} aria-label="The floor">
      <div className="f-floor-who">
        {floor.kind === 'silence' ? (
          <div className="f-floor-words" data-testid="silence">
            <p className="h-eyebrow">Silence</p>
            <p className="f-floor-name">Nobody has the floor</p>
          </div>
        ) : (
          <Holder floor={floor} received={received} />
        )}
        <div className="f-floor-clock">
          {floor.kind === 'held' && (
            <ReassignMenu session={session} floor={floor} actions={actions} />
          )}
          {floor.kind === 'offered' && (
            <Button
              icon={<Check aria-hidden="true" />}
              onClick={() => actions.give(floor.person.id)}
              data-testid="begin-turn"
            >
              Begin turn
            </Button>
          )}
          <Clock
            label={CLOCK_WORDS[floor.kind]}
            ms={Math.max(0, now - floor.since)}
            size="xl"
            still={floor.kind !== 'held'}
          />
        </div>
      </div>
      <FloorButtons session={session} floor={floor} actions={actions} />
      <AnnounceRegion message={message} />
    </section>
  );
}

const CLOCK_WORDS: Record<FloorShown['kind'], string> = {
  held: 'This turn',
  offered: 'Offered for',
  silence: 'Silence for',
};

interface HolderProps {
  readonly floor: Exclude<FloorShown, { kind: 'silence' }>;
  readonly received: ReceivedView;
}

function Holder({ floor, received }: HolderProps) {
  const { session } = received.view;
  const { person } = floor;
  const index = groupIndexOf(session, person.group);
  const held = floor.kind === 'held';
  return (
    <>
      <Avatar
        name={person.label}
        size="l"
        state={held ? 'speaking' : 'away'}
        {...(index !== null && { groupIndex: index })}
      />
      <div className="f-floor-words">
        <p className="h-eyebrow">{held ? 'Has the floor' : 'Floor offered, not taken yet'}</p>
        <p
          className="f-floor-name"
          data-long={person.label.length > LONG_NAME || undefined}
          title={person.label}
          data-testid={held ? 'speaker' : 'offered'}
        >
          {person.label}
        </p>
        {index !== null && (
          <p className="f-floor-group">
            <GroupLabel index={index} name={session.groups[index]?.name ?? ''} />
          </p>
        )}
      </div>
    </>
  );
}

function floorWords(floor: FloorShown): string {
  switch (floor.kind) {
    case 'silence':
      return 'Nobody has the floor.';
    case 'offered':
      return `The floor is offered to ${floor.person.label}.`;
    case 'held':
      return `${floor.person.label} has the floor.`;
  }
}
