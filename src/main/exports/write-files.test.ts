import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportError } from './export-error';
import { writeFault } from './write-fault';
import { writeFiles } from './write-files';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-notes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const writeOne = async (content: string | Uint8Array, into: string, name: string) => {
  const [path = ''] = await writeFiles([{ name, content }], into);
  return path;
};

const faultOf = async (writing: Promise<unknown>): Promise<ExportError> => {
  const error: unknown = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ExportError) return error;
  throw new Error('no export error');
};

describe('writeFiles', () => {
  it('writes text and bytes whole, and says where', async () => {
    const path = await writeOne('grüße\n', folder, 'a.md');
    expect(path).toBe(join(folder, 'a.md'));
    expect(await readFile(path, 'utf8')).toBe('grüße\n');
    const bytes = Uint8Array.from([0, 255, 10]);
    expect(new Uint8Array(await readFile(await writeOne(bytes, folder, 'b.pdf')))).toEqual(bytes);
  });

  it('replaces an earlier export and leaves no other file', async () => {
    await writeOne('a longer first one', folder, 'a.md');
    await writeOne('second', folder, 'a.md');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('never leaves half a file when two exports meet', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(100_000));
    await Promise.all(texts.map((text) => writeOne(text, folder, 'a.md')));
    expect(texts).toContain(await readFile(join(folder, 'a.md'), 'utf8'));
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('says so when the folder is gone, and does not make it anew', async () => {
    const gone = join(folder, 'stick');
    const error = await faultOf(writeOne('x', gone, 'a.md'));
    expect(error.fault).toBe('folderGone');
    expect(error.message).toContain(gone);
    expect(error.message).toContain('is safe');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so when the folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect((await faultOf(writeOne('x', join(folder, 'file'), 'a.md'))).fault).toBe('folderGone');
  });

  it('leaves a folder of the same name alone', async () => {
    await mkdir(join(folder, 'a.md'));
    await writeFile(join(folder, 'a.md', 'inside'), '');
    expect((await faultOf(writeOne('x', folder, 'a.md'))).fault).toBe('nameTaken');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it.each(['', '../a.md', 'b/a.md', 'b\\a.md', '.hidden'])(
    'writes nowhere but into the folder: %j',
    async (name) => {
      expect((await faultOf(writeOne('x', folder, name))).fault).toBe('failed');
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

describe('writeFiles with several files', () => {
  const three = ['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, content: name }));

  it('[X26] leaves nothing of an export of which one file cannot have its name', async () => {
    await writeFile(join(folder, 'a.csv'), 'an earlier one');
    await mkdir(join(folder, 'c.csv'));
    await writeFile(join(folder, 'c.csv', 'inside'), '');
    expect((await faultOf(writeFiles(three, folder))).fault).toBe('nameTaken');
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'c.csv']);
  });

  it('[X26] leaves nothing if it is cancelled', async () => {
    const cancelled = AbortSignal.abort();
    expect((await faultOf(writeFiles(three, folder, cancelled))).fault).toBe('cancelled');
    expect(await readdir(folder)).toEqual([]);
  });

  it('[X26] writes all of them otherwise', async () => {
    const paths = await writeFiles(three, folder);
    expect(paths.map((path) => path.slice(-5))).toEqual(['a.csv', 'b.csv', 'c.csv']);
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.csv', 'c.csv']);
  });
});

describe('writeFault', () => {
  const fault = (code: string, step: 'writing' | 'renaming' = 'writing') =>
    writeFault(Object.assign(new Error(code), { code }), step, '/notes', 'a.md').fault;

  it.each([
    ['EACCES', 'notWritable'],
    ['EPERM', 'notWritable'],
    ['EROFS', 'notWritable'],
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EBUSY', 'inUse'],
    ['EIO', 'failed'],
  ])('%s while writing is %s', (code, expected) => {
    expect(fault(code)).toBe(expected);
  });

  it('takes a refused renaming for a file that another program holds', () => {
    expect(fault('EPERM', 'renaming')).toBe('inUse');
  });

  it('tells what is safe and what to do, whatever went wrong', () => {
    const error = writeFault('odd', 'writing', '/notes', 'a.md');
    expect(error.fault).toBe('failed');
    expect(error.message).toBe(
      'The notes could not be written (odd). The session itself is safe in Hearth. Try again, or choose another folder.',
    );
  });
});
