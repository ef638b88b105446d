import { useState } from 'react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { SelectField } from '../../ui';
import { useHearth } from '../app/hearth-context';

/** Which of the laptop's networks the code is for; nothing where there is one only. */
export function AddressChoice({ join }: { readonly join: JoinAccess }) {
  const { bridge, feed, ask } = useHearth();
  const [choosing, setChoosing] = useState<string>();
  const { addresses } = join;
  if (addresses.length < 2) return null;
  const choose = async (address: string) => {
    setChoosing(address);
    const answer = await ask(bridge.chooseAddress({ address }));
    setChoosing(undefined);
    if (answer !== null) feed.renewJoin(answer.value);
  };
  return (
    <SelectField
      label="Network of this laptop"
      hint="Choose the one the phones are in."
      options={addresses.map(({ address, network }) => ({
        value: address,
        label: `${address} (${network})`,
      }))}
      value={choosing ?? addresses.find(({ chosen }) => chosen)?.address}
      onChange={(address) => void choose(address)}
      data-testid="join-network"
    />
  );
}
