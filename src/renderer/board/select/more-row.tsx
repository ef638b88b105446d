import {
  BringToFront,
  CopyPlus,
  Eye,
  EyeOff,
  Group,
  Lock,
  LockOpen,
  type LucideIcon,
  Minimize2,
  SendToBack,
  Ungroup,
} from 'lucide-react';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { BoardActions } from '../board-actions';
import type { Permissions } from '../permissions';
import type { Selection } from './use-selection';

export interface MoreRowProps {
  readonly selection: Selection;
  readonly actions: BoardActions;
  readonly permissions: Permissions;
}

/** What is done with a selection less often. */
export function MoreRow({ selection, actions, permissions }: MoreRowProps) {
  const { isNameless, isLocked } = selection;
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields
    <div className="hb-bar-row" role="group" aria-label="More">
      <Key Icon={CopyPlus} label="Duplicate" hint="Ctrl+D" onPress={actions.duplicate} />
      {selection.count > 1 && !selection.isGrouped && (
        <Key Icon={Group} label="Group" hint="Ctrl+G" onPress={actions.group} />
      )}
      {selection.isGrouped && (
        <Key Icon={Ungroup} label="Ungroup" hint="Ctrl+Shift+G" onPress={actions.ungroup} />
      )}
      <Key
        Icon={BringToFront}
        label="Bring to front"
        hint="]"
        onPress={() => actions.layer('front')}
      />
      <Key Icon={SendToBack} label="Send to back" hint="[" onPress={() => actions.layer('back')} />
      {selection.isSized && (
        <Key Icon={Minimize2} label="As large as its words" onPress={actions.clearSize} />
      )}
      {selection.kind !== null && (
        <Key
          Icon={isNameless ? Eye : EyeOff}
          label={isNameless ? 'Show the name' : 'Hide the name'}
          onPress={() => actions.setNameless(!isNameless)}
        />
      )}
      {permissions.isFacilitator && (
        <Key
          Icon={isLocked ? LockOpen : Lock}
          label={isLocked ? 'Unlock' : 'Lock: only you change it'}
          onPress={() => actions.setLocked(!isLocked)}
        />
      )}
    </div>
  );
}

interface KeyProps {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly hint?: string;
  readonly onPress: () => void;
}

function Key({ Icon, label, hint, onPress }: KeyProps) {
  return (
    <BareIconButton
      label={label}
      title={hint === undefined ? label : `${label} (${hint})`}
      icon={<Icon aria-hidden="true" />}
      onClick={onPress}
    />
  );
}
