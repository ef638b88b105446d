import {
  array,
  type GenericSchema,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  partial,
  picklist,
  pipe,
  string,
} from 'valibot';
import { KEEP_FOR_EVER, type Retention } from '../library/retention';
import { SESSION_LIMITS } from '../session/limits';
import { NAME_CHOICES } from '../session/name-choice';
import { ORDER_IDS } from '../session/queue';
import { sessionId } from './ids';

/** How the laptop's windows look. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How dates and numbers are written in the windows: as is usual where the laptop is, or in one of these ways. */
export const FORMS = ['system', 'en-GB', 'en-US', 'en-DE', 'iso'] as const;
export type Form = (typeof FORMS)[number];

/** What a session can begin with; a go-around is begun when it is wanted. */
export const FIRST_WAYS = ['open', 'queue', 'talkingStick'] as const;
export type FirstWay = (typeof FIRST_WAYS)[number];

/** Who may join at first; nobody at all is no way to begin. */
export const FIRST_ADMISSIONS = ['open', 'approval'] as const;

const groupName = pipe(string(), maxLength(SESSION_LIMITS.groupNameLength));
const { shortest, longest } = SESSION_LIMITS.timeBoxMs;

/** What a new session begins with, and how people are called in its notes. */
export const defaults = object({
  /** Null for the groups of the session before. */
  groups: nullable(pipe(array(groupName), maxLength(SESSION_LIMITS.groups))),
  admission: picklist(FIRST_ADMISSIONS),
  way: picklist(FIRST_WAYS),
  order: picklist(ORDER_IDS),
  timeBoxMs: nullable(pipe(number(), integer(), minValue(shortest), maxValue(longest))),
  names: picklist(NAME_CHOICES),
});
export type Defaults = InferOutput<typeof defaults>;

export const FIRST_DEFAULTS: Defaults = {
  groups: null,
  admission: 'open',
  way: 'open',
  order: 'raised',
  timeBoxMs: null,
  names: 'shown',
};

/** For at most so many months sessions can be kept, if not for ever. */
export const MOST_MONTHS = 120;
const months = nullable(pipe(number(), integer(), minValue(1), maxValue(MOST_MONTHS)));

/** [Y60] How long sessions are kept, and what has been said about it so far. */
export const retention: GenericSchema<unknown, Retention> = object({
  months,
  believed: nullable(number()),
  announced: array(
    object({ session: sessionId, at: number(), open: pipe(number(), integer(), minValue(0)) }),
  ),
  spared: array(sessionId),
});

export const FIRST_SETTINGS = {
  theme: 'system',
  form: 'system',
  defaults: FIRST_DEFAULTS,
  retention: KEEP_FOR_EVER,
} as const;

/** The settings in library.json that the settings screen is about. */
export const chosenSettings = {
  theme: optional(picklist(THEMES), FIRST_SETTINGS.theme),
  form: optional(picklist(FORMS), FIRST_SETTINGS.form),
  defaults: optional(defaults, FIRST_DEFAULTS),
  retention: optional(retention, KEEP_FOR_EVER),
};

/** What can be changed of them, each alone or together. */
export const settingsChange = partial(
  object({ theme: picklist(THEMES), form: picklist(FORMS), defaults, months }),
);
export type SettingsChange = InferOutput<typeof settingsChange>;

/** The settings as the facilitator's window knows them. */
export type Settings = {
  readonly notesFolder: string | null;
  /** The groups of the session before. */
  readonly groups: readonly string[];
  readonly theme: Theme;
  readonly form: Form;
  /** The system's language and region: `de-AT`. */
  readonly region: string;
  readonly defaults: Defaults;
  /** How many months sessions are kept after they were held; null for ever. */
  readonly months: number | null;
};
