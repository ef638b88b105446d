import { formatDuration } from '../../../shared/voice/duration';
import type { Listening } from '../../../shared/voice/listening';
import { Meter } from '../../ui';

/** How much the leaders talked beside how much others did while they were there; it judges nothing. */
export function ListeningPanel({ leaders }: { readonly leaders: readonly Listening[] }) {
  if (leaders.length === 0) return null;
  return (
    <section className="h-panel h-stack" aria-labelledby="listening-heading">
      <h2 id="listening-heading">How leaders listened</h2>
      {leaders.map((leader) => (
        <div key={leader.person.id} data-testid="past-listening">
          <Meter
            label={<span className="h-truncate">{leader.person.label}</span>}
            share={leader.share ?? 0}
            text={`spoke ${formatDuration(leader.ownMs)}`}
            {...(leader.fairShare !== null && { expected: leader.fairShare })}
          />
          <p className="f-heard-more">{listenedWords(leader)}</p>
        </div>
      ))}
      <p className="f-heard-more">The mark is an equal share among all who came.</p>
    </section>
  );
}

function listenedWords({ othersMs, firstTurnAfterMs, turnsBetween }: Listening): string {
  return [
    `listened ${formatDuration(othersMs)}`,
    ...(firstTurnAfterMs === null ? [] : [`first spoke after ${formatDuration(firstTurnAfterMs)}`]),
    ...(turnsBetween === null
      ? []
      : [`${turnsBetween.toFixed(1)} turns of others between two of theirs`]),
  ].join(' · ');
}
