import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles.css';
import '../facilitator/styles/facilitator.css';
import './cofacilitator.css';
import { createFeed } from '../facilitator/app/feed';
import { checkLink } from '../participant/check-link';
import { openWays } from '../participant/ways';
import { connectConsole } from './connection';
import { consoleBoard, consoleUrl } from './console-link';
import { ConsolePage } from './console-page';
import { socketBridge } from './socket-bridge';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no #page');
const ways = openWays(location.host);
const connection = connectConsole({
  urlOf: (host) => consoleUrl(location, 'console', host),
  ways,
  checkLink,
});
// The same address with another key is, for a browser, a place on the page that is there already.
window.addEventListener('hashchange', () => location.reload());
const bridge = socketBridge(connection, (room) => consoleBoard(location, ways.host.get(), room));
const feed = createFeed(bridge, () => performance.now());
createRoot(page).render(
  <StrictMode>
    <ConsolePage connection={connection} bridge={bridge} feed={feed} />
  </StrictMode>,
);
