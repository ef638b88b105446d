import type { RoomView } from '../../shared/session/views';
import { KIND_ICONS } from '../ui/light';

/** Says that the conversation has left its main line, and what for. */
export function DigressionLine({ digression }: Pick<RoomView, 'digression'>) {
  if (digression === null) return null;
  const Icon = KIND_ICONS.digression;
  return (
    <p className="p-digression h-kind-ground" data-kind="digression" data-testid="digression-line">
      <Icon aria-hidden="true" />
      <span>On a digression{digression.words !== '' && <strong>: {digression.words}</strong>}</span>
    </p>
  );
}
