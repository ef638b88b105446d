import { MoreHorizontal, Pencil, Trash2, UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  AnnounceRegion,
  Button,
  ConfirmDialog,
  Dialog,
  IconButton,
  Menu,
  Sheet,
  Tabs,
  TextField,
  useAnnouncer,
} from '../index';

export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'sheet'>();
  const [tab, setTab] = useState<'people' | 'queue'>('people');
  const { message, announce } = useAnnouncer();
  const toggle = (name: 'dialog' | 'confirm') => (next: boolean) =>
    setOpen(next ? name : undefined);
  return (
    <section className="h-panel h-stack">
      <h2>Overlays</h2>
      <div className="h-row">
        <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Open confirm</Button>
        <Button onClick={() => setOpen('sheet')}>Open sheet</Button>
        <Menu
          trigger={<IconButton label="More" icon={<MoreHorizontal aria-hidden="true" />} />}
          items={[
            item('Rename', <Pencil aria-hidden="true" />),
            { ...item('Make leader'), keyHint: 'L' },
            { ...item('Merge'), disabled: true },
            { ...item('Remove', <Trash2 aria-hidden="true" />), danger: true, separated: true },
          ]}
        />
      </div>
      <Tabs
        label="Room"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'people', label: 'People', count: 40, content: <p>Forty present.</p> },
          { id: 'queue', label: 'Queue', count: 3, content: <p>Three hands.</p> },
        ]}
      />
      <Dialog
        open={open === 'dialog'}
        onOpenChange={toggle('dialog')}
        title="Add someone in the room"
        description="They count the same as those with a phone."
        footer={
          <Button variant="primary" icon={<UserPlus aria-hidden="true" />}>
            Add
          </Button>
        }
      >
        <TextField label="Name" />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={toggle('confirm')}
        title="End the session?"
        body="The notes are written and everybody's page says goodbye. You can read it again in the library."
        confirmLabel="End session"
        danger
        onConfirm={() => Promise.reject(new Error('The disk is full.'))}
      />
      <Sheet open={open === 'sheet'} onClose={() => setOpen(undefined)} title="Write instead">
        <TextField label="Your card" />
        <Button variant="primary" size="l" block onClick={() => announce('Card sent')}>
          Send
        </Button>
      </Sheet>
      <AnnounceRegion message={message} />
    </section>
  );
}

function item(label: string, icon?: ReactNode) {
  return { id: label, label, icon, onSelect: () => undefined };
}
