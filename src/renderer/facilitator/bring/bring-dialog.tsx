import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { readAgenda } from '../../../shared/library/read-agenda';
import { readCards } from '../../../shared/library/read-cards';
import { readPeople } from '../../../shared/library/read-people';
import { Button, Dialog, Segmented, TextArea } from '../../ui';
import type { Along } from './along';
import { BringPreview } from './bring-preview';

export type Brought = {
  readonly question: string | null;
  readonly people: ReturnType<typeof readPeople>['people'];
  readonly cards: Along['cards'];
};

export interface BringDialogProps {
  readonly onClose: () => void;
  readonly onBring: (brought: Brought) => void;
}

const KINDS = [
  { value: 'people', label: 'People' },
  { value: 'agenda', label: 'Agenda or questions' },
  { value: 'cards', label: 'Cards' },
] as const;
export type BringKind = (typeof KINDS)[number]['value'];

const HINTS: Record<BringKind, string> = {
  people: 'A table (CSV) with name, group and role, with or without a first row that says so.',
  agenda:
    'Markdown or plain lines. The first line that ends in a question mark guides the session; the others become question cards.',
  cards: 'A table with text and kind, or plain text: one card for each paragraph or line.',
};
/** A list that somebody made is smaller; a wrong file is told instead of read. */
const MOST_BYTES = 1_000_000;

/** People, an agenda or cards from a file or from what is pasted, with a look at it before it is taken. */
export function BringDialog({ onClose, onBring }: BringDialogProps) {
  const [kind, setKind] = useState<BringKind>('people');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const people = readPeople(kind === 'people' ? text : '');
  const agenda = readAgenda(kind === 'agenda' ? text : '');
  const cards = readCards(kind === 'cards' ? text : '');
  const points = agenda.points.map((point) => ({ kind: 'question' as const, text: point }));
  const count = people.people.length + agenda.points.length + cards.cards.length;
  const isEmpty = count === 0 && agenda.question === null;
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    if (chosen.size > MOST_BYTES) {
      setProblem(`${chosen.name} is larger than a list would be; nothing was read.`);
      return;
    }
    try {
      setText(await chosen.text());
      setProblem(undefined);
    } catch {
      setProblem(`${chosen.name} could not be read.`);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Bring something along"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={isEmpty}
            onClick={() => {
              onBring({
                question: agenda.question,
                people: people.people,
                cards: [...points, ...cards.cards],
              });
            }}
            data-testid="bring-take"
          >
            Take these
          </Button>
        </>
      }
    >
      <Segmented label="What" hideLabel options={KINDS} value={kind} onChange={setKind} />
      <TextArea
        label="Paste it here, or choose a file"
        hint={HINTS[kind]}
        error={problem}
        rows={5}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-testid="bring-text"
      />
      <div>
        <Button icon={<FileUp aria-hidden="true" />} onClick={() => file.current?.click()}>
          Choose a file…
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.md,.markdown,text/*"
          onChange={(event) => void take(event.target.files?.[0])}
          data-testid="bring-file"
        />
      </div>
      <BringPreview kind={kind} people={people} agenda={agenda} cards={cards} />
    </Dialog>
  );
}
