import {
  AArrowDown,
  AArrowUp,
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  BringToFront,
  CopyPlus,
  Eye,
  EyeOff,
  Group,
  ImageDown,
  ListChecks,
  Lock,
  LockOpen,
  type LucideIcon,
  Minimize2,
  SendToBack,
  Ungroup,
} from 'lucide-react';
import type { Alignment } from '../../../shared/board/align';
import { TEXT_SCALES } from '../../../shared/board/object';
import { TINT_LIST } from '../../../shared/board/tints';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { BoardActions } from '../board-actions';
import type { Permissions } from '../permissions';
import type { Selection } from './use-selection';

const LINES: readonly {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly to: Alignment;
}[] = [
  { Icon: AlignStartVertical, label: 'Align left', to: 'left' },
  { Icon: AlignCenterVertical, label: 'Align centres', to: 'centre' },
  { Icon: AlignEndVertical, label: 'Align right', to: 'right' },
  { Icon: AlignStartHorizontal, label: 'Align top', to: 'top' },
  { Icon: AlignCenterHorizontal, label: 'Align middles', to: 'middle' },
  { Icon: AlignEndHorizontal, label: 'Align bottom', to: 'bottom' },
];

export interface MoreRowProps {
  readonly selection: Selection;
  /** Each tap adds to what is selected. */
  readonly adds: boolean;
  readonly actions: BoardActions;
  readonly permissions: Permissions;
  readonly onSave: () => void;
}

/** What is done with a selection less often. */
export function MoreRow({ selection, adds, actions, permissions, onSave }: MoreRowProps) {
  const { isNameless, isLocked } = selection;
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields
    <div className="hb-bar-row" role="group" aria-label="More">
      {selection.tint !== null &&
        TINT_LIST.map(({ name }, tint) => (
          <button
            key={name}
            type="button"
            className="hb-tint"
            aria-label={name}
            title={name}
            aria-pressed={tint === selection.tint}
            style={{ color: `var(--h-tint-${tint})` }}
            onClick={() => actions.setTint(tint)}
          />
        ))}
      {selection.scale !== null && (
        <>
          <Key
            Icon={AArrowDown}
            label="Smaller"
            onPress={() => actions.setScale(Math.max(1, (selection.scale ?? 1) - 1))}
          />
          <Key
            Icon={AArrowUp}
            label="Larger"
            onPress={() => actions.setScale(Math.min(TEXT_SCALES, (selection.scale ?? 1) + 1))}
          />
        </>
      )}
      <BareIconButton
        label="Select several"
        title="Select several (Shift and a press)"
        icon={<ListChecks aria-hidden="true" />}
        aria-pressed={adds}
        onClick={() => actions.selectSeveral(!adds)}
      />
      <Key Icon={CopyPlus} label="Duplicate" hint="Ctrl+D" onPress={actions.duplicate} />
      {/* In one place, so that the key keeps the focus as it changes. */}
      {(selection.count > 1 || selection.isGrouped) && (
        <Key
          Icon={selection.isGrouped ? Ungroup : Group}
          label={selection.isGrouped ? 'Ungroup' : 'Group'}
          hint={selection.isGrouped ? 'Ctrl+Shift+G' : 'Ctrl+G'}
          onPress={selection.isGrouped ? actions.ungroup : actions.group}
        />
      )}
      <Key
        Icon={BringToFront}
        label="Bring to front"
        hint="Ctrl+]"
        onPress={() => actions.layer('front')}
      />
      <Key
        Icon={SendToBack}
        label="Send to back"
        hint="Ctrl+["
        onPress={() => actions.layer('back')}
      />
      {selection.count > 1 &&
        LINES.map(({ Icon, label, to }) => (
          <Key key={to} Icon={Icon} label={label} onPress={() => actions.align(to)} />
        ))}
      {selection.count > 2 && (
        <>
          <Key
            Icon={AlignHorizontalSpaceBetween}
            label="Same gaps across"
            onPress={() => actions.distribute('horizontally')}
          />
          <Key
            Icon={AlignVerticalSpaceBetween}
            label="Same gaps down"
            onPress={() => actions.distribute('vertically')}
          />
        </>
      )}
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
      <Key Icon={ImageDown} label="Save as picture" onPress={onSave} />
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
