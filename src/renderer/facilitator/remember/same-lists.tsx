import { X } from 'lucide-react';
import type { OrderCommand } from '../../../shared/library/order';
import type { KnownSeat } from '../../../shared/library/same-person';
import type { PeopleAnswer } from '../../../shared/protocol/ipc-memory';
import { BareIconButton, Button } from '../../ui';
import { dayWords } from '../app/forms';
import { counted } from '../library/summary-words';

type Say = (command: OrderCommand) => void;

/** Who was said to be one person; each seat can be taken out again. */
export function SamePeople({
  same,
  onSay,
}: {
  readonly same: PeopleAnswer['same'];
  readonly onSay: Say;
}) {
  if (same.length === 0) return null;
  return (
    <details className="f-same-said">
      <summary>
        {counted(same.length, 'person', 'people')} you said {same.length === 1 ? 'is' : 'are'} one
        across sessions
      </summary>
      <ul className="f-same">
        {same.map((seats) => (
          <li key={keyOf(seats)} className="f-same-row" data-testid="same-said">
            <strong className="f-same-name">{seats[0]?.label}</strong>
            <ul className="f-seats">
              {seats.map((seat) => (
                <li key={`${seat.session} ${seat.person}`}>
                  {dayWords(seat.openedAt)}
                  <BareIconButton
                    label={`${seat.label} of ${dayWords(seat.openedAt)} was somebody else`}
                    icon={<X aria-hidden="true" />}
                    onClick={() =>
                      onSay({ type: 'apart', seat: { session: seat.session, person: seat.person } })
                    }
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Names of groups that may mean one group, and those that do. */
export function SameGroups({
  answer: { groups, sameGroups },
  onSay,
}: {
  readonly answer: Pick<PeopleAnswer, 'groups' | 'sameGroups'>;
  readonly onSay: Say;
}) {
  if (groups.length + sameGroups.length === 0) return null;
  return (
    <div className="h-stack">
      <h3>Groups</h3>
      <ul className="f-same">
        {groups.map((names) => (
          <li key={names.join()} className="f-same-row">
            <p className="f-commitment-words">
              {names.join(' and ')} <span className="h-muted h-small">may be one group</span>
            </p>
            <Button onClick={() => onSay({ type: 'sameGroup', names })}>One group</Button>
          </li>
        ))}
        {sameGroups.map((names) => (
          <li key={names.join()} className="f-same-row">
            <p className="f-commitment-words">
              {names.join(' and ')}{' '}
              <span className="h-muted h-small">are one, called {names.at(-1)}</span>
            </p>
            <Button
              variant="ghost"
              onClick={() => onSay({ type: 'groupApart', name: names[0] ?? '' })}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function keyOf(seats: readonly KnownSeat[]): string {
  return seats.map(({ session, person }) => `${session} ${person}`).join();
}
