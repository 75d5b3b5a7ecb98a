import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownTable } from './load-runs.ts';

/** The file that a part works on, and the act that starts a run on it. */
export function ChooseFile(props: {
  readonly tables: readonly ShownTable[];
  readonly chosen: string | null;
  readonly label: string;
  readonly act: string;
  readonly button: string;
  readonly none: string;
}): JSX.Element {
  const { t } = useWords();
  const { tables, chosen, label, act, button, none } = props;
  if (tables.length === 0) return <p className="soft">{none || t(protectionMessages['scan.file.none'])}</p>;
  return (
    <Form method="post" className="ws-line no-print" preventScrollReset>
      <SelectField
        key={chosen}
        name="fichier"
        label={label}
        {...(chosen === null ? {} : { value: chosen })}
        choices={tables.map(({ sha256, name }) => ({ value: sha256, label: name }))}
      />
      <Button name="acte" value={act} tone="primary">
        {button}
      </Button>
    </Form>
  );
}
