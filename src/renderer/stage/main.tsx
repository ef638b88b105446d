import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles.css';
import './stage.css';
import './floor.css';
import './beside.css';
import './join.css';
import './celebration.css';
import { Stage } from './stage';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Stage bridge={window.stage} />
  </StrictMode>,
);
