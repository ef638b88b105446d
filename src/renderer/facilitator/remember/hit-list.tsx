import { CircleUser, FileText, Flame } from 'lucide-react';
import { stretchesOf } from '../../../shared/library/excerpt';
import type { Hit, Place } from '../../../shared/library/search';
import { KindMark } from '../../ui';
import { dateWords } from '../app/forms';

export interface HitListProps {
  readonly hits: readonly Hit[];
  /** Folded, to be marked. */
  readonly words: readonly string[];
  readonly onOpen: (session: string, place: Place) => void;
}

const STATES = { open: 'open', kept: 'kept', dropped: 'dropped', carried: 'carried over' } as const;

/** What was found, by session, in the order it was found. */
export function HitList({ hits, words, onOpen }: HitListProps) {
  const sessions = bySession(hits);
  return (
    <ol className="f-hits">
      {sessions.map(([session, own]) => (
        <li key={session}>
          <h3 className="f-hit-session">
            <span className="h-truncate">{own[0]?.title}</span>
            <span className="h-muted h-small h-numbers">{dateWords(own[0]?.openedAt ?? 0)}</span>
          </h3>
          <ul>
            {own.map((hit) => (
              <li key={placeKey(hit.place)}>
                <button
                  type="button"
                  className="f-hit"
                  onClick={() => onOpen(session, hit.place)}
                  data-testid="hit"
                  data-kind={hit.place.kind}
                >
                  <HitMark hit={hit} />
                  <span className="f-hit-words">
                    <span className="f-hit-text">
                      {stretchesOf(hit.excerpt, words).map(({ text, found }, n) =>
                        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text keep their order
                        found ? <mark key={n}>{text}</mark> : <span key={n}>{text}</span>,
                      )}
                    </span>
                    <span className="h-muted h-small">{factsOf(hit).join(' · ')}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function bySession(hits: readonly Hit[]): readonly (readonly [string, readonly Hit[]])[] {
  const sessions = new Map<string, Hit[]>();
  for (const hit of hits) sessions.set(hit.session, [...(sessions.get(hit.session) ?? []), hit]);
  return [...sessions];
}

function HitMark({ hit }: { readonly hit: Hit }) {
  if (hit.mark !== null) return <KindMark kind={hit.mark} markOnly />;
  const icons = { title: Flame, note: FileText, person: CircleUser };
  const { kind } = hit.place;
  const Icon = kind === 'title' || kind === 'note' || kind === 'person' ? icons[kind] : FileText;
  return <Icon className="f-hit-icon" aria-hidden="true" />;
}

function factsOf({ place, who, group, state }: Hit): readonly string[] {
  const what = {
    title: 'The session',
    note: 'What was agreed',
    commitment: 'Commitment',
    person: 'Was there',
    moment: 'Moment',
    card: 'Card',
  }[place.kind];
  const by = who === null || place.kind === 'person' ? [] : [who];
  const of = group === null ? [] : [group];
  return [what, ...(state === null ? [] : [STATES[state]]), ...by, ...of];
}

function placeKey(place: Place): string {
  return Object.values(place).join(' ');
}
