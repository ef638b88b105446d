import type { FacilitatorCommand } from '../../../shared/protocol/commands';
import type { Command } from '../../../shared/session/commands';
import type { PersonId } from '../../../shared/session/ids';
import { personOf, type Session } from '../../../shared/session/session';

/** What a press on a nudge does, and how the button calls it. */
export type NudgeOffer = { readonly command: FacilitatorCommand; readonly label: string };

/** A nudge's offer as the console may ask for it; null for what is not the console's. */
export function facilitatorMay(session: Session, command: Command): NudgeOffer | null {
  const name = (id: PersonId | null) =>
    (id === null ? undefined : personOf(session, id)?.label) ?? 'them';
  switch (command.type) {
    case 'offerFloor':
      return { command, label: `Offer ${name(command.to)} the floor` };
    case 'giveFloor':
      return { command, label: `Give ${name(command.to)} the floor` };
    case 'pinHand':
      return { command, label: `Put ${name(command.person)} first` };
    case 'passFloorOn':
      return { command, label: 'Pass the floor on' };
    case 'takeUpBranch':
      return { command, label: 'Take it up' };
    case 'beginRound':
      return { command, label: 'Begin a go-around' };
    default:
      return null;
  }
}
