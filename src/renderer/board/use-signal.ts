import { useSyncExternalStore } from 'react';
import type { Signal } from './signal';

/** A signal's value; renders when it is replaced. */
export function useSignal<T>(signal: Pick<Signal<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(signal.subscribe, signal.get);
}
