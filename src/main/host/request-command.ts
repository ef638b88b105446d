import type { NumberedRequest } from '../../shared/protocol/control';
import type { Command, Refusal } from '../../shared/session/commands';
import { runningDebate } from '../../shared/session/debate';
import type { PersonId } from '../../shared/session/ids';
import type { Session } from '../../shared/session/session';

export type Understood =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly refusal: Refusal };

/** The command that a request of this person's page stands for. */
export function commandOf(
  request: Exclude<NumberedRequest, { type: 'join' | 'withdraw' }>,
  person: PersonId,
  session: Session,
): Understood {
  if (request.type === 'takeSide') return takeSide(request.side, person, session);
  return { ok: true, command: plainCommand(request, person) };
}

function takeSide(side: number | null, person: PersonId, session: Session): Understood {
  const debate = runningDebate(session);
  if (debate !== undefined) {
    return { ok: true, command: { type: 'takeSide', debate: debate.id, person, side } };
  }
  return { ok: false, refusal: { code: 'unknownDebate', message: 'The debate is over.' } };
}

function plainCommand(
  request: Exclude<NumberedRequest, { type: 'join' | 'withdraw' | 'takeSide' }>,
  person: PersonId,
): Command {
  switch (request.type) {
    case 'change':
      return { type: 'changePerson', person, name: request.name, group: request.group };
    case 'wish': {
      const { inclusion, onlyInGroup } = request;
      return { type: 'wish', person, inclusion, onlyInGroup };
    }
    case 'raiseHand':
      return { type: 'raiseHand', person, reply: request.reply };
    case 'handStick':
      return { type: 'handStick', to: request.to };
    case 'markMoment':
      return { type: 'markMoment', kind: request.kind, words: request.words };
    case 'castVotes': {
      const { vote, version, dots } = request;
      return { type: 'castVotes', vote, person, version, dots };
    }
    case 'releaseFloor':
      return { type: 'releaseFloor' };
    default:
      return { type: request.type, person };
  }
}
