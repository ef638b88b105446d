import { Lightbulb, X } from 'lucide-react';
import { nudgeFor } from '../../../shared/nudges';
import { BareIconButton, Button } from '../../ui';
import { useOnline, useSession } from '../app/running-context';
import type { Figures } from '../people/use-voices';
import type { Actions } from '../session/actions';
import { firstPressOnly } from '../session/first-press';
import { facilitatorMay } from './nudge-offer';
import { SeatLegend } from './seat-legend';

export interface NudgeLineProps {
  readonly figures: Figures;
  readonly actions: Actions;
  /** Whether the circle is in view, whose signs the line explains while there is no nudge. */
  readonly legend: boolean;
}

/** One quiet line at a fixed place: a nudge with its reason, or else what the signs of a seat mean. */
export function NudgeLine({ figures, actions, legend }: NudgeLineProps) {
  const session = useSession();
  const online = useOnline();
  const nudge = nudgeFor({ session, online, ...figures });
  if (nudge === null) {
    return <div className="f-nudge">{legend && <SeatLegend />}</div>;
  }
  const offer = nudge.offer === null ? null : facilitatorMay(session, nudge.offer);
  return (
    <div
      className="f-nudge"
      role="status"
      data-testid="nudge"
      data-key={nudge.key}
      onClickCapture={firstPressOnly}
    >
      <Lightbulb aria-hidden="true" />
      <p className="f-nudge-words" title={nudge.sentence}>
        {nudge.sentence}
      </p>
      {offer !== null && (
        <Button onClick={() => actions.run(offer.command)} data-testid="nudge-offer">
          {offer.label}
        </Button>
      )}
      <BareIconButton
        label="Dismiss"
        icon={<X aria-hidden="true" />}
        onClick={() => actions.run({ type: 'dismissNudge', nudge: nudge.key })}
        data-testid="nudge-dismiss"
      />
    </div>
  );
}
