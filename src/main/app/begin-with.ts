import { dueWords } from '../../shared/library/due-words';
import type { Defaults } from '../../shared/protocol/settings';
import type { Command, Decision, Of } from '../../shared/session/commands';
import type { Session } from '../../shared/session/session';
import type { Memory } from '../library/memory';
import { type BroughtAlong, bringCommands } from './bring-along';
import type { LiveSession } from './live-session';
import { refuseOr } from './session-refused';

export type BeginParts = {
  readonly memory: Memory;
  /** Settles a commitment of a session that is closed. */
  readonly settle: (session: string, command: Of<'settleCommitment'>) => Promise<unknown>;
  /** Today, in ms since 1970. */
  readonly now: number;
};

/** [Y65] Lets a session that has just begun go as the facilitator's sessions usually do. */
export async function beginAsUsual(
  { running }: Pick<LiveSession, 'running'>,
  { admission, way, order, timeBoxMs, names }: Omit<Defaults, 'groups'>,
): Promise<void> {
  const { session } = running;
  const commands: Command[] = [];
  if (admission !== session.admission) commands.push({ type: 'setAdmission', admission });
  if (way !== session.way) commands.push({ type: 'chooseWay', way });
  if (order !== session.order) commands.push({ type: 'chooseOrder', order });
  if (timeBoxMs !== session.timeBoxMs) commands.push({ type: 'setTimeBox', ms: timeBoxMs });
  if (names !== session.notes.names) {
    const places = session.notes.parts.map(({ name, shown }) => ({ name, shown }));
    commands.push({ type: 'arrangeNotes', names, places });
  }
  for (const command of commands) refuseOr(await running.submit(command, { kind: 'facilitator' }));
}

/**
 * [Y22] Brings along into a session that has just begun what the facilitator chose. It has begun whatever
 * becomes of that: resolves with sentences about what is due and about what could not be brought.
 */
export async function beginWith(
  live: LiveSession,
  along: BroughtAlong,
  { memory, settle, now }: BeginParts,
): Promise<string | null> {
  const missed: string[] = [];
  const attempt = async (what: string, how: () => Promise<unknown>) => {
    await how().catch((error: unknown) => {
      missed.push(`${what} (${error instanceof Error ? error.message : String(error)})`);
    });
  };
  const { id } = live.running.session;
  const { series } = along;
  memory.expected.begin(id, along.people);
  live.running.onChange((_, events) => {
    for (const event of events) {
      if (event.type === 'personJoined') memory.expected.cameIn(event.name);
    }
  });
  // Before its commitments are settled as carried.
  const due = await dueOf(memory, along, now);
  await attempt('the series', async () => {
    if (series === null) return;
    if (series.name !== null) {
      await memory.arrange({ type: 'nameSeries', id: series.id, name: series.name });
    }
    await memory.arrange({ type: 'putInSeries', sessions: [id], series: series.id });
  });
  const commands = bringCommands(live.running.session, along, (from) => memory.traces.of(from));
  for (const command of commands) {
    const before = live.running.session;
    const decision = await live.running.submit(command, { kind: 'facilitator' });
    if (!decision.ok) missed.push(refused(decision));
    else if (command.type === 'makeCommitment' && command.from?.kind === 'session') {
      const { session, commitment } = command.from;
      const carried = { type: 'settleCommitment', commitment, state: 'carried' } as const;
      await attempt('a commitment of the last session', () => settle(session, carried));
    } else if (command.type === 'join') {
      await attempt('who is the same person', () =>
        samePerson(memory, along, before, live.running.session),
      );
    }
  }
  await attempt('the cards', () => live.bring(along.cards));
  const lost = missed.length === 0 ? null : `Not brought along: ${missed.join('; ')}.`;
  return [due, lost].filter((sentence) => sentence !== null).join(' ') || null;
}

/** [Y31] What of the carried commitments is due. */
async function dueOf(memory: Memory, along: BroughtAlong, now: number): Promise<string | null> {
  if (along.commitments.length === 0) return null;
  await memory.traces.whole();
  const { commitments } = await memory.commitments(null, now);
  const carried = new Set(along.commitments.map((one) => `${one.session} ${one.commitment}`));
  return dueWords(
    commitments.filter((one) => one.isDue && carried.has(`${one.session} ${one.commitment}`)),
  );
}

/** Who was carried over and is in the room is the same person: the facilitator chose them from the last session. */
async function samePerson(
  memory: Memory,
  along: BroughtAlong,
  before: Session,
  after: Session,
): Promise<void> {
  const joined = after.people.at(before.people.length);
  const seat = along.people.find(({ here, name }) => here && name === joined?.name)?.seat ?? null;
  if (joined === undefined || seat === null) return;
  const own = { session: after.id, person: joined.id };
  await memory.arrange({ type: 'samePerson', seats: [[seat, own]] });
}

function refused(decision: Decision): string {
  return decision.ok ? '' : decision.refusal.message;
}
