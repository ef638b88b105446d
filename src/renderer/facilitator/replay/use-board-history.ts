import { useEffect, useMemo, useState } from 'react';
import { type HistoryRecord, unpackRecords } from '../../../shared/board/history-record';
import { readHistory } from '../../../shared/board/history-rewrite';
import { openReplay, type Replay } from '../../../shared/board/replay';
import type { Session } from '../../../shared/session/session';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { withoutForgotten } from './without-forgotten';

export type BoardHistoryRead =
  | { readonly kind: 'reading' }
  /** Null if no history was kept. */
  | { readonly kind: 'read'; readonly replay: Replay | null }
  | { readonly kind: 'failed'; readonly reason: string };

type Read = Exclude<BoardHistoryRead, { readonly kind: 'read' }> | readonly HistoryRecord[];

/** What a session's board was over time, as it is known when this is first shown. */
export function useBoardHistory({ id, people }: Session): BoardHistoryRead {
  const { bridge } = useHearth();
  const [read, setRead] = useState<Read>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void settle(bridge.boardHistory({ id })).then((answer) => {
      if (!current) return;
      setRead(
        answer.ok
          ? readHistory(unpackRecords(answer.value.packed))
          : { kind: 'failed', reason: answer.refusal.message },
      );
    });
    return () => {
      current = false;
    };
  }, [bridge, id]);
  const gone = people.flatMap((person) => (person.forgotten ? [person.id] : [])).join(' ');
  return useMemo(() => {
    if ('kind' in read) return read;
    return { kind: 'read', replay: openReplay(withoutForgotten(read, gone.split(' '))) };
  }, [read, gone]);
}
