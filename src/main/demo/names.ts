/** The first people of a demonstration by name: of many origins, one long, two of the same. */
const FIRST: readonly string[] = [
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
  'Nguyễn Thị Minh Khai',
  'محمد الفاسي',
  'Олена Шевченко',
  '田中 美咲',
  'Maria-Magdalena von Hohenstein-Wittgenbach',
  'Seán Ó Murchú',
];

const GIVEN: readonly string[] = [
  'Aisha',
  'Bogdan',
  'Chiara',
  'Dilan',
  'Esther',
  'Femi',
  'Gabriela',
  'Hiroshi',
  'Isabel',
  'João',
  'Katarzyna',
  'Leila',
  'Mateus',
  'Nadia',
  'Oluwaseun',
  'Þórdís',
  'Quentin',
  'Rosa',
  'Siddharth',
  'Tamar',
  'Ulrike',
  'Viktor',
  'Wanjiru',
  'Xiaoyu',
  'Yaw',
  'Zoë',
];

const FAMILY: readonly string[] = [
  'Abebe',
  'Bauer',
  'Castillo',
  'Dlamini',
  'Eriksen',
  'Fischer',
  'García Márquez',
  'Haddad',
  'Ivanova',
  'Jansen',
  'Kowalczyk',
  'Li',
  'Moreau',
  'Nakamura',
  'O’Brien',
  'Papadopoulos',
  'Qureshi',
  'Rossi',
  'Singh',
  'Thorsteinsdóttir',
  'Urbina',
  'Van den Berg',
  'Wójcik',
  'Yılmaz',
  'Zimmermann',
];

/** The name of the person at this place, from 0; no two but the two Annas are the same. */
export function demoName(place: number): string {
  const first = FIRST[place];
  if (first !== undefined) return first;
  // 26 given and 25 family names have no factor in common: 650 pairs before one comes again.
  const given = GIVEN[place % GIVEN.length] ?? 'Aisha';
  const family = FAMILY[(place * 7) % FAMILY.length] ?? 'Abebe';
  return `${given} ${family}`;
}
