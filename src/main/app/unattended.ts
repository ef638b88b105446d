import type { Running } from '../../shared/protocol/ipc';
import { cast } from '../demo/cast';
import { Demo } from '../demo/demo';
import { prepareDemo } from '../demo/prepare';
import { seededRandom } from '../demo/random';
import { DEFAULT_GROUPS } from '../library/library';
import { sessionFolder } from '../session/session-folder';
import type { Hearth } from './hearth';

const DEMO_SEED = 7;
const DEMO_ID = 'demonstration';

/** Opens a session that nobody can click open, or goes on with the one that is open. */
export async function openUnattended(hearth: Hearth): Promise<void> {
  const current = await hearth.current();
  const fresh = { title: 'A session to try out', question: '', groups: [...DEFAULT_GROUPS] };
  announce(current ?? (await hearth.startSession(fresh)));
}

/** Opens the demonstration, which has been going on for a while, and lets its people come back to it. */
export async function startDemo(hearth: Hearth, people: number, dataFolder: string): Promise<void> {
  const roles = cast(people);
  const random = seededRandom(DEMO_SEED);
  const paths = sessionFolder(dataFolder, DEMO_ID);
  const access = await prepareDemo(paths, DEMO_ID, roles, random);
  const running = await hearth.openPrepared(DEMO_ID);
  announce(running);
  await Demo.start({
    link: running.join.link,
    access,
    roles,
    session: () => hearth.session,
    facilitate: (command) => hearth.command(command),
    random,
  });
}

function announce({ join }: Running): void {
  console.log(`Join address: ${join.link}`);
  console.log(`or ${new URL(join.link).protocol}//${join.address} with the code ${join.code}`);
}
