import { UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { Debate, Side } from '../../../shared/session/debate';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { personOf, present } from '../../../shared/session/session';
import type { BoardSession } from '../../board';
import { Clock, IconButton, Menu } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { SideCards } from './side-cards';

export interface DebateSideProps {
  readonly debate: Debate;
  readonly side: Side;
  /** Place among the sides, from 0. */
  readonly n: number;
  readonly ms: number;
  readonly runs: boolean;
  readonly actions: Actions;
  readonly board: BoardSession | null;
}

/** One side: its name, edited in place, its clock, and its people. */
export function DebateSide({ debate, side, n, ms, runs, actions, board }: DebateSideProps) {
  const session = useSession();
  const letter = String.fromCharCode('A'.charCodeAt(0) + n);
  const free = present(session).filter(
    ({ id, role }) => role === 'participant' && !side.people.includes(id),
  );
  const take = (person: (typeof free)[number]['id'], to: number | null) =>
    actions.run({ type: 'takeSide', debate: debate.id, person, side: to });
  return (
    <div
      className="f-side-of"
      data-testid="debate-side"
      data-side={n}
      data-runs={runs || undefined}
    >
      <span className="f-side-letter" aria-hidden="true">
        {letter}
      </span>
      <SideName key={side.name} {...{ debate, side, n, actions }} />
      <span data-testid="side-clock">
        <Clock label={side.name} ms={ms} still={!runs} />
      </span>
      <ul className="f-side-people">
        {side.people.map((id) => {
          const label = personOf(session, id)?.label ?? 'Somebody';
          return (
            <li key={id}>
              <button
                type="button"
                title={`Take ${label} off this side`}
                onClick={() => take(id, null)}
              >
                {label}
                <X aria-label="Take off this side" />
              </button>
            </li>
          );
        })}
      </ul>
      {board !== null && <SideCards {...{ debate, side, n, board, actions }} />}
      <Menu
        trigger={
          <IconButton
            label={`Add somebody to ${side.name}`}
            icon={<UserPlus aria-hidden="true" />}
            data-testid="side-add"
          />
        }
        items={free.map((person) => ({
          id: person.id,
          label: person.label,
          testId: 'side-person',
          onSelect: () => take(person.id, n),
        }))}
      />
    </div>
  );
}

function SideName(props: Pick<DebateSideProps, 'debate' | 'side' | 'n' | 'actions'>) {
  const { debate, side, n, actions } = props;
  const [name, setName] = useState(side.name);
  const keep = async () => {
    if (name === side.name) return;
    const kept = await actions.send({ type: 'nameSide', debate: debate.id, side: n, name });
    if (!kept) setName(side.name);
  };
  return (
    <input
      className="f-side-name"
      aria-label={`Name of side ${n + 1}`}
      maxLength={SESSION_LIMITS.sideName}
      size={Math.max(6, Math.min(24, name.length))}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
