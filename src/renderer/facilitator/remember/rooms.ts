import { ANYTHING, type SearchQuery } from '../../../shared/library/search';
import { createSignal } from '../../board/signal';

/** The rooms beside the list of sessions: what the library can be asked, and the settings. */
export const ROOMS = ['search', 'overTime', 'commitments', 'people', 'settings'] as const;
export type Room = (typeof ROOMS)[number];

/** What was asked last, so that it is there again when a session it led to is left. */
export const lastRoom = createSignal<Room | null>(null);
export const lastQuery = createSignal<SearchQuery>(ANYTHING);
export const lastSeries = createSignal<string | null>(null);
