import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { foldAll } from '../../src/shared/session/fold';
import { type CrashFigures, noFigures } from './crash-figures';
import { cardsOnDisk, eventsOnDisk, readFolder, writeFolder } from './data-folder';
import type { KillPlan } from './fault-files';
import { HostProcess, type Ready } from './host-process';
import type { FromHost } from './host-words';
import { readJournal } from './journal';
import { ModelDisk } from './model-disk';
import { Phone } from './phone';
import { type Random, seeded } from './random';
import { Witness } from './witness';

export type CrashOptions = {
  readonly seed: number;
  readonly kills: number;
  /** An empty folder for the run; holds what the last host left if something differs. */
  readonly folder: string;
  readonly program: string;
  readonly page: string;
};

const PHONES = 10;
/**
 * A host is killed at the latest so long after the first phone was at its board, in ms; one in four after it was
 * begun, and one in four after it was ready.
 */
const LATEST_MS = 700;
const EARLY = 0.25;
const UNLOADED = 0.25;
const ROUND_MS = 15;
/** One in so many lives the facilitator closes the session, and opens another. */
const LIVES_PER_SESSION = 12;
const MOST_OPS = 160;

/** Holds sessions under load and kills their host again and again; throws at the first difference. */
export class CrashRun {
  readonly figures: CrashFigures = noFigures();
  private readonly random: Random;
  private readonly phones: readonly Phone[];
  private readonly data: string;
  private readonly journal: string;
  private readonly witnesses = new Map<string, Witness>();
  private held: Witness | null = null;
  private link = '';
  private isRunning = false;
  private host: HostProcess | null = null;
  private disk = new ModelDisk(new Map());

  constructor(private readonly options: CrashOptions) {
    this.random = seeded(options.seed);
    this.phones = Array.from({ length: PHONES }, (_, n) => new Phone(`P${n}`, this.random));
    this.data = join(options.folder, 'data');
    this.journal = join(options.folder, 'journal');
  }

  async run(): Promise<CrashFigures> {
    await writeFolder(this.data, new Map());
    try {
      while (this.figures.kills < this.options.kills) {
        await this.live();
        this.figures.kills += 1;
        if (this.figures.kills % 50 === 0) console.log(`${this.figures.kills} kills`);
      }
      await this.last();
    } finally {
      this.host?.kill();
    }
    this.figures.sessions = this.witnesses.size;
    for (const witness of this.witnesses.values()) {
      this.figures.events += witness.shown.length;
      this.figures.cards += [...witness.cards.values()].filter((c) => c.acknowledged >= 0).length;
    }
    return this.figures;
  }

  /** One life of the host, from its beginning to its kill and what the disk makes of it. */
  private async live(): Promise<void> {
    const plan = this.plan();
    const host = this.start(plan);
    const instant = this.random();
    const killSoon = (): void => {
      const kill = setTimeout(() => host.kill(), this.random() * LATEST_MS);
      void host.ended.then(() => clearTimeout(kill));
    };
    if (instant < EARLY) killSoon();
    const begun = await host.ready;
    if (instant >= EARLY && instant < EARLY + UNLOADED) killSoon();
    if (begun === null) this.figures.early += 1;
    else {
      await this.check(begun.ready);
      this.noteRestart(begun);
      await this.load(host, () => {
        if (instant >= EARLY + UNLOADED) killSoon();
      });
    }
    await host.ended;
    for (const phone of this.phones) if (this.held !== null) phone.cutOff(this.held);
    await this.afterKill();
  }

  /** The last start: everything of every session is there, and the journal knew of every write. */
  private async last(): Promise<void> {
    const host = this.start(null);
    const begun = await host.ready;
    if (begun === null) throw this.failure(['the last start failed']);
    await this.check(begun.ready);
    this.noteRestart(begun);
    for (const witness of this.witnesses.values()) {
      if (witness === this.held) continue;
      const events = await eventsOnDisk(this.data, witness.id);
      const cards = await cardsOnDisk(this.data, witness.id);
      this.agree(witness.differences({ events, cards }));
    }
    host.say({ type: 'stop' });
    await host.ended;
    this.followJournal();
    const real = await readFolder(this.data);
    const known = this.disk.current();
    this.agree(
      [...new Set([...real.keys(), ...known.keys()])]
        .filter((path) => !real.get(path)?.equals(known.get(path) ?? Buffer.from('?')))
        .map((path) => `the journal does not know all that was written to ${path}`),
    );
  }

  private noteRestart({ ready, ms }: { readonly ready: Ready; readonly ms: number }): void {
    this.figures.restartMs.push(ms);
    this.figures.restartCpuMs.push(ready.cpuMs);
  }

  private start(plan: KillPlan | null): HostProcess {
    const { program, page } = this.options;
    this.isRunning = false;
    const places = { program, page, folder: this.data, journal: this.journal };
    this.host = new HostProcess(places, plan, (message) => this.hear(message));
    return this.host;
  }

  private hear(message: FromHost): void {
    if (message.type === 'events' && this.held !== null) {
      this.held.shown = [...this.held.shown, ...message.events];
    } else if (message.type === 'closed' && this.held !== null) {
      this.held.isClosed = true;
      this.leaveSession();
    } else if (message.type === 'ready') {
      this.link = localLink(message.link);
      // The second time in a life: what follows the session that was closed.
      if (this.isRunning) this.meet(message.session.id);
      this.isRunning = true;
    }
  }

  /** Every other life ends in the middle of something asked of the disk, the others at any time. */
  private plan(): KillPlan | null {
    if (this.random() < 0.5) return null;
    const where = (['before', 'half', 'after'] as const)[Math.floor(this.random() * 3)] ?? 'after';
    return { at: 1 + Math.floor(this.random() * MOST_OPS), where };
  }

  /** What came back, held against what was acknowledged; from then on it is acknowledged itself. */
  private async check({ session, cards, listed, notices, isNew }: Ready): Promise<void> {
    const { held } = this;
    if (held !== null && held.id !== session.id) {
      const events = await eventsOnDisk(this.data, held.id);
      this.agree(held.differences({ events, cards: await cardsOnDisk(this.data, held.id) }));
      const isClosed = events.some(({ type }) => type === 'sessionClosed');
      if (!isClosed) this.agree([`session ${held.id} is open and was not gone on with`]);
      held.shown = events;
      held.isClosed = true;
      this.leaveSession();
    }
    if (this.held === null && !isNew) this.adoptUnseen(session.id);
    const witness = this.held ?? this.meet(session.id);
    const events = await eventsOnDisk(this.data, session.id);
    this.agree(isNew ? [] : witness.differences({ events, cards }));
    const folded = foldAll(events);
    if (!isDeepStrictEqual(json(folded), json(session))) {
      this.agree(['what is shown is not what is on disk']);
    }
    for (const { id } of this.witnesses.values()) {
      if (!listed.some((line) => line.id === id)) this.agree([`session ${id} is not in the list`]);
    }
    await this.lookForNames(witness);
    if (notices.some((sentence) => sentence.includes('kept as'))) this.figures.damaged += 1;
    const refusals = notices.filter((sentence) =>
      /could not be opened|cannot be read/u.test(sentence),
    );
    this.agree(refusals);
    witness.shown = events;
    witness.requests = 0;
  }

  /** It was opened, and nobody was told before the kill. */
  private adoptUnseen(id: string): void {
    const seen = this.witnesses.get(id);
    if (seen !== undefined) this.agree([`session ${id} was closed and goes on`]);
    this.meet(id).requests = 1;
  }

  private meet(id: string): Witness {
    const witness = new Witness(id);
    this.witnesses.set(id, witness);
    this.held = witness;
    return witness;
  }

  private leaveSession(): void {
    for (const phone of this.phones) {
      if (this.held !== null) phone.cutOff(this.held);
      phone.leave();
    }
    this.held = null;
  }

  /** Who was told that they are forgotten is in no file. */
  private async lookForNames({ id, forgotten }: Witness): Promise<void> {
    if (forgotten.size === 0) return;
    const files = await readFolder(join(this.data, 'sessions', id));
    for (const [path, bytes] of files) {
      const names = [...forgotten].filter((name) => bytes.includes(name));
      this.agree(names.map((name) => `${name} was forgotten and is in ${path}`));
    }
  }

  private async load(host: HostProcess, onLoaded: () => void): Promise<void> {
    let isOver = false;
    void host.ended.then(() => {
      isOver = true;
    });
    const closes = this.random() < 1 / LIVES_PER_SESSION;
    const { held } = this;
    if (held === null) return host.kill();
    const connected = this.phones.map((phone) => phone.connect(this.link, held));
    void Promise.any(connected).then(onLoaded, () => host.kill());
    for (let round = 0; !isOver; round += 1) {
      await new Promise((next) => setTimeout(next, ROUND_MS));
      if (this.held === held) this.ask(host, held, round);
      if (closes && round === 12) host.say({ type: 'close' });
    }
  }

  private ask(host: HostProcess, witness: Witness, round: number): void {
    this.phones[round % PHONES]?.act(witness);
    if (round % 2 > 0) return;
    const to = `p${1 + Math.floor(this.random() * PHONES)}`;
    const words = `console ${this.figures.kills} ${round}`;
    const commands = [
      { type: 'giveFloor', to },
      { type: 'releaseFloor' },
      { type: 'undoFloor' },
      { type: 'passFloorOn' },
      { type: 'markMoment', kind: 'debate', words },
      { type: 'writeAgreement', text: words },
    ];
    witness.given.add(words);
    witness.requests += 1;
    host.command(commands[Math.floor(this.random() * commands.length)]);
  }

  /** The process is gone. Now and then so is the laptop's power, and with it what was not synced. */
  private async afterKill(): Promise<void> {
    this.followJournal();
    if (this.random() < 0.5) {
      this.disk.adopt(await readFolder(this.data));
      return;
    }
    this.figures.powerCuts += 1;
    const left = this.disk.powerCut(this.random);
    await writeFolder(this.data, left);
    this.disk = new ModelDisk(left);
  }

  private followJournal(): void {
    this.disk.restart();
    for (const entry of readJournal(this.journal)) this.disk.apply(entry);
    // The next life writes its own.
    rmSync(this.journal, { force: true });
  }

  private agree(differences: readonly string[]): void {
    if (differences.length > 0) throw this.failure(differences);
  }

  private failure(differences: readonly string[]): Error {
    const { seed, folder } = this.options;
    const where = `seed ${seed}, after kill ${this.figures.kills}; what was left is in ${folder}`;
    return new Error([where, ...differences.slice(0, 20)].join('\n  '));
  }
}

function localLink(link: string): string {
  return link.replace(/\/\/[^/]+:/u, '//127.0.0.1:');
}

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
