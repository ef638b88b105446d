/**
 * A defence that THREAT_MODEL.md promises, as it stands in the code, and what is there once it is taken out.
 * The test of the rule has to fail then.
 */
export type Defence = {
  /** How the second column of its line in the table ("can") begins; no other line begins so. */
  readonly line: string;
  /** The rule that the line names, without brackets: the tests whose name has it are run. */
  readonly rule: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly out: string;
  /** What stands there instead; nothing unless told. */
  readonly put?: string;
  /** The file of the test: of vitest, or (`e2e/*.spec.ts`) of the built app. */
  readonly test: string;
};
