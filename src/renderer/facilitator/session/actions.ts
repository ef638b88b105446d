import { useMemo } from 'react';
import type { FacilitatorCommand } from '../../../shared/protocol/commands';
import type { GroupId, PersonId, TurnId } from '../../../shared/session/ids';
import { useHearth } from '../app/hearth-context';

/** Everything the console can ask of the running session. A refusal is told in words. */
export type Actions = {
  readonly give: (to: PersonId) => void;
  readonly offer: (to: PersonId) => void;
  readonly release: () => void;
  readonly reassign: (turn: TurnId, to: PersonId) => void;
  readonly undo: () => void;
  readonly raiseHand: (person: PersonId) => void;
  readonly lowerHand: (person: PersonId) => void;
  readonly leave: (person: PersonId) => void;
  readonly comeBack: (person: PersonId) => void;
  /** True once the person is in. */
  readonly join: (name: string, group: GroupId | null) => Promise<boolean>;
  /** True once it is changed. */
  readonly change: (person: PersonId, name: string, group: GroupId | null) => Promise<boolean>;
};

/** The actions, the same object for as long as the window lives. */
export function useActions(): Actions {
  const { bridge, ask } = useHearth();
  return useMemo(() => {
    const send = async (command: FacilitatorCommand): Promise<boolean> =>
      (await ask(bridge.command(command))) !== null;
    const begin = (command: FacilitatorCommand): void => {
      void send(command);
    };
    return {
      give: (to) => begin({ type: 'giveFloor', to }),
      offer: (to) => begin({ type: 'offerFloor', to }),
      release: () => begin({ type: 'releaseFloor' }),
      reassign: (turn, to) => begin({ type: 'reassignTurn', turn, to }),
      undo: () => begin({ type: 'undoFloor' }),
      raiseHand: (person) => begin({ type: 'raiseHand', person }),
      lowerHand: (person) => begin({ type: 'lowerHand', person }),
      leave: (person) => begin({ type: 'leave', person }),
      comeBack: (person) => begin({ type: 'return', person }),
      join: (name, group) => send({ type: 'join', name, group, via: 'facilitator' }),
      change: (person, name, group) => send({ type: 'changePerson', person, name, group }),
    };
  }, [bridge, ask]);
}
