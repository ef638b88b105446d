import { peopleIn, personIn } from '../participant/floor-view';
import { namesOf } from '../participant/floor-words';
import { timeBoxView } from '../participant/time-box';
import { Clock } from '../ui/light';
import { type Shown, useStageClock } from './use-picture';

/** Who has the floor, large enough for the last row, and since when. */
export function Floor({ shown }: { readonly shown: Shown }) {
  const { room } = shown.picture;
  const { floor } = room;
  if (room.paused) return <Quiet eyebrow="Paused" words="We go on in a moment." />;
  if (floor.kind === 'silence') return <Quiet eyebrow="Silence" words="Nobody has the floor." />;
  if (floor.kind === 'offered') {
    return (
      <Quiet
        eyebrow="The floor is offered to"
        words={personIn(room, floor.to)?.label ?? 'Somebody'}
        isName
      />
    );
  }
  const names = namesOf(peopleIn(room, floor.by));
  return (
    <section className="s-floor" aria-label="Who speaks">
      <p className="s-eyebrow">
        {floor.reply ? 'Replies' : floor.by.length > 1 ? 'Speak at once' : 'Speaks'}
      </p>
      <p
        className="s-speaker"
        data-testid="stage-speaker"
        data-long={names.length > 22 || undefined}
      >
        {names}
      </p>
      <SpeakerClock shown={shown} since={floor.since} />
    </section>
  );
}

function Quiet(props: {
  readonly eyebrow: string;
  readonly words: string;
  readonly isName?: boolean;
}) {
  const { eyebrow, words, isName = false } = props;
  return (
    <section className="s-floor" data-quiet={!isName || undefined} aria-label="Who speaks">
      <p className="s-eyebrow">{eyebrow}</p>
      <p
        className="s-speaker"
        data-testid="stage-speaker"
        data-long={words.length > 22 || undefined}
      >
        {words}
      </p>
    </section>
  );
}

function SpeakerClock({ shown, since }: { readonly shown: Shown; readonly since: number }) {
  const ms = Math.max(0, useStageClock(shown) - since);
  const box = timeBoxView(ms, shown.picture.room.timeBoxMs);
  return (
    <div className="s-clock" data-testid="stage-clock">
      <Clock label="Turn" ms={ms} />
      {box !== null && (
        <div className="s-box" data-up={box.isUp || undefined}>
          <div className="s-box-track" aria-hidden="true">
            <div style={{ inlineSize: `${box.part * 100}%` }} />
          </div>
          <p>{box.isUp ? 'Time is up, finish the thought' : box.words}</p>
        </div>
      )}
    </div>
  );
}
