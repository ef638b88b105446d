import { useIdle } from '../use-idle';
import { usePart } from '../use-part';
import type { MapChoice } from './map-choice';
import type { MinimapProps } from './minimap';

const loadMap = () => import('./minimap');

export interface MinimapPartProps extends MinimapProps {
  readonly map: MapChoice;
}

/** The map, once it is shown. One that cannot be fetched is not there: nothing hangs on it. */
export function MinimapPart({ map, ...props }: MinimapPartProps) {
  // The board itself comes first.
  const isIdle = useIdle();
  const part = usePart(map.isOpen && isIdle, loadMap);
  if (!map.isOpen || part.kind !== 'here') return null;
  return <part.part.Minimap {...props} />;
}
