import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ImportField } from './import-fields.ts';

export interface ImportMappingProps {
  readonly fields: readonly ImportField[];
  readonly columns: readonly string[];
  readonly mapping: Readonly<Record<string, number>>;
}

/** Which column of the file fills each field; nothing while no file was read. */
export function ImportMapping({ fields, columns, mapping }: ImportMappingProps): JSX.Element | null {
  const { t } = useWords();
  if (columns.length === 0) return null;
  const none = { value: '', label: t(workshopMessages['import.none']) };
  const choices = [none, ...columns.map((column, at) => ({ value: String(at), label: column }))];
  return (
    <fieldset className="ws-mapping">
      <legend>{t(workshopMessages['import.columns'])}</legend>
      <div className="ws-slots">
        {fields.map(({ key, label, type, required }) => (
          <SelectField
            key={`${key} ${mapping[key] ?? ''}`}
            name={`c.${key}`}
            label={required ? t(workshopMessages['import.required'], { field: label }) : label}
            hint={t(workshopMessages[`import.type.${type}`])}
            choices={choices}
            value={String(mapping[key] ?? '')}
          />
        ))}
      </div>
    </fieldset>
  );
}
