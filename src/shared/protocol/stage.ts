import {
  boolean,
  finite,
  type GenericSchema,
  type InferOutput,
  null_,
  nullable,
  number,
  object,
  picklist,
  pipe,
} from 'valibot';
import type { GroupId } from '../session/ids';
import type { SessionMs } from '../session/session';
import type { RoomView } from '../session/views';
import type { BoardAccess } from './ipc';

/** What the stage can show; one at a time. */
export const STAGE_VIEWS = ['conversation', 'board', 'join', 'blank'] as const;
export type StageView = (typeof STAGE_VIEWS)[number];

/** What the facilitator chose for the stage. */
export const stageChoice = object({
  view: picklist(STAGE_VIEWS),
  /** Time by group; never by person. */
  figures: boolean(),
  /** The way in, small in a corner. */
  joinCorner: boolean(),
  queue: boolean(),
  /** The board shows the part that the facilitator looks at. */
  follow: boolean(),
});
export type StageChoice = InferOutput<typeof stageChoice>;

export const FIRST_STAGE_CHOICE: StageChoice = {
  view: 'conversation',
  figures: false,
  joinCorner: true,
  queue: true,
  follow: true,
};

const length = pipe(number(), finite());
/** The part of the board that a window shows, in board units; null for all of it. */
export const stageLook = nullable(object({ x: length, y: length, width: length, height: length }));
export type StageLook = InferOutput<typeof stageLook>;

/** A group on the stage: how long it was heard, and how many came. */
export type StageGroup = {
  readonly id: GroupId | null;
  readonly name: string;
  readonly people: number;
  /** Null for a group of one: its figure would be a person's. */
  readonly ms: number | null;
};

/** The way in; the code is null while it is switched off. */
export type StageJoin = {
  readonly link: string;
  readonly address: string;
  readonly code: string | null;
};

/** All that the stage shows. */
export type StagePicture = {
  readonly room: RoomView;
  /** The session clock when the picture was made. */
  readonly now: SessionMs;
  readonly groups: readonly StageGroup[];
  /** [K33] Null while joining is closed. */
  readonly join: StageJoin | null;
  readonly board: BoardAccess;
  readonly choice: StageChoice;
};

/** Every call the stage's own page can make, and nothing else. */
export const STAGE_REQUESTS = {
  'stage:current': null_(),
} as const satisfies Record<string, GenericSchema>;

export type StageAnswers = {
  /** Null while no session runs. */
  'stage:current': { readonly picture: StagePicture | null; readonly look: StageLook };
};

/** What main tells the stage unasked. */
export type StageNotices = {
  'stage:picture': StagePicture | null;
  'stage:look': StageLook;
};

type Listen<T> = (hear: (notice: T) => void) => () => void;

/** `window.stage` in the stage window. */
export type StageBridge = {
  readonly current: () => Promise<
    | { readonly ok: true; readonly value: StageAnswers['stage:current'] }
    | { readonly ok: false; readonly refusal: { readonly message: string } }
  >;
  readonly onPicture: Listen<StageNotices['stage:picture']>;
  readonly onLook: Listen<StageNotices['stage:look']>;
};

/** A display the stage could fill. */
export type StageDisplay = {
  readonly id: number;
  readonly name: string;
  /** Width and height in pixels, in words. */
  readonly size: string;
  /** The facilitator's own window is on it. */
  readonly own: boolean;
  readonly chosen: boolean;
};

/** Which display the stage is to fill. */
export const stageDisplay = object({ id: pipe(number(), finite()) });

/** What the facilitator's window knows of the stage. */
export type StageState = {
  readonly open: boolean;
  readonly choice: StageChoice;
  readonly displays: readonly StageDisplay[];
};
