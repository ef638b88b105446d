export { RenewDialog } from './renew-dialog';
export { type Entrance, useEntrance, useWaiting } from './use-entrance';
export { WaitingPanel } from './waiting-panel';
export { WhoMayJoin } from './who-may-join';
