/** A line of the table: who can do what, and the rules whose tests show that it is stopped. */
export type Line = { readonly can: string; readonly rules: readonly string[] };

const ROW = /^\| (?<who>[^|]+) \| (?<can>[^|]+) \| (?<stops>[^|]+) \| (?<test>[^|]+) \|$/gmu;
const RULE = /`\[([A-Z]\d+)\]`/gu;

/** The lines of the table in THREAT_MODEL.md, without its head. */
export function linesOf(threatModel: string): readonly Line[] {
  return [...threatModel.matchAll(ROW)].flatMap(({ groups }) => {
    const { who, can = '', test = '' } = groups ?? {};
    if (who === 'who' || who?.startsWith('---') === true) return [];
    // As it is typed: an apostrophe is one, however it looks.
    const rules = [...test.matchAll(RULE)].map(([, rule]) => rule ?? '');
    return [{ can: can.replaceAll("'", '’'), rules }];
  });
}
