import {
  type Node,
  type NodeProps,
  ReactFlow,
  type ReactFlowInstance,
  useNodesState,
} from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';
import { run } from '../harness';
import { COLOURS, NOTE_HEIGHT, NOTE_WIDTH, type Note } from '../notes';

type NoteNode = Node<{ readonly text: string; readonly colour: string }, 'note'>;

const NoteView = memo(function NoteView({ data }: NodeProps<NoteNode>) {
  return (
    <div
      style={{
        boxSizing: 'border-box',
        inlineSize: NOTE_WIDTH,
        blockSize: NOTE_HEIGHT,
        padding: 12,
        border: '1px solid #8c7f73',
        borderRadius: 10,
        background: data.colour,
        font: '16px/23px system-ui',
      }}
    >
      {data.text}
    </div>
  );
});
const TYPES = { note: NoteView };
let flow: ReactFlowInstance<NoteNode> | null = null;

function Flow({
  notes,
  onReady,
}: {
  readonly notes: readonly Note[];
  readonly onReady: () => void;
}) {
  const [nodes, , onNodesChange] = useNodesState<NoteNode>(
    notes.map(({ id, x, y, kind, text }) => ({
      id,
      type: 'note',
      position: { x, y },
      // Said beforehand, so that nothing has to be measured.
      width: NOTE_WIDTH,
      height: NOTE_HEIGHT,
      data: { text, colour: COLOURS[kind] ?? COLOURS[0] },
    })),
  );
  return (
    <ReactFlow<NoteNode>
      nodes={nodes}
      edges={[]}
      nodeTypes={TYPES}
      onNodesChange={onNodesChange}
      onInit={(instance) => {
        flow = instance;
        onReady();
      }}
      fitView
      minZoom={0.01}
      panOnScroll
      // Better for it in every row but the first, where it makes no difference.
      onlyRenderVisibleElements
    />
  );
}

await run({
  mount: (root, notes) =>
    new Promise((done) => {
      createRoot(root).render(<Flow notes={notes} onReady={done} />);
    }),
  zoomToFit: () => void flow?.fitView(),
  zoomToFull: () => void flow?.zoomTo(1),
});
