/** This repository's host with its real files, without windows: what a tap on the console goes through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'valibot';
import { LiveSession } from '../../../src/main/app/live-session';
import { DiskTrouble } from '../../../src/main/disk/disk-trouble';
import { sessionFolder } from '../../../src/main/session/session-folder';
import { personId } from '../../../src/shared/protocol/ids';
import { answerParent } from './side-channel.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hearth-lan-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const id = 'bench';
const live = await LiveSession.open(
  {
    paths: sessionFolder(folder, id),
    page: new Map(),
    carriers: { peers: true, relay: true },
    onNotice: (sentence) => console.error(sentence),
    onEvents: () => undefined,
    onOnline: () => undefined,
    room: { patienceMs: 60_000, onFacts: () => undefined, onSignal: () => undefined },
    trouble: new DiskTrouble((sentence) => console.error(sentence)),
  },
  {
    type: 'openSession',
    id,
    title: 'Bench',
    question: 'Who is not heard?',
    groups: ['Staff', 'Guests'],
  },
);
const { link } = await live.chooseAddress(null);

answerParent(link.replace(/\/\/[^:/]+:/u, '//127.0.0.1:'), async ({ to }: { to: unknown }) => {
  const command = { type: 'giveFloor', to: parse(personId, to) } as const;
  const done = await live.running.submit(command, { kind: 'facilitator' });
  if (!done.ok) throw new Error(done.refusal.message);
});
