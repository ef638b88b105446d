import { useState } from 'react';
import type { GroupId } from '../../shared/session/ids';
import type { Inclusion } from '../../shared/session/person';
import { randomId } from '../board/random-id';
import { CheckField, HearthMark, Notice } from '../ui/light';
import { ConnectionBar } from './connection-bar';
import type { Control } from './control';
import type { Away, Lobby } from './control-state';
import { InclusionChips } from './inclusion-chips';
import { OnlyInGroupField } from './only-in-group-field';
import { Recorded } from './recorded';
import { SeatForm } from './seat-form';
import { useRequest } from './use-request';

export interface JoinScreenProps {
  readonly lobby: Lobby;
  readonly control: Control;
  /** [H54] The facilitator has taken away the seat that this page had. */
  readonly removed: boolean;
  /** Why there is no connection; null while there is one. */
  readonly away: Away | null;
}

/** The first thing anybody sees: what this is about, and two fields. The rest can be skipped. */
export function JoinScreen({ lobby, control, removed, away }: JoinScreenProps) {
  const { run, busy, problem } = useRequest(control);
  // The same for every try: if the answer was lost, the next tap finds the seat that was given.
  const [key] = useState(randomId);
  const [inclusion, setInclusion] = useState<Inclusion | null>(null);
  const [leader, setLeader] = useState(false);
  const [onlyInGroup, setOnlyInGroup] = useState(false);
  const join = (name: string, group: GroupId | null) => {
    void run({ type: 'join', key, name, group, leader, inclusion, onlyInGroup });
  };
  return (
    <>
      <ConnectionBar away={away} kept="What you typed" onRetry={control.retry} />
      <main className="p-sheet">
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
          name=""
          group={undefined}
          submitLabel="Join"
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
