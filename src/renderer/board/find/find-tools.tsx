import { Map as MapIcon, Search } from 'lucide-react';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { MapChoice } from '../minimap';
import { useSignal } from '../use-signal';
import type { Finder } from './finder';

export interface FindToolsProps {
  readonly finder: Finder;
  readonly map: MapChoice;
}

/** Ways to find one's way on a large board: by words, and by the map. */
export function FindTools({ finder, map }: FindToolsProps) {
  const isOpen = useSignal(finder.isOpen);
  return (
    <div className="hb-zoom" role="toolbar" aria-label="Find">
      <BareIconButton
        label="Find"
        title="Find on the board (Ctrl F)"
        icon={<Search aria-hidden="true" />}
        aria-pressed={isOpen}
        onClick={() => (isOpen ? finder.isOpen.set(false) : finder.ask())}
      />
      <BareIconButton
        label="Map"
        title={map.isOpen ? 'Put the map away' : 'Show the map'}
        icon={<MapIcon aria-hidden="true" />}
        aria-pressed={map.isOpen}
        onClick={() => map.choose(!map.isOpen)}
      />
    </div>
  );
}
