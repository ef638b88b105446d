import { EyeOff } from 'lucide-react';
import type { NameLeft } from '../../../shared/notes/names-left';
import { type FoundIn, namesWords } from './names-words';
import './naming.css';

export interface NamesLineProps {
  readonly left: readonly NameLeft[];
  readonly where: FoundIn;
}

/** [X105] Beside a text: whom it names though the notes do not, and what helps. */
export function NamesLine({ left, where }: NamesLineProps) {
  const words = namesWords(left, where);
  return (
    <div role={where === 'typed' ? 'status' : undefined} className="f-names">
      {words.length > 0 && (
        <p className="f-names-line h-small" data-testid="names-line">
          <EyeOff aria-hidden="true" />
          <span>{words.join(' ')}</span>
        </p>
      )}
    </div>
  );
}
