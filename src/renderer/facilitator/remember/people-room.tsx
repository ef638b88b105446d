import { Users } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { OrderCommand } from '../../../shared/library/order';
import { Button, EmptyState, LoadingState } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { counted } from '../library/summary-words';
import type { RoomProps } from './memory-room';
import { SameGroups, SamePeople } from './same-lists';
import { SeriesChoice } from './series-choice';
import { SuggestionRow } from './suggestion-row';
import { UnreadLine } from './unread-line';
import { useAnswer } from './use-answer';

const AT_ONCE = 50;

/** Who is one person across sessions: proposed by name, said by the facilitator alone. */
export function PeopleRoom({ shelves, series, onSeries, onOpen }: RoomProps) {
  const { bridge, ask } = useHearth();
  const [shown, setShown] = useState(AT_ONCE);
  const { answer, again } = useAnswer(
    useCallback(() => bridge.knownPeople({ series }), [bridge, series]),
  );
  const say = async (command: OrderCommand) => {
    if ((await ask(bridge.arrange(command))) !== null) again();
  };
  const suggestions = answer?.suggestions ?? [];
  const clear = suggestions.filter(({ isClear }) => isClear);
  return (
    <section
      className="h-panel h-stack h-loose"
      aria-labelledby="people-heading"
      data-testid="people-room"
    >
      <div className="f-room-head">
        <h2 id="people-heading">People across sessions</h2>
        <SeriesChoice series={shelves.series} value={series} onChange={onSeries} />
      </div>
      <p className="h-muted">
        Hearth proposes by name and joins nobody by itself. What you say here changes no session,
        and can be taken back.
      </p>
      {answer === null && <LoadingState label="Looking through the names…" />}
      {answer !== null && <UnreadLine unread={answer.unread} />}
      {answer !== null && suggestions.length + answer.same.length + answer.groups.length === 0 && (
        <EmptyState icon={<Users aria-hidden="true" />} title="Nobody to tell apart">
          When people of the same name come to several sessions, they are proposed here to be one
          person.
        </EmptyState>
      )}
      {suggestions.length > 0 && (
        <div className="h-stack">
          <div className="h-row h-spread">
            <h3>Perhaps one person ({suggestions.length})</h3>
            {clear.length > 1 && (
              <Button
                onClick={() =>
                  void say({ type: 'samePerson', seats: clear.map(({ seats }) => seats.map(bare)) })
                }
                data-testid="same-all"
              >
                {counted(clear.length, 'name')} with nothing against it: each is one person
              </Button>
            )}
          </div>
          <ul className="f-same">
            {suggestions.slice(0, shown).map((one) => (
              <SuggestionRow
                key={one.key}
                suggestion={one}
                onOpen={onOpen}
                onSame={() => void say({ type: 'samePerson', seats: [one.seats.map(bare)] })}
                onDifferent={() => void say({ type: 'different', seats: one.seats.map(bare) })}
              />
            ))}
          </ul>
          {suggestions.length > shown && (
            <Button variant="ghost" onClick={() => setShown(shown + AT_ONCE)}>
              Show more
            </Button>
          )}
        </div>
      )}
      {answer !== null && <SameGroups answer={answer} onSay={(command) => void say(command)} />}
      {answer !== null && <SamePeople same={answer.same} onSay={(command) => void say(command)} />}
    </section>
  );
}

function bare({ session, person }: { readonly session: string; readonly person: `p${number}` }) {
  return { session, person };
}
