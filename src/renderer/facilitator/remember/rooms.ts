import { ANYTHING, type SearchQuery } from '../../../shared/library/search';
import { createSignal } from '../../board/signal';

/** What the library can be asked. */
export const ROOMS = ['search', 'overTime', 'commitments', 'people'] as const;
export type Room = (typeof ROOMS)[number];

/** What was asked last, so that it is there again when a session it led to is left. */
export const lastRoom = createSignal<Room | null>(null);
export const lastQuery = createSignal<SearchQuery>(ANYTHING);
export const lastSeries = createSignal<string | null>(null);
