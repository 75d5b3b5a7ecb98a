import { studioMessages } from '@etalon/i18n/messages/studio';
import type { JSX } from 'react';
import { ItemList, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';

/** What a competent professional could find: lists by subject, never complete. */
export default function CaseReferences(): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <p>{t(studioMessages['references.lead'])}</p>
      <ItemList
        path={['keys']}
        name={t(studioMessages['tab.references'])}
        addLabel={t(studioMessages['references.add'])}
        emptyText={t(studioMessages['references.empty'])}
        blank={{ file: 'anomalies', label: '', synonyms: [], class: '', weight: 'attendu', rationale: '' }}
        titleOf={(item) => textOf(item, 'label')}
        factsOf={(item) => [textOf(item, 'file'), textOf(item, 'class')].filter(Boolean).join(', ')}
        fields={() => [
          {
            key: 'file',
            kind: 'text',
            label: t(studioMessages['references.file']),
            hint: t(studioMessages['references.file.hint']),
          },
          { key: 'class', kind: 'text', label: t(studioMessages['references.class']) },
          {
            key: 'weight',
            kind: 'choice',
            required: true,
            label: t(studioMessages['references.weight']),
            choices: [
              { value: 'attendu', label: t(studioMessages['weight.attendu']) },
              { value: 'possible', label: t(studioMessages['weight.possible']) },
            ],
          },
          { key: 'label', kind: 'text', label: t(studioMessages['references.label']), wide: true },
          { key: 'synonyms', kind: 'lines', label: t(studioMessages['references.synonyms']) },
          { key: 'rationale', kind: 'text', label: t(studioMessages['references.rationale']), wide: true },
        ]}
      />
    </>
  );
}
