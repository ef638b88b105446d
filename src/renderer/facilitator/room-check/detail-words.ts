import type { AddressKind, Detail, Overall, TestPage } from '../../../shared/room-check';

export type Mark = 'works' | 'fails' | 'fine' | 'trying' | 'unknown' | 'note';
export type DetailWords = {
  readonly mark: Mark;
  readonly title: string;
  readonly more: string;
};

/** [K20] What else was found, in words. */
export function detailWords(detail: Detail): DetailWords {
  switch (detail.cause) {
    case 'address': {
      const { address, network, kind } = detail.address;
      const [mark, more] = ADDRESS[kind];
      return { mark, title: `The code shows the address ${address} (${network}).`, more };
    }
    case 'live':
      return { mark: markOf(detail.state), ...LIVE[detail.state](detail.ms) };
    case 'slow':
      return {
        mark: 'note',
        title: 'This network is slow.',
        more: `An answer takes ${detail.ms} ms. Sessions work; cards appear a little later.`,
      };
    case 'direct':
      return {
        mark: notNeeded(detail.state),
        ...DIRECT[detail.state],
      };
    case 'names':
      return {
        mark: notNeeded(detail.state),
        ...NAMES[detail.state],
      };
    case 'routed':
      return {
        mark: 'fine',
        title:
          detail.phones === 1
            ? 'One phone is in another network and gets here all the same.'
            : `${detail.phones} phones are in another network and get here all the same.`,
        more: 'Nothing to do.',
      };
    case 'vpn':
      return {
        mark: 'note',
        title: detail.chosen ? 'The code shows the address of a VPN.' : 'A VPN is on.',
        more: detail.chosen
          ? 'Phones in the room are not in it. Choose another network below the code.'
          : 'If phones do not get here, switch it off for the session.',
      };
    case 'thisLaptop':
      return {
        mark: 'note',
        title: 'The test page was opened on this laptop itself.',
        more: 'That says nothing about phones. Try with one.',
      };
  }
}

/** One test page in a line: `Stays connected · directly · 4 ms`. */
export function pageWords({ own, live, direct, roundTripMs, here, routed }: TestPage): string {
  const words = [
    own ? 'opened on this laptop' : null,
    routed ? 'from another network' : null,
    LIVE_SHORT[live],
    live === 'works' ? DIRECT_SHORT[direct] : null,
    live === 'works' && roundTripMs !== null ? `answers in ${inMs(roundTripMs)}` : null,
    here || live === 'fails' ? null : 'closed by now',
  ];
  const sentence = words.filter((word) => word !== null && word !== '').join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What works as well without it is never a fault. */
function notNeeded(state: Overall): Mark {
  return state === 'fails' || state === 'some' ? 'fine' : state;
}

function markOf(state: Overall): Mark {
  return state === 'some' ? 'note' : state;
}

function inMs(ms: number): string {
  return ms < 1 ? 'less than 1 ms' : `${ms} ms`;
}

const ADDRESS: Readonly<Record<AddressKind, readonly [Mark, string]>> = {
  private: ['works', 'An ordinary address of a Wi-Fi, hotspot or cable.'],
  public: ['note', 'An address of the internet: its network decides who may come in.'],
  vpn: ['note', 'An address of a VPN, which leads away from the room.'],
  inside: ['note', 'A network inside this laptop, which no phone is in.'],
  linkLocal: ['fails', 'An address it gave itself, because no network gave it one.'],
  loopback: ['fails', 'Only this laptop itself is there.'],
};

type Words = Pick<DetailWords, 'title' | 'more'>;

const LIVE: Readonly<Record<Overall, (ms: number | null) => Words>> = {
  works: (ms) => ({
    title: 'Phones stay connected.',
    more: ms === null ? 'They hear at once what happens.' : `An answer takes ${inMs(ms)}.`,
  }),
  some: () => ({ title: 'Not all phones stay connected.', more: 'Which ones is said below.' }),
  fails: () => ({ title: 'Phones do not stay connected.', more: 'The page loads, and no more.' }),
  trying: () => ({ title: 'Do phones stay connected?', more: 'Being tried…' }),
  unknown: () => ({ title: 'Do phones stay connected?', more: 'Not known yet.' }),
};

const DIRECT: Readonly<Record<Overall, Words>> = {
  works: {
    title: 'Phones connect directly.',
    more: 'If this laptop goes away for a while, the board lives on among them.',
  },
  some: {
    title: 'Some phones connect directly, others through this laptop.',
    more: 'Both work.',
  },
  fails: {
    title: 'Phones do not connect directly.',
    more: 'Everything goes through this laptop; that works.',
  },
  trying: { title: 'Do phones connect directly?', more: 'Being tried…' },
  unknown: {
    title: 'Do phones connect directly?',
    more: 'Not known yet. It works through this laptop in any case.',
  },
};

const NAMES: Readonly<Record<Overall, Words>> = {
  works: {
    title: 'Devices find each other by name (multicast).',
    more: 'Hearth does not need it.',
  },
  some: {
    title: 'Some devices find each other by name (multicast), others do not.',
    more: 'Nothing to do: Hearth does not need it.',
  },
  fails: {
    title: 'Devices do not find each other by name (no multicast).',
    more: 'Nothing to do: Hearth does not need it.',
  },
  trying: { title: 'Do devices find each other by name (multicast)?', more: 'Being asked…' },
  unknown: {
    title: 'Do devices find each other by name (multicast)?',
    more: 'Not known. Hearth does not need it.',
  },
};

const LIVE_SHORT: Readonly<Record<TestPage['live'], string>> = {
  works: 'stays connected',
  fails: 'does not stay connected',
  trying: 'being tried…',
  unknown: 'went before it was known',
};

const DIRECT_SHORT: Readonly<Record<TestPage['direct'], string>> = {
  works: 'directly too',
  fails: 'through this laptop only',
  trying: '',
  unknown: '',
};
