import type { RoomDebate } from '../../shared/session/views';
import { sidesNow } from '../participant/debate-view';
import { Clock } from '../ui/light';
import { type Shown, useStageClock } from './use-picture';

/** The sides of a debate with equal clocks side by side. */
export function Debate(props: { readonly shown: Shown; readonly debate: RoomDebate }) {
  const { shown, debate } = props;
  const now = useStageClock(shown);
  return (
    <section className="s-debate" aria-label="Debate">
      {debate.words !== '' && <h2>{debate.words}</h2>}
      <div className="s-sides" data-sides={debate.sides.length}>
        {sidesNow(debate, now).map((side) => (
          <div
            key={side.letter}
            className="s-side"
            data-testid="stage-debate-side"
            data-speaks={side.speaks || undefined}
          >
            <p className="s-side-clock">
              <span className="s-letter" aria-hidden="true">
                {side.letter}
              </span>
              <Clock label={side.name} ms={side.ms} still={!side.speaks} />
            </p>
            <p className="s-side-name">{side.name}</p>
            <div className="s-side-bar" aria-hidden="true">
              <div style={{ inlineSize: `${side.part * 100}%` }} />
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
