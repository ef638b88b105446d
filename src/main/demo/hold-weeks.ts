import { cast } from './cast';
import { dayAfter, writeHeldSession } from './past-library';
import { seededRandom } from './random';

export const WEEK_MS = 7 * 24 * 3_600_000;
/** A Monday morning. */
export const FIRST_WALL = Date.UTC(2025, 0, 6, 9);

/** Sessions that were held week after week by the same people; gives their ids, the first first. */
export async function holdWeeks(
  dataFolder: string,
  weeks: number,
  people = 8,
  from = FIRST_WALL,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < weeks; n += 1) {
    const id = `week${String(n + 1).padStart(4, '0')}`;
    const wall = from + n * WEEK_MS;
    const held = {
      id,
      title: `Weekly with vendors ${n + 1}`,
      roles: cast(people),
      wall,
      agreement: `One order book from week ${n + 1} on`,
      promisedBy: [dayAfter(wall, 7), dayAfter(wall, 14)],
    };
    await writeHeldSession(dataFolder, held, seededRandom(n + 1));
    ids.push(id);
  }
  return ids;
}
