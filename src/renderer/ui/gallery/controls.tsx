import { Hand, List, MessageSquare, MoreHorizontal, Play, SkipForward, Users } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  CheckField,
  IconButton,
  Segmented,
  SelectField,
  TextArea,
  TextField,
} from '../index';

export function Controls() {
  const [view, setView] = useState<'board' | 'people' | 'timeline'>('board');
  const [group, setGroup] = useState<'customers' | 'vendors'>();
  return (
    <section className="h-panel h-stack">
      <h2>Controls</h2>
      <div className="h-row">
        <Button variant="primary" icon={<Play aria-hidden="true" />} keyHint="Space">
          Start turn
        </Button>
        <Button icon={<SkipForward aria-hidden="true" />} keyHint="N">
          Next
        </Button>
        <Button variant="danger">End session</Button>
        <Button variant="ghost">Skip</Button>
      </div>
      <div className="h-row">
        <Button variant="primary" loading>
          Joining
        </Button>
        <Button disabled>Not now</Button>
        <Button aria-pressed="true" icon={<Hand aria-hidden="true" />}>
          Hand up
        </Button>
        <IconButton label="More" icon={<MoreHorizontal aria-hidden="true" />} />
        <IconButton label="People" variant="quiet" icon={<Users aria-hidden="true" />} />
      </div>
      <Button variant="primary" size="l" block icon={<Hand aria-hidden="true" />}>
        Raise a hand
      </Button>
      <TextField label="Your name" hint="As the room knows you." placeholder="Ada Lovelace" />
      <TextField label="Session code" defaultValue="k7f" error="A code has four characters." />
      <TextField label="Address" defaultValue="192.168.1.20" disabled />
      <TextArea label="What did you want to say?" optional rows={3} />
      <SelectField
        label="Group"
        value={group}
        onChange={setGroup}
        options={[
          { value: 'customers', label: 'Customers' },
          { value: 'vendors', label: 'Vendors' },
        ]}
      />
      <Segmented
        label="View"
        value={view}
        onChange={setView}
        options={[
          { value: 'board', label: 'Board', icon: <MessageSquare aria-hidden="true" /> },
          { value: 'people', label: 'People', icon: <Users aria-hidden="true" /> },
          { value: 'timeline', label: 'Timeline', icon: <List aria-hidden="true" /> },
        ]}
      />
      <CheckField
        label="Count me only within my group"
        hint="Your own figures stay on your phone."
      />
    </section>
  );
}
