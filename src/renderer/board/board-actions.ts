import type { ActionParts } from './actions/action-parts';
import { type AddActions, addActions } from './actions/add-actions';
import { type CopyActions, copyActions } from './actions/copy-actions';
import { type EntryActions, entryActions } from './actions/entry-actions';
import { type LinkActions, linkActions } from './actions/link-actions';
import { type OrderActions, orderActions } from './actions/order-actions';
import { type SelectActions, selectActions } from './actions/select-actions';
import { type SizeActions, sizeActions } from './actions/size-actions';
import { type ViewActions, viewActions } from './actions/view-actions';
import { type WalkActions, walkActions } from './actions/walk-actions';

/** Everything a person can do on the board in one window. */
export type BoardActions = SelectActions &
  AddActions &
  CopyActions &
  EntryActions &
  LinkActions &
  OrderActions &
  SizeActions &
  ViewActions &
  WalkActions;

/** The actions on one board in one window. */
export function boardActions(parts: ActionParts): BoardActions {
  const select = selectActions(parts);
  return {
    ...select,
    ...addActions(parts, select.edit),
    ...copyActions(parts),
    ...entryActions(parts),
    ...linkActions(parts),
    ...orderActions(parts),
    ...sizeActions(parts),
    ...viewActions(parts),
    ...walkActions(parts),
  };
}
