import { type GenericSchema, safeParse } from 'valibot';

/** What reading something from outside gives: the value, or a reason fit for a log. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** [W1] Reads an unknown value with a schema. Never throws on what JSON or a structured clone carries. */
export function parse<T>(schema: GenericSchema<unknown, T>, value: unknown): Parsed<T> {
  const result = safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return { ok: false, reason: path === '' ? issue.message : `${path}: ${issue.message}` };
}

/** [W1] Reads JSON text with a schema. Never throws. */
export function parseJson<T>(schema: GenericSchema<unknown, T>, text: string): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not JSON' };
  }
  return parse(schema, value);
}
