import { createSignal } from '../../board/signal';

/** Whether the settings lie over a session; the library has a room for them. */
export const settingsOver = createSignal(false);
