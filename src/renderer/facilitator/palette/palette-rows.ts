import { isPresent, type Session } from '../../../shared/session/session';
import type { May } from '../app/capabilities';
import type { ConsoleContext } from '../session/console-action';
import { offeredActions } from '../session/console-actions';

/** One line of the palette. */
export type PaletteRow = {
  readonly id: string;
  readonly words: string;
  readonly keys: readonly string[];
  readonly run: (context: ConsoleContext) => void;
};

/** [K8] Everything that can be done now: the console's actions, and those about each person. */
export function paletteRows(session: Session, may: May): readonly PaletteRow[] {
  return [
    ...offeredActions(may).filter(({ id, isPossible }) => id !== 'palette' && isPossible(session)),
    ...peopleRows(session, may),
    ...(may('session:renewLink') ? removedRows(session) : []),
  ];
}

/** [K8] The rows in which every typed word stands at the beginning of a word, in their own order. */
export function matching(rows: readonly PaletteRow[], typed: string): readonly PaletteRow[] {
  const wanted = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  return rows.filter(({ words }) => {
    const has = plain(words).split(/[\s,:/-]+/u);
    return wanted.every((word) => has.some((own) => own.startsWith(word)));
  });
}

function peopleRows(session: Session, may: May): readonly PaletteRow[] {
  const speaks = session.floor.kind === 'held' ? session.floor.by : [];
  return session.people.filter(isPresent).flatMap((person): readonly PaletteRow[] => {
    const { id, label, leader, counted, quiet } = person;
    const isUp = session.queue.some((hand) => hand.person === id);
    const row = (what: string, words: string, run: PaletteRow['run']): PaletteRow => ({
      id: `${what}-${id}`,
      words,
      keys: [],
      run,
    });
    return [
      row('give', `Give the floor to ${label}`, ({ actions }) => actions.give(id)),
      row('offer', `Offer the floor to ${label}`, ({ actions }) => actions.offer(id)),
      isUp
        ? row('lower', `Lower the hand of ${label}`, ({ actions }) => actions.lowerHand(id))
        : row('raise', `Raise the hand of ${label}`, ({ actions }) => actions.raiseHand(id)),
      ...(speaks.length > 0
        ? [
            row(
              'share',
              `${label} ${speaks.includes(id) ? 'stopped talking' : 'talks as well'}`,
              ({ actions }) =>
                actions.run({ type: 'shareTurn', person: id, speaks: !speaks.includes(id) }),
            ),
          ]
        : []),
      ...(session.round?.waiting.includes(id) === true
        ? [
            row('pass', `${label} passes in the go-around`, ({ actions }) =>
              actions.run({ type: 'passRound', person: id }),
            ),
          ]
        : []),
      row('leader', leader ? `${label} is no leader` : `${label} is a leader`, ({ actions }) =>
        actions.run({ type: 'markPerson', person: id, leader: !leader, counted }),
      ),
      ...(may('quietPerson')
        ? [
            row(
              'quiet',
              quiet ? `Let ${label} write again` : `Pause the writing of ${label}`,
              ({ actions }) => actions.run({ type: 'quietPerson', person: id, quiet: !quiet }),
            ),
          ]
        : []),
      row('leave', `${label} has left`, ({ actions }) => actions.leave(id)),
    ];
  });
}

/** [K34] Who was removed can be let in again; whoever came by a page can be removed. */
function removedRows({ people }: Session): readonly PaletteRow[] {
  return people.flatMap(({ id, label, via, forgotten, removedAt }): readonly PaletteRow[] => {
    if (via !== 'device' || forgotten) return [];
    const kind = removedAt === null ? 'remove' : 'readmit';
    const words = kind === 'remove' ? `Remove ${label} from the session` : `Let ${label} in again`;
    return [{ id: `${kind}-${id}`, words, keys: [], run: ({ askAbout }) => askAbout(kind, id) }];
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .trim()
    .toLocaleLowerCase('en');
}
