import { type FormEvent, useState } from 'react';
import { Button, TextField } from '../../ui';

export interface CertificateMissingProps {
  readonly asks: 'passphrase' | 'name';
  readonly onSay: (missing: {
    readonly name: string | null;
    readonly passphrase: string | null;
  }) => void;
}

/** What a certificate lacks that can be typed: its passphrase, or which of its names is meant. */
export function CertificateMissing({ asks, onSay }: CertificateMissingProps) {
  const [typed, setTyped] = useState('');
  const isSecret = asks === 'passphrase';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = isSecret ? typed : typed.trim();
    if (said === '') return;
    onSay({ name: isSecret ? null : said, passphrase: isSecret ? said : null });
  };
  return (
    <form className="f-certificate-missing" onSubmit={submit}>
      <TextField
        label={isSecret ? 'Passphrase of the key' : 'Name of this laptop'}
        type={isSecret ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={isSecret ? 1_024 : 253}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        data-testid="certificate-missing"
      />
      <Button type="submit">Check again</Button>
    </form>
  );
}
