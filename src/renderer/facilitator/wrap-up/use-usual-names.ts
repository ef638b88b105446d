import { useEffect, useState } from 'react';
import type { NameChoice } from '../../../shared/session/name-choice';
import { useHearth } from '../app/hearth-context';

/** [Y65] How people are usually called in this facilitator's notes. */
export function useUsualNames(): NameChoice {
  const { bridge, ask } = useHearth();
  const [names, setNames] = useState<NameChoice>('shown');
  useEffect(() => {
    let isCurrent = true;
    void ask(bridge.settings()).then((answer) => {
      if (isCurrent && answer !== null) setNames(answer.value.defaults.names);
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, ask]);
  return names;
}
