import { useState } from 'react';
import type { GroupId } from '../../shared/session/ids';
import type { Inclusion } from '../../shared/session/person';
import { randomId } from '../board/random-id';
import { CheckField, HearthMark, Notice } from '../ui/light';
import { ConnectionBar } from './connection-bar';
import type { Control } from './control';
import type { Away, InLobby } from './control-state';
import { InclusionChips } from './inclusion-chips';
import { OnlyInGroupField } from './only-in-group-field';
import { Recorded } from './recorded';
import { SeatForm } from './seat-form';
import { useRequest } from './use-request';
import { JoiningClosedScreen, WaitingScreen } from './waiting-screens';

export interface JoinScreenProps {
  readonly place: InLobby;
  readonly control: Control;
  /** Why there is no connection; null while there is one. */
  readonly away: Away | null;
}

type Typed = { readonly name: string; readonly group: GroupId | null | undefined };

/** The first thing anybody sees: what this is about, and two fields. The rest can be skipped. */
export function JoinScreen({ place, control, away }: JoinScreenProps) {
  const { lobby, removed, waitsAs, turnedAway } = place;
  const { run, busy, problem } = useRequest(control);
  // The same for every try: if the answer was lost, the next tap finds the seat that was given.
  const [key] = useState(randomId);
  const [inclusion, setInclusion] = useState<Inclusion | null>(null);
  const [leader, setLeader] = useState(false);
  const [onlyInGroup, setOnlyInGroup] = useState(false);
  const [typed, setTyped] = useState<Typed>({ name: '', group: undefined });
  const join = (name: string, group: GroupId | null) => {
    setTyped({ name, group });
    void run({ type: 'join', key, name, group, leader, inclusion, onlyInGroup });
  };
  const bar = (
    <ConnectionBar
      away={away}
      kept={waitsAs === null ? 'What you typed' : 'Your place'}
      onRetry={control.retry}
    />
  );
  if (lobby.admission === 'closed') {
    return (
      <>
        {bar}
        <JoiningClosedScreen title={lobby.title} />
      </>
    );
  }
  if (waitsAs !== null) {
    return (
      <>
        {bar}
        <WaitingScreen
          title={lobby.title}
          name={waitsAs}
          onChange={() => void control.ask({ type: 'withdraw' })}
        />
      </>
    );
  }
  return (
    <>
      {bar}
      <main className="p-sheet">
        {turnedAway && (
          <div data-testid="turned-away">
            <Notice title="Not now">
              The facilitator has not let you in. Ask them in the room; you can ask here again in a
              moment.
            </Notice>
          </div>
        )}
        {removed && (
          <div data-testid="removed">
            <Notice title="You are no longer in this session">
              The facilitator has removed you: your name and your cards are gone from it, and
              nothing of yours is left on this device. If that was a mistake, join again.
            </Notice>
          </div>
        )}
        <header className="p-intro">
          <HearthMark />
          <h1>{lobby.title}</h1>
          {lobby.question !== '' && <p className="p-lead">{lobby.question}</p>}
        </header>
        <SeatForm
          groups={lobby.groups}
          name={typed.name}
          group={typed.group}
          submitLabel={lobby.admission === 'approval' ? 'Ask to join' : 'Join'}
          busy={busy}
          problem={problem}
          onSubmit={join}
          more={
            <div className="p-more">
              <InclusionChips chosen={inclusion} onChoose={setInclusion} testId="join-inclusion" />
              <div className="p-checks">
                <CheckField
                  label="I lead this organisation or a part of it"
                  checked={leader}
                  data-testid="join-leader"
                  onChange={(event) => setLeader(event.target.checked)}
                />
                <OnlyInGroupField
                  checked={onlyInGroup}
                  testId="join-only-group"
                  onChange={setOnlyInGroup}
                />
              </div>
            </div>
          }
        >
          <Recorded />
        </SeatForm>
      </main>
    </>
  );
}
