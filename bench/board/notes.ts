/** A sticky note as every board of the bench gets it; places and sizes in board units. */
export type Note = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** One of eight kinds, each with a colour. */
  readonly kind: number;
  readonly text: string;
};

export const NOTE_WIDTH = 240;
export const NOTE_HEIGHT = 150;
export const COLOURS = [
  '#ece6f8',
  '#e0ebf8',
  '#fbe1dd',
  '#dbf0ea',
  '#fbecc2',
  '#e5e8ed',
  '#f9e3f0',
  '#e7efd3',
] as const;

const WORDS =
  'we wait for the customer who asked why nobody answers before the order is late and the team that could help has not been heard today';

/** The same notes for the same number, in a grid a little wider than high. */
export function makeNotes(count: number): readonly Note[] {
  const columns = Math.ceil(Math.sqrt(count * 1.2));
  const words = WORDS.split(' ');
  return Array.from({ length: count }, (_, n) => {
    const length = 8 + ((n * 7) % 14);
    const text = Array.from({ length }, (__, k) => words[(n * 5 + k * 3) % words.length]).join(' ');
    return {
      id: `n${n}`,
      x: (n % columns) * (NOTE_WIDTH + 24),
      y: Math.floor(n / columns) * (NOTE_HEIGHT + 24),
      kind: n % COLOURS.length,
      text: text.slice(0, 90),
    };
  });
}
