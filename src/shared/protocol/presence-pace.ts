/** [B54] How fast others' presence comes to one page. */
export const PRESENCE_PACE = {
  /** In ms: nothing is told more often than this. */
  fastestMs: 100,
  /** So many people may move at that pace; with more of them each is told of less often. */
  peopleAtFastest: 20,
  /** In the long run, to one page, whatever people do. */
  bytesPerSecond: 4 * 1024,
} as const;

/**
 * [B54] How long (ms) to wait after a frame that told of so many people in so many bytes. It keeps
 * both what is told (200 places a second) and the bytes a second the same however many people come.
 */
export function presencePause(people: number, bytes: number): number {
  const { fastestMs, peopleAtFastest, bytesPerSecond } = PRESENCE_PACE;
  return Math.max(
    fastestMs,
    (people / peopleAtFastest) * fastestMs,
    (bytes / bytesPerSecond) * 1_000,
  );
}
