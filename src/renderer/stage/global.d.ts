import type { StageBridge } from '../../shared/protocol/stage';

declare global {
  interface Window {
    readonly stage: StageBridge;
  }
}
