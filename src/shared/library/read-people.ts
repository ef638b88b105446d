import { foldText } from '../board/fold-text';
import { SESSION_LIMITS } from '../session/limits';
import { readLine } from '../session/names';
import { columnsOf, readCsv } from './csv';

/** Somebody who is expected. */
export type ExpectedPerson = {
  readonly name: string;
  readonly group: string | null;
  readonly leader: boolean;
};

/** [Y51] What a list of people came to, and why rows were left out. */
export type ReadPeople = {
  readonly people: readonly ExpectedPerson[];
  readonly leftOut: readonly { readonly row: string; readonly why: string }[];
};

const WORDS = {
  name: ['name', 'fullname', 'person', 'participant'],
  group: ['group', 'organisation', 'organization', 'company', 'stakeholder', 'team'],
  role: ['role', 'function', 'position'],
} as const;
const LEADS = ['leader', 'lead', 'manager', 'director', 'head', 'chief', 'ceo'];

/** [Y51] People from a table with the columns name, group and role, by header or in that order. */
export function readPeople(text: string): ReadPeople {
  const { at, rows } = columnsOf(readCsv(text), WORDS, ['name', 'group', 'role']);
  const people = new Map<string, ExpectedPerson>();
  const leftOut: { row: string; why: string }[] = [];
  for (const row of rows) {
    const cell = (column: number | undefined) => (column === undefined ? '' : (row[column] ?? ''));
    const name = readLine(cell(at.name), SESSION_LIMITS.nameLength);
    const group = readLine(cell(at.group), SESSION_LIMITS.groupNameLength);
    const words = row.join(', ').slice(0, 120);
    if (name === null) leftOut.push({ row: words, why: 'no name that can be read' });
    else if (cell(at.group) !== '' && group === null) {
      leftOut.push({
        row: words,
        why: `a group’s name has up to ${SESSION_LIMITS.groupNameLength} characters`,
      });
    } else if (people.has(`${foldText(name)}\n${group}`)) {
      leftOut.push({ row: words, why: 'on the list already' });
    } else if (people.size >= SESSION_LIMITS.people) {
      leftOut.push({ row: words, why: `a session holds ${SESSION_LIMITS.people} people` });
    } else people.set(`${foldText(name)}\n${group}`, { name, group, leader: leads(cell(at.role)) });
  }
  return { people: [...people.values()], leftOut };
}

function leads(role: string): boolean {
  const words = foldText(role).split(/[^\p{L}]+/u);
  return LEADS.some((lead) => words.includes(lead));
}
