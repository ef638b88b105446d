import { CornerDownLeft, GitBranch, Pause } from 'lucide-react';
import { type Branch, branchNow } from '../../../shared/session/moment';
import type { Session } from '../../../shared/session/session';
import { Button, Menu } from '../../ui';
import { useHearth } from '../app/hearth-context';
import type { Actions } from '../session/actions';
import { digressionWords, leftOffWords } from './left-off';

const PARKED_SHOWN = 1;

type Props = { readonly session: Session; readonly actions: Actions };

/** The digression that is followed, with the ways out of it, or else what is parked. */
export function Digressions({ session, actions }: Props) {
  const current = session.branches.find(({ id }) => id === branchNow(session));
  if (current !== undefined) return <Followed {...{ session, actions }} branch={current} />;
  return <Parked {...{ session, actions }} />;
}

function Followed({ session, actions, branch }: Props & { readonly branch: Branch }) {
  const { tell } = useHearth();
  const leave = async (type: 'returnFromBranch' | 'parkBranch') => {
    const back = leftOffWords(session, branch);
    if (await actions.send({ type, branch: branch.id })) tell('info', `Back to ${back}.`);
  };
  const words = digressionWords(session, branch);
  return (
    <div className="f-digression" data-testid="digression-chip">
      <GitBranch aria-hidden="true" />
      <span title={words}>
        On a digression: <b>{words}</b>
      </span>
      <Button
        icon={<CornerDownLeft aria-hidden="true" />}
        keyHint="R"
        onClick={() => void leave('returnFromBranch')}
        data-testid="digression-return"
      >
        Return
      </Button>
      <Button
        icon={<Pause aria-hidden="true" />}
        keyHint="K"
        onClick={() => void leave('parkBranch')}
        data-testid="digression-park"
      >
        Park
      </Button>
    </div>
  );
}

/** Digressions kept for later: the oldest in sight, the others behind a number. */
function Parked({ session, actions }: Props) {
  const parked = session.branches.filter(({ state }) => state === 'parked');
  const more = parked.slice(PARKED_SHOWN);
  return (
    <>
      {parked.slice(0, PARKED_SHOWN).map((branch) => {
        const words = digressionWords(session, branch);
        return (
          <div key={branch.id} className="f-digression" data-parked data-testid="parked-row">
            <GitBranch aria-hidden="true" />
            <span title={words}>
              Parked: <b>{words}</b>
            </span>
            <Button
              onClick={() => actions.run({ type: 'takeUpBranch', branch: branch.id })}
              data-testid="take-up"
            >
              Take up
            </Button>
          </div>
        );
      })}
      {more.length > 0 && (
        <Menu
          trigger={<Button data-testid="parked-more">+{more.length}</Button>}
          items={more.map((branch) => ({
            id: branch.id,
            label: `Take up: ${digressionWords(session, branch)}`,
            onSelect: () => actions.run({ type: 'takeUpBranch', branch: branch.id }),
          }))}
        />
      )}
    </>
  );
}
