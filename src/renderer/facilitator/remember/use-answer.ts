import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../shared/protocol/ipc';
import { useHearth } from '../app/hearth-context';

/** While sessions are still being read, it is asked again so often (ms). */
const AGAIN_MS = 1_000;

/**
 * What the library answers, null until it has; asked anew when `question` is another function and, as long as
 * it has not read all sessions, once a second.
 */
export function useAnswer<T extends { readonly unread: number }>(
  question: () => Promise<Answer<T>>,
): { readonly answer: T | null; readonly again: () => void } {
  const { ask } = useHearth();
  const [answer, setAnswer] = useState<T | null>(null);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round is there to ask once more
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask(question()).then((got) => {
      if (!isCurrent || got === null) return;
      setAnswer(got.value);
      if (got.value.unread > 0) timer = setTimeout(again, AGAIN_MS);
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ask, question, round, again]);
  return { answer, again };
}
