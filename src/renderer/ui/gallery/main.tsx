import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HearthMark } from '../index';
import { Controls } from './controls';
import { Feedback } from './feedback';
import { Marks } from './marks';
import { Overlays } from './overlays';

const theme = new URLSearchParams(location.search).get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <main
      style={{
        display: 'grid',
        gap: 'var(--h-space-5)',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 34rem), 1fr))',
        alignItems: 'start',
        padding: 'var(--h-space-4)',
      }}
    >
      <h1 className="h-row" style={{ gridColumn: '1 / -1' }}>
        <HearthMark /> Hearth
      </h1>
      <Controls />
      <Marks />
      <Feedback />
      <Overlays />
    </main>
  </StrictMode>,
);
