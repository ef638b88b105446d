import { Flame } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Running } from '../../../shared/protocol/ipc';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { Button, TextArea, TextField } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { alongOf, NOTHING_CHOSEN, withGroupsOf } from '../bring/along';
import { AlongPanel } from '../bring/along-panel';
import { StartTools } from '../bring/start-tools';
import { GroupChips } from './group-chips';
import { addGroup } from './group-names';

export interface NewSessionFormProps {
  /** The groups proposed. */
  readonly groups: readonly string[];
  readonly onStarted: (running: Running) => void;
}

/** Title, guiding question and expected groups; then the session starts at once. */
export function NewSessionForm({ groups: proposed, onStarted }: NewSessionFormProps) {
  const { bridge, ask } = useHearth();
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const [groups, setGroups] = useState(proposed);
  const [typedGroup, setTypedGroup] = useState('');
  const [missing, setMissing] = useState(false);
  const [starting, setStarting] = useState(false);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);

  const start = async () => {
    setMissing(title.trim() === '');
    if (title.trim() === '') return;
    // A group that was typed but not added yet was meant.
    const all = addGroup(groups, typedGroup);
    setStarting(true);
    const along = alongOf(chosen);
    const request = { title, question, groups: [...(all.ok ? all.groups : groups)] };
    const answer = await ask(bridge.startSession({ ...request, ...(along && { along }) }));
    setStarting(false);
    if (answer !== null) onStarted(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start();
  };

  return (
    <form className="h-panel h-stack h-loose" onSubmit={submit} aria-labelledby="new-session">
      <h2 id="new-session">New session</h2>
      <StartTools
        onSeries={(series, seriesName, carried) => {
          setChosen({ ...chosen, series, seriesName, carried });
          if (carried === null) return;
          setTitle(carried.title);
          setQuestion(carried.question);
          setGroups(carried.groups);
        }}
        onBring={({ question: asked, people, cards }) => {
          const brought = [...chosen.broughtPeople, ...people];
          setChosen({ ...chosen, broughtPeople: brought, cards: [...chosen.cards, ...cards] });
          if (asked !== null) setQuestion(asked);
          setGroups(withGroupsOf(people, groups));
        }}
      />
      <TextField
        label="Title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={SESSION_LIMITS.titleLength}
        placeholder="Round table on deliveries"
        error={missing && title.trim() === '' ? 'Please give the session a title.' : undefined}
        data-testid="new-title"
      />
      <TextArea
        label="Guiding question"
        optional
        rows={2}
        className="f-question-field"
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
        maxLength={SESSION_LIMITS.questionLength}
        placeholder="What should we do differently, and who has to be asked?"
        data-testid="new-question"
      />
      <GroupChips groups={groups} onChange={setGroups} typed={typedGroup} onType={setTypedGroup} />
      <AlongPanel chosen={chosen} onChange={setChosen} />
      <Button
        type="submit"
        variant="primary"
        size="l"
        block
        loading={starting}
        icon={<Flame aria-hidden="true" />}
        data-testid="start-session"
      >
        Start session
      </Button>
    </form>
  );
}
