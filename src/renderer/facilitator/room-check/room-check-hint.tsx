import type { Headline } from '../../../shared/room-check';
import { Notice } from '../../ui';
import { useOnline } from '../app/running-context';
import { headlineWords } from './headline-words';
import { useRoomCheck } from './room-check-context';

const SPOKEN_OF: ReadonlySet<Headline['cause']> = new Set(['noNetwork', 'doorShut', 'unreached']);

/** [K21] A quiet word, by itself, when nobody gets in; it takes no focus, and can be put away. */
export function RoomCheckHint() {
  const { found, open, putAway, onPutAway } = useRoomCheck();
  const online = useOnline();
  if (found === null || online.length > 0) return null;
  const [headline] = found.findings;
  const { cause } = headline;
  if (!SPOKEN_OF.has(cause) || putAway.has(cause)) return null;
  const { title, more } = headlineWords(headline);
  return (
    <div className="f-join-hint" data-testid="room-hint" data-cause={cause}>
      <Notice
        tone="warning"
        title={title}
        action={{ label: 'What helps', onPress: open }}
        onDismiss={() => onPutAway(cause)}
      >
        {more}
      </Notice>
    </div>
  );
}
