import { useState } from 'react';
import { speakersOf } from '../../../../shared/notes/who';
import type { CorrectionCommand } from '../../../../shared/session/commands';
import { measuredUntil, type Session, type SessionMs } from '../../../../shared/session/session';
import { Button, Dialog, Notice } from '../../../ui';
import { BeforeAfter } from './before-after';
import { CardsOfTurn, type TurnCards } from './cards-of-turn';
import { commandOf, type Draft, draftOf, TOOLS, type Tool } from './draft';
import { Pane, spanWords } from './panes';
import { previewOf, previewWindow } from './preview';
import { roomOf, type Target, type TurnRoom } from './target';
import { ToolRow } from './tool-row';

export interface CorrectionSheetProps {
  readonly session: Session;
  readonly now: SessionMs;
  readonly target: Target;
  /** Where a turn in a silence is offered; only for a silence. */
  readonly offered?: { readonly from: SessionMs; readonly to: SessionMs };
  /** Null once it is done, or the sentence that says why it is not. */
  readonly send: (command: CorrectionCommand) => Promise<string | null>;
  readonly onClose: () => void;
  readonly cards?: TurnCards;
}

const APPLY: Readonly<Record<Exclude<Tool, 'reassign'>, string>> = {
  split: 'Split the turn',
  trim: 'Trim the turn',
  merge: 'Merge the turns',
  add: 'Add the turn',
  delete: 'Delete the turn',
};

/** [K6] Puts a turn right, and shows what will be before it is done. */
export function CorrectionSheet(props: CorrectionSheetProps) {
  const { session, now, target, offered, send, onClose, cards } = props;
  const room = target.kind === 'turn' ? roomOf(session, target.turn, now) : null;
  const [tool, setTool] = useState<Tool>(target.kind === 'turn' ? 'reassign' : 'add');
  const [draft, setDraft] = useState<Draft>(() => firstDraft(room, offered));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const command = commandOf(tool, draft, room);
  const preview = command === null ? null : previewOf(session, command, now);
  const gap = target.kind === 'gap' ? target : room && { from: room.end, to: room.latest };
  const change = (next: Partial<Draft>) => {
    setRefusal(null);
    setDraft((before) => ({ ...before, ...next }));
  };
  const apply = async (asked: CorrectionCommand | null) => {
    if (asked === null || busy) return;
    setBusy(true);
    const why = await send(asked);
    setBusy(false);
    setRefusal(why);
    if (why === null) onClose();
  };
  const isGone = target.kind === 'turn' && room === null;
  const why = refusal ?? (preview?.ok === false ? preview.message : null);
  const needsApply = tool !== 'reassign' && !isGone;

  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={titleOf(session, target, room)}
      description={
        room !== null
          ? `${spanWords(room.turn.from, room.end)}${room.runs ? ', still running' : ''}`
          : undefined
      }
      footer={
        <>
          <span className="h-muted h-small f-correct-hint">
            {session.phase === 'open'
              ? 'Figures follow at once. Undo (U) takes it back.'
              : 'Figures and notes follow at once.'}
          </span>
          <Button variant={needsApply ? 'ghost' : 'quiet'} onClick={onClose}>
            Cancel
          </Button>
          {needsApply && (
            <Button
              variant={tool === 'delete' ? 'danger' : 'primary'}
              loading={busy}
              disabled={preview === null || !preview.ok || !preview.changes}
              onClick={() => void apply(command)}
              data-testid="correction-apply"
            >
              {APPLY[tool]}
            </Button>
          )}
        </>
      }
    >
      <div className="f-correct" data-testid="correct-turn">
        {cards !== undefined && target.kind === 'turn' && (
          <CardsOfTurn turn={target.turn} cards={cards} onShown={onClose} />
        )}
        {!isGone && (
          <>
            {room !== null && (
              <ToolRow
                tools={toolsFor(room)}
                tool={tool}
                onChoose={(next) => {
                  setTool(next);
                  change({ person: undefined });
                }}
              />
            )}
            <BeforeAfter
              before={session}
              after={preview?.ok && preview.changes ? preview.session : null}
              window={windowOf(room, gap, tool, measuredUntil(session, now))}
              now={now}
              place={room?.place ?? null}
            />
            <div className="f-correct-pane" aria-live="polite">
              {why !== null && (
                <Notice tone="warning">
                  <span data-testid="correction-refusal">{why}</span>
                </Notice>
              )}
            </div>
            <Pane
              {...{ session, tool, draft, room, gap }}
              onDraft={change}
              onReassign={(person) => void apply(commandOf('reassign', { ...draft, person }, room))}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function titleOf(session: Session, target: Target, room: TurnRoom | null): string {
  if (target.kind === 'gap') return 'Add a turn here';
  if (room === null) return 'This turn is not there any more';
  return `Turn ${room.place + 1}: ${speakersOf(session, room.turn.speakers)}`;
}

/** What makes sense for this turn; what is left is decided, and refused in words. */
function toolsFor({ runs, end, latest, next }: TurnRoom): readonly Tool[] {
  return TOOLS.filter((tool) => {
    if (tool === 'add') return !runs && latest > end;
    if (tool === 'merge') return next !== null;
    return tool !== 'delete' || !runs;
  });
}

function firstDraft(room: TurnRoom | null, offered: CorrectionSheetProps['offered']): Draft {
  if (room !== null) return draftOf(room);
  const { from = 0, to = 0 } = offered ?? {};
  return { person: undefined, cut: from, from, to, addFrom: from, addTo: to };
}

function windowOf(
  room: TurnRoom | null,
  gap: { readonly from: SessionMs; readonly to: SessionMs } | null,
  tool: Tool,
  until: SessionMs,
) {
  if (room === null) return previewWindow(gap?.from ?? 0, gap?.to ?? until, until);
  const to = tool === 'merge' ? (room.next?.end?.at ?? until) : room.end;
  return previewWindow(room.turn.from, to, until);
}
