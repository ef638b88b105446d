import { createRoot } from 'react-dom/client';
import { roomKeyIn } from '../../shared/seal/room-key';
import '../ui/styles.css';
import './participant.css';
import { App } from './app';
import { openAskingStore } from './asking-store';
import { checkLink } from './check-link';
import { type Control, connectControl } from './control';
import { BEGINNING, type ControlState } from './control-state';
import { askingKey, linkAt, seatKey, socketUrl } from './link';
import { openSeatStore } from './seat-store';
import { forgetUnsent } from './unsent-store';
import { openWays } from './ways';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no #page');
const root = createRoot(page);

const ways = openWays(location.host);
let state: ControlState = BEGINNING.shown;
let control: Control | null = null;
const draw = () => {
  if (control !== null) root.render(<App state={state} control={control} />);
};

const seats = openSeatStore(seatKey(location), () => localStorage);

control = connectControl({
  // A link from before a renewal leads only those back who show that they have a seat.
  urlOf: (host) => socketUrl(linkAt(location, host), 'control', seats.read() ?? undefined),
  ways,
  hasKey: roomKeyIn(location.hash) !== null,
  seats,
  asking: openAskingStore(askingKey(location), () => sessionStorage),
  onLink: (path) => {
    history.replaceState(history.state, '', path);
    seats.moveTo(seatKey(location));
  },
  onState: (next) => {
    state = next;
    draw();
    if (isGone(next)) leaveNothing();
  },
  checkLink,
});
draw();
// The same address with its key is, for a browser, a place on the page that is there already.
window.addEventListener('hashchange', () => location.reload());

function isGone(next: ControlState): boolean {
  return next.phase === 'lobby'
    ? next.removed
    : next.phase === 'closed' && next.why === 'forgotten';
}

/** [W16] Neither what was not sent nor what was begun stays in this browser. */
function leaveNothing(): void {
  forgetUnsent().catch((error: unknown) => console.warn('Nothing could be looked for.', error));
  try {
    sessionStorage.clear();
  } catch {
    // Storage that is refused has kept nothing.
  }
}
