import { Eraser, PenOff, Scale, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { planTakeOff, takeOff as takeOffBoard } from '../../../shared/board/take-off';
import type { HeavyReport } from '../../../shared/protocol/heavy';
import { personOf } from '../../../shared/session/session';
import type { BoardSession } from '../../board';
import { BareIconButton, Button } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { heavyLine, pausedLine, takenOffLine } from './heavy-words';
import './heavy.css';

export interface HeavyLineProps {
  readonly board: BoardSession | null;
  readonly actions: Actions;
}

/** [K46] Whose page stands out, and what helps; nothing as long as nobody's does. */
export function HeavyLine({ board, actions }: HeavyLineProps) {
  const { tell } = useHearth();
  const session = useSession();
  const [report, forget] = useHeavyReport(session.id);
  const person = report === null ? undefined : personOf(session, report.person);
  if (report === null || person === undefined) return null;
  const { id, label, quiet } = person;
  const takeOff = (from: BoardSession) => {
    const { cards, objects, links } = planTakeOff(from.doc, id).figures;
    from.step((doc, origin) => takeOffBoard(doc, id, origin));
    tell('positive', takenOffLine(cards.gone + objects.gone + links.gone, label));
  };
  return (
    <div className="f-heavy" role="status" data-testid="heavy" data-quiet={quiet || undefined}>
      <Scale aria-hidden="true" />
      <p className="f-heavy-words">{quiet ? pausedLine(label) : heavyLine(report, label)}</p>
      <Button
        icon={quiet ? <Undo2 aria-hidden="true" /> : <PenOff aria-hidden="true" />}
        onClick={() => actions.run({ type: 'quietPerson', person: id, quiet: !quiet })}
        data-testid="heavy-quiet"
      >
        {quiet ? 'Undo' : 'Pause their writing'}
      </Button>
      {board !== null && (
        <Button
          icon={<Eraser aria-hidden="true" />}
          onClick={() => takeOff(board)}
          data-testid="heavy-take-off"
        >
          Take off what they added
        </Button>
      )}
      <BareIconButton label="Dismiss" icon={<X aria-hidden="true" />} onClick={forget} />
    </div>
  );
}

/** What was reported last of this session, until it is put away. */
function useHeavyReport(session: string): readonly [HeavyReport | null, () => void] {
  const { bridge } = useHearth();
  const [report, setReport] = useState<HeavyReport | null>(null);
  useEffect(() => bridge.onHeavy(setReport), [bridge]);
  const isOfThis = report !== null && report.session === session;
  return [isOfThis ? report : null, () => setReport(null)];
}
