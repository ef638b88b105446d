import type { MomentKind } from '../../shared/board/kinds';

/** A simulated person; `group` is the place of their group among the session's groups. */
export type Role = { readonly name: string; readonly group: number; readonly talkative: number };

export const DEMO_TITLE = 'What keeps our deliveries late?';
export const DEMO_QUESTION =
  'What would each of us change first, and what would it cost the others?';
export const DEMO_GROUPS = ['Employees', 'Customers', 'Partners', 'Vendors', 'Neighbours'] as const;

const NAMES: readonly string[] = [
  'Amara Okafor',
  'Jonas Lindqvist',
  'Mei-Ling Chen',
  'Anna',
  'Rafael Ortega',
  'Priya Raghunathan',
  'Tom Whitfield',
  'Anna',
  'Yusuf Demir',
  'Ingrid Sørensen',
  'Kwame Mensah',
  'Lucía Fernández de la Vega',
];

/** The people of a demonstration: four groups, some quick to speak, some not at all. */
export function cast(size: number): readonly Role[] {
  return Array.from({ length: size }, (_, index) => {
    const name = NAMES[index % NAMES.length] ?? 'Anna';
    const round = Math.floor(index / NAMES.length);
    return {
      name: round === 0 ? name : `${name} ${String.fromCharCode(65 + (round % 26))}.`,
      group: index % 4,
      talkative: [0.9, 0.5, 0.7, 0, 0.3, 0.8, 0.1, 0.4][index % 8] ?? 0,
    };
  });
}

/** What they write on the board. */
export const DEMO_CARDS: readonly { readonly kind: MomentKind; readonly text: string }[] = [
  { kind: 'setback', text: 'Three late trucks in a week, and nobody was told.' },
  { kind: 'debate', text: 'One promised date, or a window that holds?' },
  { kind: 'collaboration', text: 'Vendors see the order book on Mondays.' },
  { kind: 'digression', text: 'Why do we still send this form by fax?' },
  { kind: 'argument', text: 'Buffers only hide who is late.' },
  { kind: 'celebration', text: 'First month without a night shift!' },
  { kind: 'collaboration', text: 'Customers help to sort returns by cause.' },
  { kind: 'setback', text: 'The new scanner loses every tenth label.' },
  { kind: 'debate', text: 'Who pays when the customer changes the order?' },
  { kind: 'digression', text: 'The canteen closes before the late shift ends.' },
  { kind: 'argument', text: 'We measure the trucks, not the waiting.' },
  { kind: 'celebration', text: 'Two partners share one warehouse now.' },
];
