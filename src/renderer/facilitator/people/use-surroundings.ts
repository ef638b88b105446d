import { useMemo } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import { useHearth } from '../app/hearth-context';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import type { PersonQuestion, PersonSurroundings } from './person-actions';

/**
 * What everybody's actions depend on. There are two of them at most, for who speaks and for the others;
 * each is the same object as long as nothing of it changes, so that a row is not drawn for nothing.
 */
export function useSurroundings(
  actions: Actions,
  onAsk: (question: PersonQuestion) => void,
): (id: PersonId) => PersonSurroundings {
  const { may } = useHearth();
  const { floor, round } = useSession();
  const speakers = floor.kind === 'held' ? floor.by.join(' ') : '';
  const unknown = floor.kind === 'held' && floor.by.length === 0;
  const inRound = round !== null;
  return useMemo(() => {
    const by = speakers === '' ? [] : speakers.split(' ');
    const around = (othersSpeak: boolean): PersonSurroundings => ({
      actions,
      may,
      othersSpeak,
      inRound,
      onAsk,
    });
    const [yes, no] = [around(true), around(false)];
    return (id) => (unknown || by.some((speaker) => speaker !== id) ? yes : no);
  }, [actions, may, onAsk, speakers, unknown, inRound]);
}
