import type { Capabilities, Capability } from '../../../shared/protocol/cofacilitator-table';

/** Whether main lets this page do something. */
export type May = (capability: Capability) => boolean;

/** [K36] What a bridge says of itself, as a question. */
export function mayOf(capabilities: Capabilities): May {
  if (capabilities === 'all') return () => true;
  const known: ReadonlySet<Capability> = new Set(capabilities);
  return (capability) => known.has(capability);
}
