import { type ReactNode, useId, useMemo, useState } from 'react';
import type { MomentId } from '../../../shared/session/ids';
import type { Session } from '../../../shared/session/session';
import type { BoardSession } from '../../board';
import { cardOf } from '../../board/board-entries';
import { Button } from '../../ui';
import { CommitmentForm, CommitmentRow, sourcesOf } from '../commitments';
import { AnsweredButton } from '../moments/answered-button';
import { digressionWords } from '../moments/left-off';
import type { Actions } from '../session/actions';
import { leftOver } from './left-over';

export interface LastRoundProps {
  readonly session: Session;
  readonly actions: Actions;
  readonly board: BoardSession | null;
  /** The conversation goes on, so the session is not closed now. */
  readonly onGoOn: () => void;
}

/** [X82] Before the session closes, what is still there is offered once more; all of it can be skipped. */
export function LastRound({ session, actions, board, onGoOn }: LastRoundProps) {
  // What was open when this came up stays in its place, with the press that takes it back.
  const [listed] = useState<ReadonlySet<MomentId>>(
    () => new Set(leftOver(session).open.map(({ moment }) => moment.id)),
  );
  const { parked, unheard, open } = leftOver(session, listed);
  const sources = useMemo(() => {
    const entries = board?.cards.ids().map((id) => cardOf(board.cards.entry(id))) ?? [];
    return sourcesOf(
      session,
      entries.filter((card) => card !== null),
    );
  }, [session, board]);
  return (
    <div className="f-last-round" data-testid="last-round">
      {parked.length > 0 && (
        <Part title="Parked digressions" aside="What is not taken up is kept for next time.">
          <ul className="f-last-rows" data-testid="parked-before-end">
            {parked.map((branch) => (
              <li key={branch.id}>
                <span>{digressionWords(session, branch)}</span>
                <Button
                  onClick={() => {
                    actions.run({ type: 'takeUpBranch', branch: branch.id });
                    onGoOn();
                  }}
                >
                  Take up
                </Button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {unheard.people.length > 0 && (
        <Part title="Not heard yet" aside="A press gives the floor, and the session goes on.">
          <ul className="f-last-people">
            {unheard.people.map(({ id, label }) => (
              <li key={id}>
                <Button
                  onClick={() => {
                    actions.give(id);
                    onGoOn();
                  }}
                  aria-label={`Give the floor to ${label}`}
                  data-testid="last-unheard"
                >
                  <span className="h-truncate">{label}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {open.length > 0 && (
        <Part title="Still open">
          <ul className="f-last-rows f-last-open" data-testid="open-before-end">
            {open.map(({ moment, kind, words }) => (
              <li key={moment.id} data-answered={moment.answeredAt !== null || undefined}>
                <span>
                  <span className="h-muted h-small">{kind}</span> {words}
                </span>
                {kind === 'Question' && <AnsweredButton moment={moment} actions={actions} />}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Who does what, by when">
        {session.commitments.length > 0 && (
          <ul className="f-commitments">
            {session.commitments.map((commitment) => (
              <CommitmentRow
                key={commitment.id}
                settles={false}
                send={actions.send}
                {...{ session, commitment }}
              />
            ))}
          </ul>
        )}
        <CommitmentForm
          session={session}
          sources={sources}
          onSave={(words, from) => actions.send({ type: 'makeCommitment', ...words, from })}
        />
      </Part>
    </div>
  );
}

function Part(props: {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="f-last-head">
        <h3 id={id}>{props.title}</h3>
        {props.aside !== undefined && <p className="h-muted h-small">{props.aside}</p>}
      </div>
      {props.children}
    </section>
  );
}
