import { Check, Copy } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { inviteText } from '../../../shared/library/invite-list';
import type { NotHeardPerson } from '../../../shared/library/not-heard';
import { copyTextOf } from '../../board/text/copy-text';
import { Button, LoadingState } from '../../ui';
import { dayWords } from '../app/forms';
import { useHearth } from '../app/hearth-context';
import { counted } from '../library/summary-words';
import type { RoomProps } from '../remember/memory-room';
import { useAnswer } from '../remember/use-answer';

const LAST = 5;

/** Whom a series has not heard lately, with the list to invite. */
export function NotHeardPanel({ series, onOpen }: Pick<RoomProps, 'series' | 'onOpen'>) {
  const { bridge, ask } = useHearth();
  const [copied, setCopied] = useState(false);
  const list = useRef<HTMLPreElement>(null);
  const { answer, again } = useAnswer(
    useCallback(() => bridge.notHeard({ series, last: LAST }), [bridge, series]),
  );
  if (answer === null) return <LoadingState label="Looking through the last sessions…" />;
  const { silent, absent, perhaps, groups, others, sessions } = answer;
  const text = inviteText(answer);
  const areOne = async (person: NotHeardPerson) => {
    const seats = person.namesake === null ? person.seats : [...person.seats, person.namesake];
    if ((await ask(bridge.arrange({ type: 'samePerson', seats: [seats] }))) !== null) again();
  };
  const own = { onOpen, onSame: areOne };
  return (
    <section className="f-not-heard" aria-labelledby="not-heard-title" data-testid="not-heard-list">
      <div className="h-row h-spread">
        <h3 id="not-heard-title">
          Not heard in the last {counted(sessions.length, 'session')}
          {sessions[0] !== undefined && (
            <span className="h-muted"> (since {dayWords(sessions[0].openedAt)})</span>
          )}
        </h3>
        <Button
          icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          disabled={text === ''}
          onClick={() => {
            if (list.current !== null) void copyTextOf(list.current).then(setCopied);
          }}
          data-testid="copy-invite"
        >
          {copied ? 'Copied' : 'Copy the list to invite'}
        </Button>
      </div>
      {silent.length + absent.length + perhaps.length + groups.length === 0 && (
        <p className="h-muted">
          Everybody who may be named had a turn, and so had every expected group.
        </p>
      )}
      <div className="f-not-heard-parts">
        <People title="Came, and had no turn" people={silent} {...own} />
        <People title="Came before, and to none of these" people={absent} {...own} />
        <People title="Perhaps heard, by their name" people={perhaps} {...own} />
        {groups.length > 0 && (
          <div>
            <h4>Groups without a voice</h4>
            <ul>
              {groups.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {text !== '' && (
        <details>
          <summary className="h-small">The list as text</summary>
          <pre ref={list} className="f-invite" data-testid="invite-text">
            {text}
          </pre>
        </details>
      )}
      <p className="h-muted h-small">
        Not heard means that no turn was marked for them. They may have talked with others, and they
        may have had good reasons.
        {others > 0 &&
          ` ${counted(others, 'seat')} more had no turn whose people asked not to be named.`}
      </p>
    </section>
  );
}

function People(props: {
  readonly title: string;
  readonly people: readonly NotHeardPerson[];
  readonly onOpen: RoomProps['onOpen'];
  readonly onSame: (person: NotHeardPerson) => Promise<void>;
}) {
  const { title, people, onOpen, onSame } = props;
  if (people.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {people.map((person) => (
          <li key={`${person.seat.session} ${person.seat.person}`} data-testid="not-heard-person">
            <button
              type="button"
              className="f-card-turn"
              onClick={() =>
                onOpen(person.seat.session, { kind: 'person', person: person.seat.person })
              }
            >
              {person.label}
            </button>
            <span className="h-muted h-small"> {factsOf(person).join(' · ')}</span>
            {(person.namesake !== null || person.seats.length > 1) && (
              <p className="f-namesake h-small">
                {person.namesake === null
                  ? `${person.seats.length} seats of this name.`
                  : 'Somebody of this name was heard.'}{' '}
                <button type="button" className="f-card-turn" onClick={() => void onSame(person)}>
                  They are one person
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function factsOf({ group, came, wrote, lastSeenAt }: NotHeardPerson): readonly string[] {
  return [
    ...(group === null ? [] : [group]),
    ...(came > 1 ? [`there ${came} times`] : []),
    ...(wrote > 0 ? ['wrote'] : []),
    ...(came === 0 ? [`last there ${dayWords(lastSeenAt)}`] : []),
  ];
}
