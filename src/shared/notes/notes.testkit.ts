import type { Card } from '../board/card';
import { exampleCard } from '../board/card.testkit';
import type { Command } from '../session/commands';
import { decide } from '../session/decide';
import { fold } from '../session/fold';
import type { Session } from '../session/session';

/** 2025-03-04 13:05 UTC. */
export const OPENED_AT = Date.UTC(2025, 2, 4, 13, 5);

/** A session made by the real rules: each step is a command and when it is given, in ms. */
export function sessionOf(
  groups: readonly string[],
  steps: readonly (readonly [at: number, command: Command])[],
): Session {
  const open: Command = {
    type: 'openSession',
    id: 'k3v9x2b7q1',
    title: 'Opening hours',
    question: 'What would help in the morning?',
    groups,
  };
  let session: Session | null = null;
  for (const [at, command] of [[0, open] as const, ...steps]) {
    const moment = { at, wall: OPENED_AT + at };
    const decision = decide(session, command, { kind: 'facilitator' }, moment);
    if (!decision.ok) throw new Error(decision.refusal.message);
    for (const event of decision.events) session = fold(session, event);
  }
  if (session === null) throw new Error('no session was opened');
  return session;
}

export function join(name: string, group: `g${number}` | null): Command {
  return { type: 'join', name, group, via: 'facilitator' };
}

export function give(to: `p${number}` | null): Command {
  return { type: 'giveFloor', to };
}

export function card(id: string, over: Partial<Card>): Card {
  return exampleCard({ id, text: id, ...over });
}

const MINUTE = 60_000;

/** Anna and Ben are employees, Cleo is a customer, no supplier came; Anna spoke twice, Cleo once. */
export function sampleSession(): Session {
  return sessionOf(
    ['Employees', 'Customers', 'Suppliers'],
    [
      [0, join('Anna', 'g1')],
      [0, join('Ben', 'g1')],
      [0, join('Cleo', 'g2')],
      [1 * MINUTE, give('p1')],
      [3 * MINUTE, give('p3')],
      [4 * MINUTE, { type: 'resume' }],
      [5 * MINUTE, give('p1')],
      [6 * MINUTE, { type: 'releaseFloor' }],
      [10 * MINUTE, { type: 'closeSession' }],
    ],
  );
}

/** The sample with the same text wherever people type something, past every check on the way. */
export function sampleTyped(text: string): { readonly session: Session; readonly cards: Card[] } {
  const session = sampleSession();
  return {
    session: {
      ...session,
      title: text,
      question: text,
      agreement: text,
      groups: session.groups.map((group) => ({ ...group, name: text })),
      people: session.people.map((person) => ({ ...person, name: text, label: text })),
    },
    cards: [card('a', { text, author: 'p2' }), card('b', { text, author: 'p3', turn: 't1' })],
  };
}
