import {
  type InferOutput,
  literal,
  maxLength,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  regex,
  string,
  variant,
} from 'valibot';

const path = pipe(string(), minLength(1), maxLength(4_096));
/** A name or an address, as it stands in a link. */
const hostName = pipe(string(), maxLength(253), regex(/^[A-Za-z0-9.:-]+$/u, 'not a name'));
/** By which of its names the room comes; null for the first that is one. */
const name = nullable(hostName);

/** Which certificate the room is reached by: where its files lie, never what is in them. */
export const certificateChoice = variant('kind', [
  object({ kind: literal('pem'), certificate: path, key: path, name }),
  object({ kind: literal('pfx'), file: path, name }),
]);
export type CertificateChoice = InferOutput<typeof certificateChoice>;

/** In one file with its key, or in two. The files are chosen by dialogs of main: no path comes from a page. */
export const certificateFiles = object({ kind: picklist(['pem', 'pfx']) });

/** What was missing to use the files that were chosen. */
export const certificateMissing = object({
  name,
  passphrase: nullable(pipe(string(), maxLength(1_024))),
});

/** How the room is reached, as the window shows it. */
export type CertificateState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready';
      /** By which the room comes. */
      readonly name: string;
      readonly names: readonly string[];
      /** Milliseconds since 1970. */
      readonly validTo: number;
      readonly files: readonly string[];
    }
  | {
      readonly kind: 'faulty';
      /** What is wrong and what helps. */
      readonly why: string;
      /** What typing puts right; null if it takes other files. */
      readonly asks: 'passphrase' | 'name' | null;
      readonly files: readonly string[];
    };
