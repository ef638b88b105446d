import { Lock } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { AreaObject } from '../../../shared/board/object';
import { NAME_LETTERS } from '../../../shared/board/object';
import { nameObject } from '../../../shared/board/object-operations';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';

export interface AreaViewProps {
  readonly area: AreaObject;
  readonly session: BoardSession;
  readonly actions: BoardActions;
  readonly editing: boolean;
}

/** A named part of the board. */
export function AreaView({ area, session, actions, editing }: AreaViewProps) {
  return (
    <div className="hb-area" data-tint={area.tint}>
      <header className="hb-area-head">
        {editing ? (
          <NameField area={area} session={session} actions={actions} />
        ) : (
          <h2 className="hb-area-name" dir="auto">
            {area.name === '' ? 'Area' : area.name}
          </h2>
        )}
        {area.locked && (
          <Lock className="hb-lock" role="img" aria-label="Only the facilitator changes it" />
        )}
      </header>
    </div>
  );
}

function NameField({ area, session, actions }: Omit<AreaViewProps, 'editing'>) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(area.name);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className="hb-area-field"
      aria-label="Name of this area"
      placeholder="Name this area"
      maxLength={NAME_LETTERS}
      dir="auto"
      value={name}
      onChange={({ target }) => {
        setName(target.value);
        session.more((doc, origin) => nameObject(doc, area.id, target.value, origin));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        actions.letGo();
      }}
    />
  );
}
