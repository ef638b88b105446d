import type { RoomRound, RoomView } from '../../shared/session/views';

const ORDERS: Readonly<Record<RoomView['order'], string>> = {
  raised: 'as hands came',
  quietest: 'quietest first',
  unheard: 'unheard first',
  alternating: 'groups take turns',
};

/** How the floor is passed, in the few words of a heading. */
export function wayWords({ way, order }: Pick<RoomView, 'way' | 'order'>): string {
  switch (way) {
    case 'open':
      return order === 'raised' ? 'Hands' : `Hands, ${ORDERS[order]}`;
    case 'queue':
      return `Queue, ${ORDERS[order]}`;
    case 'goAround':
      return 'Go-around';
    case 'talkingStick':
      return 'Talking stick';
  }
}

/** How far the go-around is: "7 of 14, 2 passed". */
export function roundWords({ done, waiting, passed }: RoomRound): string {
  const all = done + waiting.length + passed.length;
  return `${done} of ${all}${passed.length === 0 ? '' : `, ${passed.length} passed`}`;
}
