import { posix } from 'node:path';
import type { Entry } from './journal';
import type { Random } from './random';

/** What a file went through since it was synced last. */
type Change = (before: Buffer) => Buffer;
type Inode = { durable: Buffer; current: Buffer; pending: Change[] };
type Naming = { readonly folder: string; readonly set: ReadonlyMap<string, Inode | null> };
/** What the disk makes of writes that were not synced when the power goes. */
export const LOSSES = ['all lost', 'torn', 'zeros', 'all written'] as const;

/**
 * A disk that keeps apart what is surely on it and what only the page cache has: contents until the file
 * was synced, names until their folder was.
 */
export class ModelDisk {
  private readonly names = new Map<string, Inode>();
  private readonly durableNames = new Map<string, Inode>();
  private namings: Naming[] = [];
  private open = new Map<number, Inode>();

  /** @param files what is on it, durably, by path */
  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [path, bytes] of files) {
      const inode = { durable: bytes, current: bytes, pending: [] };
      this.names.set(path, inode);
      this.durableNames.set(path, inode);
    }
  }

  /** A process begins: the files of the one before are closed. */
  restart(): void {
    this.open = new Map();
  }

  apply(entry: Entry): void {
    switch (entry.op) {
      case 'open':
        this.opened(entry.file, entry.path, entry.empty);
        break;
      case 'append':
        change(this.file(entry.file), (before) => join(before, entry.bytes, before.length));
        break;
      case 'writeAt':
        change(this.file(entry.file), (before) => join(before, entry.bytes, entry.at));
        break;
      case 'truncate':
        change(this.file(entry.file), (before) => before.subarray(0, entry.length));
        break;
      case 'sync':
        settle(this.file(entry.file));
        break;
      case 'rename':
        this.name(entry.to, [
          [entry.to, this.names.get(entry.from) ?? null],
          [entry.from, null],
        ]);
        break;
      case 'copy':
        this.adoptOne(entry.to, this.names.get(entry.from)?.current ?? Buffer.alloc(0));
        break;
      case 'remove':
        this.name(entry.path, [[entry.path, null]]);
        break;
      case 'syncFolder':
        this.syncFolder(entry.path);
    }
  }

  /** What a process sees that runs on after all of this. */
  current(): ReadonlyMap<string, Buffer> {
    return new Map([...this.names].map(([path, { current }]) => [path, current]));
  }

  /** A process was killed, but the laptop runs: what is really there stands in the page cache now. */
  adopt(real: ReadonlyMap<string, Buffer>): void {
    for (const [path, bytes] of real) this.adoptOne(path, bytes);
    for (const path of [...this.names.keys()].filter((known) => !real.has(known))) {
      this.name(path, [[path, null]]);
    }
  }

  /** The power goes: what is there afterwards, each file losing what it may lose in its own way. */
  powerCut(random: Random): ReadonlyMap<string, Buffer> {
    const names = new Map(this.durableNames);
    for (const folder of new Set(this.namings.map((naming) => naming.folder))) {
      const here = this.namings.filter((naming) => naming.folder === folder);
      for (const { set } of here.slice(0, upTo(here.length, random))) {
        for (const [path, inode] of set) put(names, path, inode);
      }
    }
    return new Map([...names].map(([path, inode]) => [path, survivor(inode, random)]));
  }

  private opened(file: number, path: string, empty: boolean): void {
    if (!this.names.has(path)) this.adoptOne(path, Buffer.alloc(0));
    const inode = this.names.get(path);
    if (inode === undefined) throw new Error(`${path} was opened and is not there`);
    this.open.set(file, inode);
    if (empty && inode.current.length > 0) change(inode, () => Buffer.alloc(0));
  }

  private file(number: number): Inode {
    const inode = this.open.get(number);
    if (inode === undefined) throw new Error(`file ${number} is not open`);
    return inode;
  }

  private adoptOne(path: string, bytes: Buffer): void {
    const known = this.names.get(path);
    if (known?.current.equals(bytes)) return;
    if (known !== undefined) {
      change(known, () => bytes);
      return;
    }
    const inode: Inode = { durable: Buffer.alloc(0), current: Buffer.alloc(0), pending: [] };
    if (bytes.length > 0) change(inode, () => bytes);
    this.name(path, [[path, inode]]);
  }

  private name(path: string, set: readonly (readonly [string, Inode | null])[]): void {
    for (const [name, inode] of set) put(this.names, name, inode);
    this.namings.push({ folder: posix.dirname(path), set: new Map(set) });
  }

  private syncFolder(path: string): void {
    const folder = path === '' ? '.' : path;
    for (const { set } of this.namings.filter((naming) => naming.folder === folder)) {
      for (const [name, inode] of set) put(this.durableNames, name, inode);
    }
    this.namings = this.namings.filter((naming) => naming.folder !== folder);
  }
}

function change(inode: Inode, how: Change): void {
  inode.current = how(inode.current);
  inode.pending.push(how);
}

function settle(inode: Inode): void {
  inode.durable = inode.current;
  inode.pending = [];
}

function put(names: Map<string, Inode>, path: string, inode: Inode | null): void {
  if (inode === null) names.delete(path);
  else names.set(path, inode);
}

/** The bytes written over (and beyond) what was there, from a place on. */
function join(before: Buffer, bytes: string, at: number): Buffer {
  const written = Buffer.from(bytes, 'base64');
  const after = Buffer.alloc(Math.max(before.length, at + written.length));
  before.copy(after);
  written.copy(after, at);
  return after;
}

function survivor({ durable, current, pending }: Inode, random: Random): Buffer {
  if (pending.length === 0) return durable;
  const loss = LOSSES[Math.floor(random() * LOSSES.length)];
  if (loss === 'all lost') return durable;
  if (loss === 'all written') return current;
  if (loss === 'zeros') {
    // The length came to disk, the bytes did not.
    const after = Buffer.alloc(Math.max(current.length, durable.length));
    durable.copy(after);
    return after;
  }
  const kept = upTo(pending.length - 1, random);
  const before = pending.slice(0, kept).reduce((bytes, how) => how(bytes), durable);
  const after = pending[kept]?.(before) ?? before;
  return torn(before, after, random);
}

/** One write that came to disk in part: its beginning, up to a random byte. */
function torn(before: Buffer, after: Buffer, random: Random): Buffer {
  if (after.length > before.length)
    return after.subarray(0, before.length + upTo(after.length - before.length, random));
  const at = upTo(after.length, random);
  return Buffer.concat([after.subarray(0, at), before.subarray(at, after.length)]);
}

/** A whole number from 0 to `most`, both included. */
function upTo(most: number, random: Random): number {
  return Math.floor(random() * (most + 1));
}
