import { Dialog } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { offeredActions } from './console-actions';

/** Keys that something in focus understands, besides those that work everywhere. */
const IN_FOCUS = [
  { keys: ['Tab', '← → ↑ ↓'], does: 'Go round the circle, the queue, the turns of the timeline' },
  { keys: ['Enter'], does: 'On a seat: give the floor; on a turn: put it right' },
  { keys: ['.'], does: 'On a seat: everything about the person' },
  { keys: ['Ctrl F', 'F3'], does: 'On the board: find and filter, and the next that was found' },
  { keys: ['I'], does: 'On the board: arrange the cards; Enter keeps the order, Esc puts it back' },
  { keys: ['Alt ↑ ↓'], does: 'In the queue: hold a hand at another place' },
] as const;

/** What the keyboard can do on the console. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { may } = useHearth();
  const everywhere = offeredActions(may).filter(({ keys }) => keys.length > 0);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Keys"
      description="They work anywhere on the console except while you type. Ctrl K finds everything by its name."
    >
      <dl className="f-keys">
        {[...everywhere.map(({ keys, words }) => ({ keys, does: words })), ...IN_FOCUS].map(
          ({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd className="h-key" key={key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}
