/**
 * This repository's host with its real files, without windows: what a tap on the console goes through.
 * With --page it serves the participants' page too, at its address in the network; with --no-relay the
 * board goes over direct links alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'valibot';
import { LiveSession } from '../../../src/main/app/live-session';
import { DiskTrouble } from '../../../src/main/disk/disk-trouble';
import { readPage } from '../../../src/main/host/page-files';
import { sessionFolder } from '../../../src/main/session/session-folder';
import { personId } from '../../../src/shared/protocol/ids';
import { answerParent } from './side-channel.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hearth-lan-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const id = 'bench';
const served = process.argv.includes('--page');
const page = served ? await readPage(join(process.cwd(), 'out/participant')) : new Map();
const live = await LiveSession.open(
  {
    paths: sessionFolder(folder, id),
    page,
    carriers: { peers: true, relay: !process.argv.includes('--no-relay') },
    onNotice: (sentence) => console.error(sentence),
    onEvents: () => undefined,
    onJoin: () => undefined,
    onHeavy: ({ person }) => console.error(`${person} was named for its weight`),
    onPutBack: ({ rule }) => console.error(`Something was put back: ${rule}`),
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

const address = served ? link : link.replace(/\/\/[^:/]+:/u, '//127.0.0.1:');

answerParent(address, async ({ to }: { to: unknown }) => {
  const command = { type: 'giveFloor', to: parse(personId, to) } as const;
  const done = await live.running.submit(command, { kind: 'facilitator' });
  if (!done.ok) throw new Error(done.refusal.message);
});
