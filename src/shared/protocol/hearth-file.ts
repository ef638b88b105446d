import {
  check,
  type InferOutput,
  instance,
  integer,
  literal,
  maxLength,
  minValue,
  number,
  object,
  optional,
  pipe,
  regex,
  string,
  variant,
} from 'valibot';
import { type SessionSummary, sessionId } from './library';

/** What such a file is called at its end. */
export const HEARTH_ENDING = '.hearth';

/** How large the parts of such a file may be together, in bytes, and so the file itself. */
export const MOST_FILE_BYTES = 512 * 1024 * 1024;

/** How a session's export as JSON ends. */
export const EXPORT_ENDING = '.json';

/** How large such an export may be, in bytes: half of what a text can have letters. */
export const MOST_EXPORT_BYTES = 256 * 1024 * 1024;

const part = object({
  bytes: pipe(number(), integer(), minValue(0)),
  sha256: pipe(string(), regex(/^[0-9a-f]{64}$/u)),
});

/** [D35] manifest.json of a `.hearth` file: whose session it is, and what belongs to it. */
export const manifest = object({
  format: literal('hearth session'),
  version: literal(1),
  session: object({ id: sessionId, title: pipe(string(), maxLength(1_000)), openedAt: number() }),
  /** When the file was written, in ms since 1970. */
  writtenAt: number(),
  files: object({
    'events.log': part,
    'board.log': part,
    'board-history.log': optional(part),
    'notes.md': part,
    'notes.html': part,
  }),
});
export type Manifest = InferOutput<typeof manifest>;

/** The same of whatever version: all that later ones have to keep. */
export const anyManifest = object({
  format: literal('hearth session'),
  version: pipe(number(), integer(), minValue(1)),
});

/** The names of the parts, besides the manifest. */
export const PART_NAMES = [
  'events.log',
  'board.log',
  'board-history.log',
  'notes.md',
  'notes.html',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Where a file that is to be imported comes from: a dialog, the system, or dropped onto the window. */
export const importSource = variant('from', [
  object({ from: literal('dialog') }),
  object({ from: literal('system') }),
  object({
    from: literal('drop'),
    bytes: pipe(
      instance(Uint8Array),
      check(({ length }) => length <= MOST_FILE_BYTES, 'larger than a session can be'),
    ),
  }),
]);

/** What became of a file that was to be imported. */
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly summary: SessionSummary;
      /** What was not in the file, in sentences; null if all was. */
      readonly without: string | null;
    }
  /** It is in the library already, to the last byte; or an export of it as it is there. */
  | { readonly kind: 'same'; readonly summary: SessionSummary }
  /** Another version of the same session is in the library: nothing was done yet. */
  | { readonly kind: 'another'; readonly summary: SessionSummary }
  /** The facilitator closed the dialog. */
  | { readonly kind: 'cancelled' };
