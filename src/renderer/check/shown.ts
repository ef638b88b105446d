/** How far this phone's test is. */
export type Shown = {
  /** Whether the page stays connected. */
  readonly live: 'trying' | 'works' | 'fails';
  /** There and back, in milliseconds. */
  readonly ms: number | null;
  /** Whether there is a direct connection to the laptop's window. */
  readonly direct: 'trying' | 'works' | 'fails';
  /** The laptop does not answer any more. */
  readonly lost: boolean;
  /** The link lacks its key, or has another one: nothing can be tried by it. */
  readonly incomplete: boolean;
};

export const BEGINNING: Shown = {
  live: 'trying',
  ms: null,
  direct: 'trying',
  lost: false,
  incomplete: false,
};

export type Mark = 'works' | 'fails' | 'trying' | 'fine';
export type TestLine = {
  readonly id: 'reach' | 'live' | 'direct';
  readonly mark: Mark;
  readonly words: string;
  readonly more: string;
};

/** [H45] What stands at the top: whether it works, and what to do if not. */
export function verdictOf({ live, direct, lost, incomplete }: Shown): readonly [string, string] {
  if (incomplete) {
    return [
      'This link is not complete.',
      'Its end is missing. Scan the code again, or ask for the whole link.',
    ];
  }
  if (lost) {
    return [
      'The laptop does not answer any more.',
      'Is this phone still in the same Wi-Fi? If it says that the Wi-Fi has no internet, choose to stay connected. This page keeps trying.',
    ];
  }
  if (live === 'fails') {
    return [
      'This phone reaches the laptop, but does not stay connected.',
      'Something in this network cuts the connection. Tell the facilitator: another network or a hotspot helps.',
    ];
  }
  const title = 'This phone reaches the laptop.';
  if (live === 'trying' || direct === 'trying')
    return [title, 'A moment, the rest is being tried…'];
  return [title, 'Everything works here. The facilitator sees it, too.'];
}

/** Each test in words. */
export function testLines({ live, ms, direct, lost, incomplete }: Shown): readonly TestLine[] {
  const reach: TestLine = lost
    ? { id: 'reach', mark: 'fails', words: 'Not reached at the moment', more: 'Looking for it…' }
    : { id: 'reach', mark: 'works', words: 'Reaches the laptop', more: 'This page came from it.' };
  if (incomplete) return [reach];
  return [
    reach,
    { id: 'live', mark: lost && live === 'works' ? 'trying' : live, ...LIVE[live](ms) },
    { id: 'direct', mark: direct === 'fails' ? 'fine' : direct, ...DIRECT[direct] },
  ];
}

type Words = Pick<TestLine, 'words' | 'more'>;

const LIVE: Readonly<Record<Shown['live'], (ms: number | null) => Words>> = {
  trying: () => ({ words: 'Staying connected…', more: 'Does the answer come back?' }),
  works: (ms) => ({ words: 'Stays connected', more: answersIn(ms) }),
  fails: () => ({ words: 'Does not stay connected', more: 'The page loads, and no more.' }),
};

const DIRECT: Readonly<Record<Shown['direct'], Words>> = {
  trying: { words: 'Finding a direct way…', more: 'This can take some seconds.' },
  works: { words: 'Connects directly', more: 'Cards appear at once.' },
  fails: {
    words: 'Goes through the laptop',
    more: 'No direct connection here; that works as well.',
  },
};

function answersIn(ms: number | null): string {
  if (ms === null) return 'The answer comes back.';
  return ms < 1
    ? 'The answer comes back at once.'
    : `The answer comes back in ${Math.round(ms)} ms.`;
}
