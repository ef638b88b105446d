import { nameOf, speakersOf } from '../../../../shared/notes/who';
import type { Session } from '../../../../shared/session/session';
import { formatClock, formatDuration } from '../../../../shared/voice/duration';
import type { Draft, Tool } from './draft';
import { PersonList } from './person-list';
import type { TurnRoom } from './target';
import { TimeSlider } from './time-slider';

export interface PaneProps {
  readonly session: Session;
  readonly tool: Tool;
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  /** A person was chosen for a turn that is there: nothing else is needed. */
  readonly onReassign: (person: Draft['person']) => void;
  readonly room: TurnRoom | null;
  /** The silence that a turn may be added to. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** The controls of one tool. */
export function Pane(props: PaneProps) {
  const { session, tool, draft, onDraft, onReassign, room, gap } = props;
  if (tool === 'add') {
    if (gap === null) return null;
    return (
      <>
        <TimeSlider
          handles={[
            { label: 'Begins', value: draft.addFrom, testid: 'correction-from' },
            { label: 'Ends', value: draft.addTo, testid: 'correction-to' },
          ]}
          from={gap.from}
          to={gap.to}
          onChange={([addFrom = draft.addFrom, addTo = draft.addTo]) => onDraft({ addFrom, addTo })}
        />
        <p hidden={draft.addFrom >= draft.addTo}>
          {draft.person == null ? 'Somebody unknown' : nameOf(session, draft.person)},{' '}
          {spanWords(draft.addFrom, draft.addTo)}
        </p>
        <PersonList
          session={session}
          label="Who spoke?"
          chosen={draft.person ?? null}
          onChoose={(person) => onDraft({ person })}
        />
      </>
    );
  }
  if (room === null) return null;
  switch (tool) {
    case 'reassign':
      return (
        <PersonList
          session={session}
          label="Whose turn was it?"
          onChoose={onReassign}
          onPoint={(person) => onDraft({ person })}
        />
      );
    case 'split':
      return (
        <>
          <TimeSlider
            handles={[{ label: 'Split at', value: draft.cut, testid: 'correction-cut' }]}
            from={room.turn.from}
            to={room.end}
            onChange={([cut = draft.cut]) => onDraft({ cut })}
          />
          <p hidden={!(room.turn.from < draft.cut && draft.cut < room.end)}>
            {spanWords(room.turn.from, draft.cut)}, then {spanWords(draft.cut, room.end)}. Either
            part can be given to somebody else afterwards.
          </p>
        </>
      );
    case 'trim':
      return <TrimPane room={room} draft={draft} onDraft={onDraft} />;
    case 'merge':
      return <p>{mergeWords(session, room)}</p>;
    case 'delete':
      return <p>Its time becomes silence, and nobody’s.</p>;
  }
}

function TrimPane(props: {
  readonly room: TurnRoom;
  readonly draft: Draft;
  readonly onDraft: PaneProps['onDraft'];
}) {
  const { room, draft, onDraft } = props;
  const begins = { label: 'Begins', value: draft.from, testid: 'correction-from' };
  const ends = { label: 'Ends', value: draft.to, testid: 'correction-to' };
  return (
    <>
      <TimeSlider
        handles={room.runs ? [begins] : [begins, ends]}
        from={room.earliest}
        to={room.latest}
        onChange={([from = draft.from, to = draft.to]) => onDraft({ from, to })}
      />
      <p hidden={!room.runs && draft.from >= draft.to}>
        {room.runs
          ? `From ${formatClock(draft.from)} on; it still runs.`
          : spanWords(draft.from, draft.to)}
      </p>
    </>
  );
}

function mergeWords(session: Session, { turn, next }: TurnRoom): string {
  if (next === null) return 'No turn comes after this one.';
  const [own, others] = [speakersOf(session, turn.speakers), speakersOf(session, next.speakers)];
  const whose = own === others ? '' : ` What was ${others}’s becomes ${own}’s.`;
  return `This turn and the next become one, the time between them included.${whose}`;
}

/** `04:10 to 05:00 (50 s)`. */
export function spanWords(from: number, to: number): string {
  return `${formatClock(from)} to ${formatClock(to)} (${formatDuration(to - from)})`;
}
