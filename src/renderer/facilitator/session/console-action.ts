import type { Capability } from '../../../shared/protocol/cofacilitator-table';
import type { PersonId } from '../../../shared/session/ids';
import type { MomentKind } from '../../../shared/session/kinds';
import type { Session } from '../../../shared/session/session';
import type { Entrance } from '../entrance';
import type { PersonQuestion } from '../people/person-actions';
import type { Actions } from './actions';

/** What is shown over the console. */
export type Over =
  | 'join'
  | 'check'
  | 'cofacilitators'
  | 'keys'
  | 'find'
  | 'close'
  | 'add'
  | 'palette'
  | 'renew';

/** What the console's actions work on. */
export type ConsoleContext = {
  readonly session: Session;
  readonly actions: Actions;
  readonly show: (over: Over) => void;
  readonly askAbout: (kind: PersonQuestion['kind'], person: PersonId) => void;
  readonly entrance: Entrance;
  readonly mark: (kind: MomentKind) => void;
  readonly nextView: () => void;
  readonly openStage: () => void;
  readonly correctLatest: () => void;
};

/** One thing the facilitator can do: the table from which keys, palette and the list of keys are made. */
export type ConsoleAction = {
  readonly id: string;
  readonly words: string;
  /** The keys that do it, as they are printed; the first is shown. None: by palette and buttons only. */
  readonly keys: readonly string[];
  readonly isPossible: (session: Session) => boolean;
  /** What main has to let this page do; null for what every console does. */
  readonly needs: Capability | null;
  readonly run: (context: ConsoleContext) => void;
};

/** Of what can be done at any time. */
export const always = (): boolean => true;

/** A row of the table. */
export function action(
  id: string,
  words: string,
  keys: readonly string[],
  isPossible: ConsoleAction['isPossible'],
  run: ConsoleAction['run'],
  needs: Capability | null = null,
): ConsoleAction {
  return { id, words, keys, isPossible, needs, run };
}
