import { gatherMoments } from '../../../shared/notes/build-moments';
import type { NotesDebate } from '../../../shared/notes/notes';
import { momentRemarks } from '../../../shared/notes/words';
import { kindOf } from '../../../shared/session/moment';
import type { Session } from '../../../shared/session/session';
import { formatClock, formatDuration } from '../../../shared/voice/duration';
import { KindMark } from '../../ui';
import { counted } from '../library/summary-words';
import { Fold } from './fold';
import { placeKey } from './use-opens-at';

/** What was marked on the way: moments, digressions and debates, in the order they happened. */
export function MomentsPanel({ session }: { readonly session: Session }) {
  const moments = gatherMoments(session, session.lastAt);
  const parked = moments.filter((moment) => moment.parked).length;
  return (
    <section className="h-panel h-stack" aria-labelledby="moments-heading">
      <div className="h-row h-spread">
        <h2 id="moments-heading">What happened on the way</h2>
        {parked > 0 && (
          <p className="h-muted h-small">
            {counted(parked, 'digression')} {parked === 1 ? 'is' : 'are'} still parked
          </p>
        )}
      </div>
      {moments.length === 0 ? (
        <p className="h-muted">No moment was marked.</p>
      ) : (
        <Fold all={counted(moments.length, 'moment')}>
          <ol className="f-happened">
            {session.moments.map((moment, n) => {
              const said = moments[n];
              if (said === undefined) return null;
              const who = said.speaker === null ? [] : [`while ${said.speaker} spoke`];
              const remarks = [...who, ...momentRemarks(said)].join(' · ');
              return (
                <li
                  key={moment.id}
                  data-testid="past-moment"
                  data-kind={kindOf(moment)}
                  data-place={placeKey({ kind: 'moment', moment: moment.id, turn: null })}
                  tabIndex={-1}
                >
                  <span className="h-muted h-small h-numbers">{formatClock(moment.at)}</span>
                  <KindMark kind={kindOf(moment)} chip />
                  <div className="f-happened-words">
                    {said.words !== null && <p>{said.words}</p>}
                    {remarks !== '' && <p className="h-muted h-small">{remarks}</p>}
                    {said.debate !== null && <Sides debate={said.debate} />}
                  </div>
                </li>
              );
            })}
          </ol>
        </Fold>
      )}
    </section>
  );
}

/** The sides of a debate with what each was given of the floor, and who stood on it. */
function Sides({ debate }: { readonly debate: NotesDebate }) {
  return (
    <dl className="f-past-sides">
      {debate.sides.map(({ name, people, ms }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sides have no other id, and keep their order
        <div key={n}>
          <dt>
            {name} <span className="h-numbers">{formatDuration(ms)}</span>
          </dt>
          <dd className="h-muted h-small">{people.length === 0 ? 'nobody' : people.join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
