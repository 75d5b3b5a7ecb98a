import { studioMessages } from '@etalon/i18n/messages/studio';
import { isJsonObject } from '@etalon/workshop/edits';
import { type JSX, useId } from 'react';
import { ItemField } from '../items/item-field.tsx';
import { ItemList, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { useStudio } from './use-studio.ts';

const TYPES = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;

function CleanFile(): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const { document, files } = useStudio();
  const { clean } = document.content;
  const chosen = isJsonObject(clean) && typeof clean.sha256 === 'string' ? clean.sha256 : '';
  return (
    <div className="field it-wide">
      <label htmlFor={id}>{t(studioMessages.clean)}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {t(studioMessages['clean.hint'])}
      </span>
      <select
        id={id}
        className="input"
        aria-describedby={`${id}-hint`}
        value={chosen}
        onChange={(event) => {
          const file = files.find((row) => row.sha256 === event.currentTarget.value);
          document.set(['clean'], file === undefined ? null : { name: file.name, sha256: file.sha256 });
        }}
      >
        <option value="">—</option>
        {files.map((file) => (
          <option key={file.id} value={file.sha256}>
            {file.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The clean table, which stays hidden, and the columns that the candidate has to deliver. */
export default function CaseTable(): JSX.Element {
  const { t } = useWords();
  const types = TYPES.map((value) => ({ value, label: t(studioMessages[`type.${value}`]) }));
  return (
    <>
      <section className="it-fields" aria-label={t(studioMessages['tab.table'])}>
        <CleanFile />
        <ItemField
          path={['target']}
          spec={{ key: 'table', kind: 'text', label: t(studioMessages['target.table']) }}
        />
        <ItemField
          path={['target']}
          spec={{ key: 'key', kind: 'text', label: t(studioMessages['target.key']) }}
        />
        <ItemField
          path={[]}
          spec={{
            key: 'records',
            kind: 'number',
            label: t(studioMessages.records),
            hint: t(studioMessages['records.hint']),
          }}
        />
      </section>
      <h2>{t(studioMessages.columns)}</h2>
      <ItemList
        path={['target', 'columns']}
        name={t(studioMessages.columns)}
        addLabel={t(studioMessages['columns.add'])}
        emptyText={t(studioMessages['columns.empty'])}
        blank={{ name: '', type: 'text', label: '', unit: null }}
        titleOf={(item) => textOf(item, 'name')}
        factsOf={(item) => types.find((type) => type.value === item.type)?.label ?? ''}
        fields={() => [
          { key: 'name', kind: 'text', label: t(studioMessages['columns.name']) },
          {
            key: 'type',
            kind: 'choice',
            choices: types,
            required: true,
            label: t(studioMessages['columns.type']),
          },
          { key: 'label', kind: 'text', label: t(studioMessages['columns.label']) },
          { key: 'unit', kind: 'text', label: t(studioMessages['columns.unit']) },
        ]}
      />
      <h2>{t(studioMessages.smoke)}</h2>
      <ItemList
        path={['smoke']}
        name={t(studioMessages.smoke)}
        addLabel={t(studioMessages['smoke.add'])}
        emptyText={t(studioMessages['smoke.empty'])}
        blank={{ label: '', sql: '' }}
        titleOf={(item) => textOf(item, 'label')}
        fields={() => [
          { key: 'label', kind: 'text', label: t(studioMessages['smoke.label']), wide: true },
          { key: 'sql', kind: 'long', label: t(studioMessages['smoke.sql']) },
        ]}
      />
    </>
  );
}
