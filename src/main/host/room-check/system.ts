import type { System } from '../../../shared/room-check';

/** The system whose words the facilitator knows. */
export function systemOf(platform: NodeJS.Platform): System {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
