import type { Running } from '../../shared/protocol/ipc';
import { DEMO_GROUPS, DEMO_QUESTION, DEMO_TITLE } from '../demo/cast';
import { Demo, seededRandom } from '../demo/demo';
import { DEFAULT_GROUPS } from '../library/library';
import type { Hearth } from './hearth';

const DEMO_SEED = 7;

/** Opens a session that nobody can click open, or goes on with the one that is open. */
export async function openUnattended(hearth: Hearth): Promise<void> {
  const current = await hearth.current();
  const fresh = { title: 'A session to try out', question: '', groups: [...DEFAULT_GROUPS] };
  announce(current ?? (await hearth.startSession(fresh)));
}

/** Opens the demonstration and lets its people join over the LAN. */
export async function startDemo(hearth: Hearth, people: number): Promise<void> {
  const running = await hearth.startSession({
    title: DEMO_TITLE,
    question: DEMO_QUESTION,
    groups: [...DEMO_GROUPS],
  });
  announce(running);
  await Demo.start({
    join: running.join,
    people,
    facilitate: (command) => hearth.command(command),
    random: seededRandom(DEMO_SEED),
  });
}

function announce({ join }: Running): void {
  console.log(`Join address: ${join.link}`);
  console.log(`or http://${join.address} with the code ${join.code}`);
}
