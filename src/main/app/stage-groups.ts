import type { StageGroup } from '../../shared/protocol/stage';
import type { Session, SessionMs } from '../../shared/session/session';
import { spokenByGroup } from '../../shared/voice/spoken';

/** Fewer people than this are no group behind which a person's figure is hidden. */
const FEWEST = 2;

/**
 * [A4] How long each group was heard, for everybody to see: never a person, so the figure of a group of
 * one is left out.
 *
 * @param now the session clock, in milliseconds
 */
export function stageGroups(session: Session, now: SessionMs): readonly StageGroup[] {
  return spokenByGroup(session, now).map(({ group: id, name, people, ms }) => ({
    id,
    name,
    people,
    ms: people === 0 || people >= FEWEST ? ms : null,
  }));
}
