import { useCallback, useEffect, useState } from 'react';
import { foldText } from '../../../shared/board/fold-text';
import type { ExpectedPerson } from '../../../shared/library/read-people';
import type { Group } from '../../../shared/session/session';
import { Button } from '../../ui';
import { useHearth } from '../app/hearth-context';
import type { Actions } from '../session/actions';

export interface ExpectedPeopleProps {
  readonly groups: readonly Group[];
  readonly actions: Actions;
}

/** [Y23] Who was expected and is not there yet: one press gives them a seat. */
export function ExpectedPeople({ groups, actions }: ExpectedPeopleProps) {
  const { bridge, ask } = useHearth();
  const [people, setPeople] = useState<readonly ExpectedPerson[]>([]);
  const look = useCallback(async () => {
    const answer = await ask(bridge.expectedPeople());
    setPeople(answer?.value ?? []);
  }, [bridge, ask]);
  useEffect(() => void look(), [look]);
  if (people.length === 0) return null;
  const add = async ({ name, group }: ExpectedPerson) => {
    const own = groups.find((one) => foldText(one.name) === foldText(group ?? ''));
    if (await actions.join(name, own?.id ?? null)) await look();
  };
  return (
    <section className="h-stack h-tight" aria-labelledby="expected-heading">
      <h3 id="expected-heading" className="h-label">
        Expected, and not here yet
      </h3>
      <div className="h-row h-tight">
        {people.map((person) => (
          <Button key={`${person.name} ${person.group}`} onClick={() => void add(person)}>
            {person.name}
          </Button>
        ))}
      </div>
    </section>
  );
}
