/** Whether the system gave this as its reason (`ENOENT`, `ENOSPC`). */
export function isFault(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
