import { useCallback, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../shared/library/search';
import type { AmendCommand } from '../../../shared/protocol/commands';
import type { PastSession } from '../../../shared/protocol/ipc';
import { measuredUntil } from '../../../shared/session/session';
import { countedPeople } from '../../../shared/voice/counted';
import { formatDuration } from '../../../shared/voice/duration';
import { spokenInAll } from '../../../shared/voice/spoken';
import { tallyOf } from '../../../shared/voice/tally';
import { unheard } from '../../../shared/voice/unheard';
import { voices } from '../../../shared/voice/voices';
import { writtenBy } from '../../../shared/voice/written';
import { Notice } from '../../ui';
import { dateWords } from '../app/forms';
import { useHearth } from '../app/hearth-context';
import type { AskedTurn } from '../timeline';
import { AgreementPanel } from './agreement-panel';
import type { Autosave } from './autosave';
import { BoardPanel } from './board-panel';
import { CardsPanel } from './cards-panel';
import { CommitmentsPanel } from './commitments-panel';
import { ExportPanel } from './export-panel';
import { HeardPanel, NotHeardSummary } from './heard-panel';
import { KeepPanel } from './keep-panel';
import { ListeningPanel } from './listening-panel';
import { MomentsPanel } from './moments-panel';
import { NamesNotice } from './names-notice';
import { NotesPanel } from './notes-panel';
import { PartsNav } from './parts-nav';
import { PhonesPanel } from './phones-panel';
import { TimelinePanel } from './timeline-panel';
import { useNotesLook } from './use-notes-look';
import { turnOf, useOpensAt } from './use-opens-at';

export interface WrapUpProps {
  readonly past: PastSession;
  readonly justClosed: boolean;
  /** [Y44] Where in it a search led; null for its beginning. */
  readonly opensAt?: Place | null;
}

/** What is left of a session: what was agreed, who was heard, what was written, and the notes. */
export function WrapUp({ past, justClosed, opensAt = null }: WrapUpProps) {
  const { bridge, ask } = useHearth();
  const [now, setPast] = useState(past);
  const { session, cards } = now;
  const [askedTurn, askTurn] = useState<AskedTurn | null>(() => turnOf(opensAt));
  const [askedCards, askCards] = useState<AskedTurn | null>(null);
  useOpensAt(opensAt);
  const autosave = useRef<Autosave>(null);
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  const send = (command: AmendCommand): Promise<boolean> => {
    const amended = ask(bridge.amendSession({ id: session.id, command })).then((answer) => {
      if (answer !== null) setPast(answer.value);
      return answer !== null;
    });
    pending.current = amended;
    return amended;
  };
  const allKept = async () => {
    await pending.current;
    await autosave.current?.flush();
  };
  const keptAgreement = useCallback((agreement: string) => {
    setPast((one) => ({ ...one, session: { ...one.session, agreement } }));
  }, []);
  const look = useNotesLook(now);
  const until = measuredUntil(session, session.lastAt);
  const figures = useMemo(
    () => voices(session, tallyOf(session), until, writtenBy(cards)),
    [session, cards, until],
  );
  const counted = countedPeople(session).length;
  const heard = counted - unheard(session).count;
  const facts: readonly (readonly [string, string])[] = [
    ['Lasted', formatDuration(until)],
    ['Spoken', formatDuration(spokenInAll(session, until))],
    ['Heard', `${heard} of ${counted}`],
    ['Turns', String(session.turns.filter(({ continues }) => !continues).length)],
    ['Balance', figures.balance === null ? '–' : figures.balance.toFixed(2)],
    ['Cards', String(cards.length)],
  ];
  return (
    <div className="f-wrap-up" data-testid="wrap-up">
      <header className="f-wrap-head">
        <p className="h-eyebrow">
          {justClosed ? 'The session is closed' : dateWords(session.openedAt)}
        </p>
        <h1>{session.title}</h1>
        {session.question !== '' && <p className="f-wrap-question">{session.question}</p>}
        <dl className="f-wrap-facts h-numbers">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {session.phase === 'open' && (
        <Notice tone="warning">
          This session was never closed. Shown is what was recorded until it stopped.
        </Notice>
      )}
      <div className="f-wrap-page">
        <PartsNav notes={session.notes.parts} hasPhones={justClosed} />
        <div className="f-wrap-parts">
          <div className="f-wrap-columns">
            <div className="h-stack h-loose">
              <AgreementPanel
                sessionId={session.id}
                agreement={session.agreement}
                autosave={autosave}
                onKept={keptAgreement}
                find={look.find}
              />
              <CommitmentsPanel {...{ session, cards, send }} />
              <NotesPanel session={session} look={look} send={send} />
            </div>
            <div className="h-stack h-loose">
              <NamesNotice parts={[...look.left.keys()]} />
              <ExportPanel sessionId={session.id} before={allKept} />
              {justClosed && <PhonesPanel sessionId={session.id} before={allKept} />}
              <KeepPanel sessionId={session.id} before={allKept} />
              <NotHeardSummary session={session} />
              <ListeningPanel leaders={figures.listening} />
            </div>
          </div>
          <HeardPanel session={session} figures={figures} />
          <TimelinePanel
            session={session}
            onAmended={setPast}
            marked={askedTurn}
            cards={{
              of: (turn) =>
                cards
                  .filter((card) => card.turn === turn && card.text.trim() !== '')
                  .map(({ id }) => id),
              show: (turn) => askCards({ turn }),
            }}
          />
          <MomentsPanel session={session} />
          <BoardPanel session={session} asked={opensAt?.kind === 'card' ? opensAt.card : null} />
          <CardsPanel
            {...{ session, cards }}
            asked={askedCards}
            onTurn={(turn) => askTurn({ turn })}
          />
        </div>
      </div>
    </div>
  );
}
