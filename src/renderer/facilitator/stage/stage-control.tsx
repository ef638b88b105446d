import { ChevronDown, Presentation } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import {
  STAGE_VIEWS,
  type StageChoice,
  type StageState,
  type StageView,
} from '../../../shared/protocol/stage';
import { Button, IconButton, Menu, type MenuItem } from '../../ui';
import { useHearth } from '../app/hearth-context';

const VIEW_WORDS: Readonly<Record<StageView, string>> = {
  conversation: 'Show the conversation',
  board: 'Show the board',
  join: 'Show the join code',
  blank: 'Show nothing',
};

const SWITCHES = [
  ['queue', 'Who is next'],
  ['figures', 'Time by group'],
  ['joinCorner', 'Join code in the corner'],
  ['follow', 'Board: show what I look at'],
] as const satisfies readonly (readonly [keyof StageChoice, string])[];

/** Opens the window for the projector, and chooses what it shows. */
export function StageControl() {
  const { bridge, ask } = useHearth();
  const state = useStage();
  if (state === null) return null;
  const { open, choice, displays } = state;
  const choose = (change: Partial<StageChoice>) => {
    void ask(bridge.chooseForStage({ ...choice, ...change }));
  };
  const items: readonly MenuItem[] = [
    ...STAGE_VIEWS.map((view) => ({
      id: view,
      label: VIEW_WORDS[view],
      checked: choice.view === view,
      testId: `stage-show-${view}`,
      onSelect: () => choose({ view }),
    })),
    ...SWITCHES.map(([name, label], n) => ({
      id: name,
      label,
      checked: choice[name],
      separated: n === 0,
      testId: `stage-switch-${name}`,
      onSelect: () => choose({ [name]: !choice[name] }),
    })),
    ...(displays.length < 2 ? [] : displays).map(({ id, name, size, own, chosen }, n) => ({
      id: `display-${id}`,
      label: `On ${name}, ${size}${own ? ' (this one)' : ''}`,
      checked: open && chosen,
      separated: n === 0,
      testId: 'stage-display',
      onSelect: () => void ask(bridge.stageOnDisplay({ id })),
    })),
    ...(open
      ? [
          {
            id: 'close',
            label: 'Close the stage',
            separated: true,
            testId: 'stage-close',
            onSelect: () => void ask(bridge.closeStage()),
          },
        ]
      : []),
  ];
  return (
    <span className="f-stage-control">
      <Button
        icon={<Presentation aria-hidden="true" />}
        onClick={() => void ask(bridge.openStage())}
        aria-pressed={open}
        data-testid="stage-open"
      >
        Stage
      </Button>
      <Menu
        trigger={
          <IconButton
            label="What the stage shows"
            icon={<ChevronDown aria-hidden="true" />}
            data-testid="stage-menu"
          />
        }
        items={items}
      />
    </span>
  );
}

/** What main says of the stage; null until it was heard. */
function useStage(): StageState | null {
  const { bridge } = useHearth();
  const [state, setState] = useState<StageState | null>(null);
  useEffect(() => {
    let isHere = true;
    const stop = bridge.onStage(setState);
    bridge.stageState().then(
      (answer) => {
        if (isHere && answer.ok) setState((known) => known ?? answer.value);
      },
      (error: unknown) => console.error('The stage is not known:', error),
    );
    return () => {
      isHere = false;
      stop();
    };
  }, [bridge]);
  return state;
}

/** Tells the stage which part of the board this window shows; the same function for ever. */
export function useLookOnStage() {
  const { bridge, may } = useHearth();
  const looks = may('stage:look');
  return useCallback(
    (look: { x: number; y: number; width: number; height: number }) => {
      if (!looks) return;
      bridge.lookOnStage(look).catch((error: unknown) => console.error('The stage:', error));
    },
    [bridge, looks],
  );
}
