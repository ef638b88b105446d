import {
  Crown,
  EyeOff,
  Hand,
  HandHelping,
  LogIn,
  LogOut,
  MessagesSquare,
  Mic,
  Pen,
  Pencil,
  PenOff,
  Reply,
  Scale,
  SkipForward,
  UserX,
} from 'lucide-react';
import type { MenuItem } from '../../ui';
import type { May } from '../app/capabilities';
import type { Actions } from '../session/actions';
import type { RosterPerson } from './roster';

/** What has to be asked back before it is done for a person. */
export type PersonQuestion = {
  readonly kind: 'edit' | 'forget' | 'remove' | 'readmit';
  readonly person: RosterPerson;
};

/** What somebody's actions depend on besides themselves. */
export type PersonSurroundings = {
  readonly actions: Actions;
  readonly may: May;
  /** Whether somebody else holds the floor, whom they may talk at the same time as. */
  readonly othersSpeak: boolean;
  /** In a go-around they may pass. */
  readonly inRound: boolean;
  readonly onAsk: (question: PersonQuestion) => void;
};

/** What is done for somebody while they are here: the floor and their hand. */
export function floorActions(
  person: RosterPerson,
  { actions, othersSpeak: others, inRound, onAsk }: PersonSurroundings,
): readonly MenuItem[] {
  const { id, hand, floor, reach } = person;
  if (person.removed) {
    return [
      {
        id: 'readmit',
        label: 'Let in again…',
        icon: <LogIn aria-hidden="true" />,
        onSelect: () => onAsk({ kind: 'readmit', person }),
      },
    ];
  }
  if (reach === 'left') {
    const back = () => actions.comeBack(id);
    return [{ id: 'return', label: 'Is back', icon: <LogIn aria-hidden="true" />, onSelect: back }];
  }
  const speaks = floor === 'held';
  const items: (MenuItem | false)[] = [
    {
      id: 'give',
      label: 'Give the floor',
      icon: <Mic aria-hidden="true" />,
      keyHint: 'Enter',
      disabled: speaks && !others,
      onSelect: () => actions.give(id),
    },
    {
      id: 'offer',
      label: 'Offer the floor',
      icon: <HandHelping aria-hidden="true" />,
      disabled: floor !== null,
      onSelect: () => actions.offer(id),
    },
    hand === null
      ? {
          id: 'raise',
          label: 'Hand up',
          icon: <Hand aria-hidden="true" />,
          disabled: speaks,
          onSelect: () => actions.raiseHand(id),
        }
      : {
          id: 'lower',
          label: 'Hand down',
          icon: <Hand aria-hidden="true" />,
          onSelect: () => actions.lowerHand(id),
        },
    !person.reply && {
      id: 'reply',
      label: 'Direct reply',
      icon: <Reply aria-hidden="true" />,
      disabled: speaks || !others,
      onSelect: () => actions.run({ type: 'raiseHand', person: id, reply: true }),
    },
    others && {
      id: 'share',
      label: speaks ? 'Stopped talking' : 'Talks as well',
      icon: <MessagesSquare aria-hidden="true" />,
      onSelect: () => actions.run({ type: 'shareTurn', person: id, speaks: !speaks }),
    },
    inRound &&
      person.round === 'waiting' && {
        id: 'pass',
        label: 'Passes',
        icon: <SkipForward aria-hidden="true" />,
        onSelect: () => actions.run({ type: 'passRound', person: id }),
      },
  ];
  return items.filter((item) => item !== false);
}

/** What is put right about a person: what they are, their name, whether they are here. */
export function personActions(
  person: RosterPerson,
  { actions, may, onAsk }: PersonSurroundings,
): readonly MenuItem[] {
  const { id, leader, counted, quiet, reach, forgotten } = person;
  const mark = (change: { leader: boolean; counted: boolean }) => () =>
    actions.run({ type: 'markPerson', person: id, ...change });
  const items: (MenuItem | false)[] = [
    {
      id: 'leader',
      label: leader ? 'Is no leader' : 'Mark as leader',
      icon: <Crown aria-hidden="true" />,
      onSelect: mark({ leader: !leader, counted }),
    },
    {
      id: 'counted',
      label: counted ? 'Leave out of the figures' : 'Count in the figures',
      icon: <Scale aria-hidden="true" />,
      onSelect: mark({ leader, counted: !counted }),
    },
    may('quietPerson') && {
      id: 'quiet',
      label: quiet ? 'Let them write again' : 'Pause their writing',
      icon: quiet ? <Pen aria-hidden="true" /> : <PenOff aria-hidden="true" />,
      onSelect: () => actions.run({ type: 'quietPerson', person: id, quiet: !quiet }),
    },
    !forgotten && {
      id: 'edit',
      label: 'Name and group…',
      icon: <Pencil aria-hidden="true" />,
      separated: true,
      onSelect: () => onAsk({ kind: 'edit', person }),
    },
    reach !== 'left' && {
      id: 'leave',
      label: 'Has left',
      icon: <LogOut aria-hidden="true" />,
      onSelect: () => actions.leave(id),
    },
    person.device &&
      !person.removed &&
      !forgotten &&
      may('session:renewLink') && {
        id: 'remove',
        label: 'Remove from the session…',
        icon: <UserX aria-hidden="true" />,
        danger: true,
        separated: true,
        onSelect: () => onAsk({ kind: 'remove', person }),
      },
    !forgotten &&
      may('forget') && {
        id: 'forget',
        label: 'Forget this person…',
        icon: <EyeOff aria-hidden="true" />,
        danger: true,
        separated: !person.device || person.removed || !may('session:renewLink'),
        onSelect: () => onAsk({ kind: 'forget', person }),
      },
  ];
  return items.filter((item) => item !== false);
}
