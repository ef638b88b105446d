import { AFTER_THE_END } from './after-the-end';
import { AT_THE_DOOR } from './at-the-door';
import type { Defence } from './defence';
import { IN_FILES } from './in-files';
import { IN_THE_ROOM } from './in-the-room';
import { OF_COFACILITATORS } from './of-cofacilitators';
import { ON_THE_BOARD } from './on-the-board';
import { ON_THE_LAPTOP } from './on-the-laptop';
import { WHAT_LEAVES } from './what-leaves';
import { WHO_COMES_IN } from './who-comes-in';
import { WHO_LISTENS } from './who-listens';

/** Every defence of the table in THREAT_MODEL.md. */
export const DEFENCES: readonly Defence[] = [
  ...AT_THE_DOOR,
  ...WHO_COMES_IN,
  ...WHO_LISTENS,
  ...IN_THE_ROOM,
  ...OF_COFACILITATORS,
  ...ON_THE_BOARD,
  ...ON_THE_LAPTOP,
  ...AFTER_THE_END,
  ...WHAT_LEAVES,
  ...IN_FILES,
];
