import { ExportError } from './export-error';

/** Which of the steps of writing went wrong: the same code means different things. */
export type WriteStep = 'writing' | 'renaming';

/** What the system's error means for somebody who exports notes. */
export function writeFault(
  cause: unknown,
  step: WriteStep,
  folder: string,
  fileName: string,
): ExportError {
  const code = codeOf(cause);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ExportError('folderGone', folder, cause);
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return new ExportError('nameTaken', fileName, cause);
    case 'EBUSY':
      return new ExportError('inUse', fileName, cause);
    case 'EROFS':
      return new ExportError('notWritable', folder, cause);
    case 'EACCES':
    case 'EPERM':
      // Windows refuses to replace a file that another program holds; the folder took the new one.
      return step === 'renaming'
        ? new ExportError('inUse', fileName, cause)
        : new ExportError('notWritable', folder, cause);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new ExportError('diskFull', folder, cause);
    default:
      return new ExportError('failed', code ?? String(cause), cause);
  }
}

function codeOf(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}
