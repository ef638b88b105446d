import { useMemo } from 'react';
import type { FacilitatorCommand } from '../../../shared/protocol/commands';
import type { GroupId, PersonId, TurnId } from '../../../shared/session/ids';
import { useHearth } from '../app/hearth-context';

/** Everything the console can ask of the running session. A refusal is told in words. */
export type Actions = {
  /** Any command; the ones below are those that many parts of the console ask for. */
  readonly run: (command: FacilitatorCommand) => void;
  /** The same, and true once it is done. */
  readonly send: (command: FacilitatorCommand) => Promise<boolean>;
  /** To somebody, or to a speaker whom nobody knows (null). */
  readonly give: (to: PersonId | null) => void;
  readonly offer: (to: PersonId) => void;
  readonly release: () => void;
  /** To whoever is next, or to silence. */
  readonly passOn: () => void;
  readonly reassign: (turn: TurnId, to: PersonId | null) => void;
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
    const run = (command: FacilitatorCommand): void => {
      void send(command);
    };
    return {
      run,
      send,
      give: (to) => run({ type: 'giveFloor', to }),
      offer: (to) => run({ type: 'offerFloor', to }),
      release: () => run({ type: 'releaseFloor' }),
      passOn: () => run({ type: 'passFloorOn' }),
      reassign: (turn, to) => run({ type: 'reassignTurn', turn, to }),
      undo: () => run({ type: 'undoFloor' }),
      raiseHand: (person) => run({ type: 'raiseHand', person }),
      lowerHand: (person) => run({ type: 'lowerHand', person }),
      leave: (person) => run({ type: 'leave', person }),
      comeBack: (person) => run({ type: 'return', person }),
      join: (name, group) => send({ type: 'join', name, group, via: 'facilitator' }),
      change: (person, name, group) => send({ type: 'changePerson', person, name, group }),
    };
  }, [bridge, ask]);
}
