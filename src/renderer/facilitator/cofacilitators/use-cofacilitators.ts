import { useEffect, useState } from 'react';
import type { Cofacilitator } from '../../../shared/protocol/cofacilitators';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';

/** Those who help by a link of their own, as main tells them; null until they were heard. */
export function useCofacilitators(): readonly Cofacilitator[] | null {
  const { bridge } = useHearth();
  const [all, setAll] = useState<readonly Cofacilitator[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const stop = bridge.onCofacilitators(setAll);
    void settle(bridge.cofacilitators()).then((answer) => {
      // What was told meanwhile is newer.
      if (isHere && answer.ok) setAll((known) => known ?? answer.value);
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [bridge]);
  return all;
}
