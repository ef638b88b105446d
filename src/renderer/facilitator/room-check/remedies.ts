import type { Headline, HostFacts, Suspect, System } from '../../../shared/room-check';

/** A thing that may be amiss, and what helps. */
export type Remedy = {
  readonly id: Suspect | 'hotspot' | 'restart' | 'security' | 'network';
  readonly title: string;
  readonly steps: readonly string[];
};

type About = Pick<HostFacts, 'system' | 'port'>;

/** [K20] What to do about a headline, the likeliest first; nothing where nothing is to be done. */
export function remediesFor(headline: Headline, about: About): readonly Remedy[] {
  switch (headline.cause) {
    case 'noNetwork':
      return [JOIN_NETWORK, hotspot(about.system)];
    case 'doorShut':
      return [RESTART, SECURITY];
    case 'cutOff':
    case 'someCutOff':
      return [ANOTHER_NETWORK, hotspot(about.system), SECURITY];
    case 'unreached':
      return headline.suspects.map((suspect) => forSuspect(suspect, about));
    default:
      return [];
  }
}

function forSuspect(suspect: Suspect, { system, port }: About): Remedy {
  switch (suspect) {
    case 'isolation':
      return {
        id: suspect,
        title: 'This network keeps devices apart',
        steps: [
          'Many guest networks do. Nothing on this laptop can change that.',
          'Take another network, if the house has one for meetings.',
          HOTSPOT[system],
          'Or take the hotspot of a phone, for this laptop and for all.',
        ],
      };
    case 'firewall':
      return { id: suspect, title: FIREWALL_TITLES[system], steps: firewallSteps(system, port) };
    case 'elsewhere':
      return {
        id: suspect,
        title: 'The phones are in another network',
        steps: [
          'Look at one phone: it has to be in the same Wi-Fi as this laptop. Mobile data does not lead here.',
          'Android: if it says that the Wi-Fi has no internet, choose “Stay connected”.',
          'iPhone: if it asks whether to use mobile data instead, choose “Keep Using Wi-Fi”.',
        ],
      };
    case 'otherAddress':
      return {
        id: suspect,
        title: 'The code shows another network of this laptop',
        steps: ['Choose the network the phones are in, below the code.'],
      };
    case 'vpn':
      return {
        id: suspect,
        title: 'A VPN is on',
        steps: ['Many keep the devices around out. Switch it off for the session.'],
      };
  }
}

const FIREWALL_TITLES: Readonly<Record<System, string>> = {
  windows: 'The firewall of Windows keeps phones out',
  macos: 'The firewall of this Mac keeps phones out',
  linux: 'The firewall of this laptop keeps phones out',
};

function firewallSteps(system: System, port: number): readonly string[] {
  if (system === 'windows') {
    return [
      'If Windows asks whether public and private networks may access this app, press “Allow”.',
      'Otherwise open Windows Security, “Firewall & network protection”, “Allow an app through firewall”, and tick Hearth for private and public networks.',
    ];
  }
  if (system === 'macos') {
    return [
      'If macOS asks whether Hearth may accept incoming network connections, press “Allow”.',
      'Otherwise open System Settings, “Network”, “Firewall”, “Options…”, and set Hearth to “Allow incoming connections”.',
    ];
  }
  return [
    `It has to let port ${port} (TCP) in. With ufw: sudo ufw allow ${port}/tcp`,
    `With firewalld: sudo firewall-cmd --add-port=${port}/tcp`,
  ];
}

const HOTSPOT: Readonly<Record<System, string>> = {
  windows:
    'Make this laptop the network: Settings, “Network & internet”, “Mobile hotspot”. Then the phones join that.',
  macos:
    'Make this laptop the network: System Settings, “General”, “Sharing”, “Internet Sharing”; it needs a cable to share from. Then the phones join that.',
  linux:
    'Make this laptop the network: Settings, “Wi-Fi”, “Turn On Wi-Fi Hotspot…”. Then the phones join that.',
};

function hotspot(system: System): Remedy {
  return {
    id: 'hotspot',
    title: 'Or make a network',
    steps: [HOTSPOT[system], 'Or switch on the hotspot of a phone, and join it with this laptop.'],
  };
}

const JOIN_NETWORK: Remedy = {
  id: 'network',
  title: 'Join the network of the room',
  steps: [
    'Connect this laptop to the Wi-Fi the phones are in, or plug in a network cable.',
    'If it is connected, switch Wi-Fi off and on again.',
  ],
};

const ANOTHER_NETWORK: Remedy = {
  id: 'network',
  title: 'Take another network',
  steps: ['Some company networks cut what they do not know. A network for meetings may not.'],
};

const RESTART: Remedy = {
  id: 'restart',
  title: 'Start Hearth again',
  steps: ['Quit it and open it. The session goes on where it was, with the same link.'],
};

const SECURITY: Remedy = {
  id: 'security',
  title: 'Look at the security program',
  steps: [
    'If this laptop has one besides the system’s own, it may ask about Hearth: allow it. On a company’s laptop, ask who looks after it.',
  ],
};
