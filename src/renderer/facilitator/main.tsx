import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles.css';
import './styles/facilitator.css';
import { App } from './app';
import { createFeed } from './app/feed';
import { HearthProvider } from './app/hearth-context';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const feed = createFeed(window.hearth, () => performance.now());
createRoot(root).render(
  <StrictMode>
    <HearthProvider bridge={window.hearth} feed={feed}>
      <App />
    </HearthProvider>
  </StrictMode>,
);
