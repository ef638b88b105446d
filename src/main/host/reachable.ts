import { withPlainAddress } from '../../shared/protocol/candidates';

/**
 * [H30] A signal as the other side can use it: a candidate under a `.local` name comes with the sender's
 * address in its place first, and then as it was, for where names resolve and the sender has
 * more addresses than the one we know.
 *
 * @param address where the sender's socket came from
 */
export function reachable(signal: unknown, address: string): readonly unknown[] {
  if (!isRecord(signal) || !isRecord(signal.candidate)) return [signal];
  const line = signal.candidate.candidate;
  if (typeof line !== 'string') return [signal];
  const plain = withPlainAddress(line, address);
  if (plain === line) return [signal];
  return [{ ...signal, candidate: { ...signal.candidate, candidate: plain } }, signal];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
