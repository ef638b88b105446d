import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import type { HomeName } from '../../../shared/board/kept-entry';
import { type Author, readBy } from '../../../shared/board/place';
import { isReaction, reactionAuthor } from '../../../shared/board/reactions';
import type { BrokenRule } from '../../../shared/protocol/put-back';
import type { BoardMay } from '../../../shared/session/board-rules';
import { type BaseEntry, type BaseField, readEntry, sameField, sameId } from './base-entry';
import { brokenRule } from './broken-rule';
import { type Lawful, lawfulText } from './lawful-text';

/** What has to be known to tell a lawful change from one that is not. */
export type Ground = {
  readonly may: BoardMay;
  readonly lawful: Lawful;
  /** Whose page says that it wrote, or deleted, an item; null if none does. */
  readonly writer: (id: Y.ID) => Author | null;
  readonly deleter: (id: Y.ID) => Author | null;
  /** Whose the entry was that was at this place before (`by`); undefined if there was none. */
  readonly byBefore: unknown;
};

/** A rule that was broken, by which item of the document, in which field (null: the whole entry). */
export type Broken = {
  readonly rule: BrokenRule;
  readonly id: Y.ID;
  /** Whether it was deleted; if not, it was written. */
  readonly gone: boolean;
  readonly field: string | null;
};

/** An entry as it lawfully is now (null: not there), and what in the document is not so. */
export type Verdict = { readonly base: BaseEntry | null; readonly broken: readonly Broken[] };

/** Holds what the document has in place of an entry against what was lawful there before. */
export function judge(
  { home, id, map }: { readonly home: HomeName; readonly id: string; readonly map: Y.Map<unknown> },
  base: BaseEntry | null,
  ground: Ground,
): Verdict {
  const now = readEntry(map, id);
  const locked = isLocked(base);
  const isThere = base !== null;
  const whole = brokenRule(ground.may, { home, field: null, locked, isThere });
  if (now === null) return judgeGone(map._map.get(id), base, whole, ground);
  if (base === null) {
    if (ground.lawful.wrote(now.id)) return { base: now, broken: [] };
    if (whole !== null)
      return { base: null, broken: [{ rule: whole, id: now.id, gone: false, field: null }] };
    return judgeNew(now, ground);
  }
  const fields = new Map<string, BaseField>();
  const broken: Broken[] = [];
  const entry = map.get(id);
  for (const name of new Set([...base.fields.keys(), ...now.fields.keys()])) {
    const before = base.fields.get(name);
    const after = now.fields.get(name);
    const verdict = judgeField({ home, locked, name, before, after, entry, now }, ground);
    if (verdict.field !== undefined) fields.set(name, verdict.field);
    if (verdict.broken !== null) broken.push({ ...verdict.broken, field: name });
  }
  return { base: { id: now.id, fields }, broken };
}

const GONE: Verdict = { base: null, broken: [] };

export function isLocked(base: BaseEntry | null): boolean {
  const kept = base?.fields.get('locked')?.kept;
  return kept?.type === 'value' && kept.value === true;
}

/** There is no entry, but perhaps something else in its place, which is put back in any case. */
function judgeGone(
  item: Y.Item | undefined,
  base: BaseEntry | null,
  whole: BrokenRule | null,
  { lawful }: Ground,
): Verdict {
  const other = item?.deleted === false && !lawful.wrote(item.id) ? item : null;
  const isLawful = base === null || whole === null || lawful.deleted(base.id);
  if (other !== null) {
    const broken: Broken = { rule: whole ?? 'shape', id: other.id, gone: false, field: null };
    return { base: isLawful ? null : base, broken: [broken] };
  }
  if (isLawful || item?.deleted === false) return GONE;
  return { base, broken: [{ rule: whole, id: base.id, gone: true, field: null }] };
}

/** [B94] A participant's new entry is theirs, and not held in place. */
function judgeNew(now: BaseEntry, { lawful, writer, byBefore }: Ground): Verdict {
  const fields = new Map(now.fields);
  const broken: Broken[] = [];
  for (const [name, field] of now.fields) {
    const who = writer(field.id);
    const value = field.kept?.type === 'value' ? field.kept.value : undefined;
    if (lawful.wrote(field.id)) continue;
    if (name === 'locked') {
      fields.delete(name);
      broken.push({ rule: 'lock', id: field.id, gone: false, field: name });
    } else if (name === 'by' && who !== null && !equalityDeep(value, byBefore)) {
      const said = readBy(value);
      if (said === null || said.author === who) continue;
      fields.set(name, { ...field, kept: { type: 'value', value: [who, said.turn] } });
      broken.push({ rule: 'name', id: field.id, gone: false, field: name });
    } else if (isReaction(name) && byBefore === undefined && isForeign(name, who)) {
      fields.delete(name);
      broken.push({ rule: 'name', id: field.id, gone: false, field: name });
    }
  }
  return { base: { id: now.id, fields }, broken };
}

function isForeign(reaction: string, who: Author | null): boolean {
  const author = reactionAuthor(reaction);
  return who !== null && author !== null && author !== who;
}

type FieldChange = {
  readonly home: HomeName;
  readonly locked: boolean;
  readonly name: string;
  readonly before: BaseField | undefined;
  readonly after: BaseField | undefined;
  readonly entry: unknown;
  readonly now: BaseEntry;
};

type FieldVerdict = {
  readonly field: BaseField | undefined;
  readonly broken: Omit<Broken, 'field'> | null;
};

function judgeField(change: FieldChange, ground: Ground): FieldVerdict {
  const { home, locked, name, before, after, entry, now } = change;
  const { may, lawful } = ground;
  const accepted: FieldVerdict = { field: after, broken: null };
  if (sameField(before, after)) return accepted;
  const held = brokenRule(may, { home, field: name, locked, isThere: true });
  const by = after?.id ?? deletedBy(entry, name, now);
  if (isReaction(name) && held === null) {
    const gone = after === undefined;
    if (!isForeign(name, gone ? ground.deleter(by) : ground.writer(by))) return accepted;
    return { field: before, broken: { rule: 'name', id: by, gone } };
  }
  if (held === null) return accepted;
  const text = entry instanceof Y.Map ? entry.get(name) : undefined;
  if (before?.kept?.type === 'text' && after !== undefined && text instanceof Y.Text) {
    if (sameId(before.id, after.id)) {
      const should = lawfulText(text, before.letters, lawful);
      if (should.broken === null) return accepted;
      const field = { ...before, kept: { type: 'text', text: should.text } } as const;
      return { field, broken: { rule: held, ...should.broken } };
    }
  }
  const isLawful =
    after === undefined
      ? lawful.deleted(by) || (before !== undefined && lawful.deleted(before.id))
      : lawful.wrote(after.id);
  if (isLawful) return accepted;
  // Lawful hands took the field away while somebody else wrote in it: then it is to be gone.
  const isGone = before !== undefined && lawful.deleted(before.id);
  return {
    field: isGone ? undefined : before,
    broken: { rule: held, id: by, gone: after === undefined },
  };
}

/** The item that says that a field is not there: its last one, or that of the entry made without it. */
function deletedBy(entry: unknown, name: string, now: BaseEntry): Y.ID {
  const item = entry instanceof Y.Map ? entry._map.get(name) : undefined;
  return item?.lastId ?? now.id;
}
