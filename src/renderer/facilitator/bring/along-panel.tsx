import { X } from 'lucide-react';
import { BareIconButton, CheckField } from '../../ui';
import { dayWords } from '../app/forms';
import { counted } from '../library/summary-words';
import { noonOf } from '../over-time/mark-words';
import { type Chosen, NOTHING_CHOSEN, peopleOf, toggled } from './along';

export interface AlongPanelProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** What the new session brings along; each thing can be left out. */
export function AlongPanel({ chosen, onChange }: AlongPanelProps) {
  const { carried, seriesName, cards } = chosen;
  const set = (change: Partial<Chosen>) => onChange({ ...chosen, ...change });
  const people = peopleOf(chosen);
  const commitments = carried?.commitments ?? [];
  const digressions = carried?.digressions ?? [];
  if (seriesName === null && people.length + cards.length === 0) return null;
  return (
    <fieldset className="f-along" data-testid="along">
      <legend className="h-label">Brought along</legend>
      {seriesName !== null && (
        <p className="f-along-series">
          <span className="h-truncate">{seriesName}</span>
          <BareIconButton
            label={`Not of the series ${seriesName}`}
            icon={<X aria-hidden="true" />}
            onClick={() =>
              onChange({ ...NOTHING_CHOSEN, cards, broughtPeople: chosen.broughtPeople })
            }
          />
        </p>
      )}
      {commitments.length > 0 && (
        <details open>
          <summary>{counted(commitments.length, 'open commitment')}</summary>
          {commitments.map(({ what, who, by, isDue, session, commitment }, n) => (
            <CheckField
              key={`${session} ${commitment}`}
              label={who === null ? what : `${who}: ${what}`}
              hint={
                by === null ? undefined : `${isDue ? 'Due since' : 'By'} ${dayWords(noonOf(by))}`
              }
              checked={!chosen.withoutCommitments.has(n)}
              onChange={() => set({ withoutCommitments: toggled(chosen.withoutCommitments, n) })}
              data-testid="carried-commitment"
            />
          ))}
        </details>
      )}
      {digressions.length > 0 && (
        <details open>
          <summary>{counted(digressions.length, 'parked digression')}</summary>
          {digressions.map((words, n) => (
            <CheckField
              key={words}
              label={words}
              checked={!chosen.withoutDigressions.has(n)}
              onChange={() => set({ withoutDigressions: toggled(chosen.withoutDigressions, n) })}
              data-testid="carried-digression"
            />
          ))}
        </details>
      )}
      {people.length > 0 && (
        <details>
          <summary>{counted(people.length, 'person', 'people')} expected</summary>
          <p className="h-hint">
            They join with their phones as always. Tick who is in the room without a device: they
            get a seat at once. The others are proposed when you add somebody.
          </p>
          <ul className="f-along-people">
            {people.map((person) => {
              const isOut = chosen.withoutPeople.has(person.name);
              return (
                <li key={`${person.name} ${person.group}`} data-out={isOut || undefined}>
                  <CheckField
                    label={person.group === null ? person.name : `${person.name}, ${person.group}`}
                    checked={person.here && !isOut}
                    disabled={isOut}
                    onChange={() => set({ here: toggled(chosen.here, person.name) })}
                    data-testid="carried-person"
                  />
                  <button
                    type="button"
                    className="f-card-turn"
                    aria-label={`${person.name}: ${isOut ? 'expected again' : 'not expected'}`}
                    onClick={() =>
                      set({ withoutPeople: toggled(chosen.withoutPeople, person.name) })
                    }
                  >
                    {isOut ? 'Expect' : 'Leave out'}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {cards.length > 0 && (
        <p className="f-along-series">
          <span className="h-truncate">{counted(cards.length, 'card')} for the board</span>
          <BareIconButton
            label="Without these cards"
            icon={<X aria-hidden="true" />}
            onClick={() => set({ cards: [] })}
          />
        </p>
      )}
    </fieldset>
  );
}
