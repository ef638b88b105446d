import { useMemo } from 'react';
import { type RosterGroup, type RosterPerson, roundSeated } from '../people/roster';
import { type RingDrawing, ringDrawing } from './ring-drawing';
import { type RingLayout, ringLayout, type Section } from './ring-layout';
import type { Box } from './ring-path';

export type Circle = {
  readonly layout: RingLayout;
  readonly drawing: RingDrawing;
  /** Who is in the room, by id. */
  readonly people: ReadonlyMap<string, RosterPerson>;
  /** By section, those who are in the room. */
  readonly groups: readonly RosterGroup[];
};

/** Where everybody sits. Worked out anew only when somebody comes or goes, or the window changes. */
export function useCircle(groups: readonly RosterGroup[], box: Box): Circle {
  const seated = useMemo(() => roundSeated(groups), [groups]);
  const who = seated.map(({ key, name, people }) => [key, name, ...people.map((p) => p.id)]);
  const fingerprint = JSON.stringify(who);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fingerprint is all of it that matters here
  const drawn = useMemo(() => {
    const sections = seated.map(
      ({ key, people }): Section => ({ key, members: people.map((person) => person.id) }),
    );
    const layout = ringLayout(sections, box);
    const names = new Map(seated.map(({ key, name }) => [key, name]));
    return { layout, drawing: ringDrawing(layout, box, names) };
  }, [fingerprint, box]);
  const people = useMemo(
    () => new Map(seated.flatMap((group) => group.people.map((person) => [person.id, person]))),
    [seated],
  );
  return { ...drawn, people, groups: seated };
}
