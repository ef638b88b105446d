import {
  array,
  type InferOutput,
  integer,
  literal,
  maxLength,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
} from 'valibot';
import { ROOM_KEY } from '../seal/room-key';
import { SESSION_LIMITS } from '../session/limits';
import { certificateChoice } from './certificate';
import { cofacilitatorId, sessionId } from './ids';
import { MOST_COFACILITATORS } from './limits';
import { chosenSettings } from './settings';
import { FIRST_STAGE_CHOICE, stageChoice } from './stage';

export { sessionId };

/** What the library knows of a session without opening its log. */
export const sessionSummary = object({
  id: sessionId,
  title: string(),
  question: string(),
  /** Milliseconds since 1970. */
  openedAt: number(),
  phase: picklist(['open', 'closed']),
  people: pipe(number(), integer(), minValue(0)),
  cards: pipe(number(), integer(), minValue(0)),
  durationMs: nullable(pipe(number(), minValue(0))),
  /** [D28] Where it stands in the list, if that is not when it was opened: the clock was set back before. */
  listedAt: optional(number()),
});
export type SessionSummary = InferOutput<typeof sessionSummary>;

/** library.json: the index of all sessions and the settings; one writer, the main process. */
export const libraryFile = object({
  version: literal(1),
  sessions: array(sessionSummary),
  settings: object({
    /** Where notes are exported to; null until the facilitator chose a folder. */
    notesFolder: nullable(string()),
    /** The groups proposed for the next session. */
    groups: array(pipe(string(), maxLength(200))),
    /** What the stage showed last. */
    stage: optional(stageChoice, FIRST_STAGE_CHOICE),
    /** The certificate by which the room comes in; null for plain http. */
    certificate: optional(nullable(certificateChoice), null),
    ...chosenSettings,
  }),
});
export type LibraryFile = InferOutput<typeof libraryFile>;

const code = pipe(string(), maxLength(12));
/** A co-facilitator as the laptop keeps them: who it is for, and what their token is known by. */
export const keptCofacilitator = object({
  id: cofacilitatorId,
  name: pipe(string(), minLength(1), maxLength(SESSION_LIMITS.nameLength)),
  /** Milliseconds since 1970. */
  made: number(),
  /** SHA-256 of the token in hex: the token itself is nowhere on the laptop. */
  hash: pipe(string(), regex(/^[a-f0-9]{64}$/u)),
});
export type KeptCofacilitator = InferOutput<typeof keptCofacilitator>;

const accessParts = {
  /** 128 random bits, base64url: part of the link. */
  secret: pipe(string(), regex(/^[A-Za-z0-9_-]{22}$/u)),
  /** 256 random bits, base64url: seats' tokens are made with it. */
  seatKey: pipe(string(), regex(/^[A-Za-z0-9_-]{43}$/u)),
  /** The port it was last hosted on, so that pages find it again. */
  port: nullable(pipe(number(), integer(), minValue(1))),
  /** [H85] Those whose link works; whoever is not listed is out. Files of earlier versions have none. */
  cofacilitators: optional(pipe(array(keptCofacilitator), maxLength(MOST_COFACILITATORS)), []),
};

export const ACCESS_VERSION = 3;

/** 128 random bits, base64url: behind the link's `#`, which does not travel. Sockets are sealed with it. */
const roomKey = pipe(string(), regex(ROOM_KEY));

/** access.json of a session: what a link is made of. Secrets; never leaves the laptop. */
export const accessFile = object({
  version: literal(ACCESS_VERSION),
  ...accessParts,
  key: roomKey,
  /** [H74] Null while it is switched off. */
  code: nullable(code),
  /** [H76] What is left of links from before renewals, the latest first: their key, and SHA-256 of their secret. */
  retired: pipe(
    array(object({ hash: pipe(string(), regex(/^[A-Za-z0-9_-]{43}$/u)), key: roomKey })),
    maxLength(64),
  ),
});
export type AccessFile = InferOutput<typeof accessFile>;

/** The same before links could be renewed, and before they had a key. */
export const accessFileOf2 = object({ version: literal(2), ...accessParts, code, key: roomKey });
export const accessFileOf1 = object({ version: literal(1), ...accessParts, code });
