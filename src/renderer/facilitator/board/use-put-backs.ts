import { useEffect, useRef } from 'react';
import { useHearth } from '../app/hearth-context';
import { useSession } from '../app/running-context';
import { authorLabel } from '../session/use-board-session';
import { putBackLine } from './put-back-words';

/** [B96] Says quietly, in one line that is kept up to date, what had to be put back on the board. */
export function usePutBacks(): void {
  const { bridge, tell } = useHearth();
  const session = useSession();
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(
    () =>
      bridge.onPutBack((report) => {
        const { id, people } = latest.current;
        if (report.session !== id) return;
        tell(
          'info',
          putBackLine(report, (person) => authorLabel(people, person)),
          'putBack',
        );
      }),
    [bridge, tell],
  );
}
