/** The boards of the bench, in the order of the table's columns. */
export const BOARDS = [
  { id: 'hearth', name: 'Hearth', page: 'hearth.tsx', package: null },
  {
    id: 'excalidraw',
    name: 'Excalidraw',
    page: 'excalidraw.tsx',
    package: '@excalidraw/excalidraw',
  },
  { id: 'tldraw', name: 'tldraw', page: 'tldraw.tsx', package: 'tldraw' },
  { id: 'reactflow', name: 'React Flow', page: 'reactflow.tsx', package: '@xyflow/react' },
  { id: 'bare-dom', name: 'bare DOM', page: 'bare-dom.ts', package: null },
  { id: 'bare-canvas', name: 'bare canvas', page: 'bare-canvas.ts', package: null },
];

/** Those that one would use instead of Hearth; the bare ones only show what a browser can do. */
export const PEERS = ['excalidraw', 'tldraw', 'reactflow'];
