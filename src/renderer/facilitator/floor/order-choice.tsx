import { ArrowDownWideNarrow } from 'lucide-react';
import { ORDER_IDS } from '../../../shared/session/queue';
import { Menu } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { ORDER_WORDS } from './next-up';

/** In which order hands have their turn. */
export function OrderChoice({ actions }: { readonly actions: Actions }) {
  const { order } = useSession();
  return (
    <Menu
      align="start"
      items={ORDER_IDS.map((id) => ({
        id,
        label: ORDER_WORDS[id].label,
        checked: id === order,
        testId: `order-${id}`,
        onSelect: () => actions.run({ type: 'chooseOrder', order: id }),
      }))}
      trigger={
        <button
          type="button"
          className="f-choice"
          aria-label={`Order of the hands: ${ORDER_WORDS[order].label}. Everybody sees it.`}
          title={`Order of the hands: ${ORDER_WORDS[order].does}. Everybody sees it.`}
          data-testid="order"
          data-order={order}
        >
          <ArrowDownWideNarrow aria-hidden="true" />
          <span>{ORDER_WORDS[order].label}</span>
        </button>
      }
    />
  );
}
