import type { HearthBridge } from '../../shared/protocol/bridge';

declare global {
  interface Window {
    /** What the preload gives this window; nothing else reaches main. */
    readonly hearth: HearthBridge;
  }
}
