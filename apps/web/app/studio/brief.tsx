import { studioMessages } from '@etalon/i18n/messages/studio';
import type { JSX } from 'react';
import { ItemField } from '../items/item-field.tsx';
import { ItemList, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';

/** The mission given to the candidate and the facts of its fictional organisation. */
export default function CaseBrief(): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <section className="it-fields" aria-label={t(studioMessages['tab.brief'])}>
        <ItemField
          path={[]}
          spec={{ key: 'title', kind: 'text', label: t(studioMessages.title), wide: true }}
        />
        <ItemField
          path={[]}
          spec={{
            key: 'caseId',
            kind: 'text',
            label: t(studioMessages.caseId),
            hint: t(studioMessages['caseId.hint']),
          }}
        />
        <ItemField
          path={[]}
          spec={{
            key: 'version',
            kind: 'text',
            label: t(studioMessages.version),
            hint: t(studioMessages['version.hint']),
          }}
        />
        <ItemField
          path={[]}
          spec={{
            key: 'situation',
            kind: 'text',
            label: t(studioMessages.situation),
            hint: t(studioMessages['situation.hint']),
          }}
        />
        <ItemField
          path={[]}
          spec={{
            key: 'brief',
            kind: 'long',
            label: t(studioMessages.brief),
            hint: t(studioMessages['brief.hint']),
          }}
        />
      </section>
      <h2>{t(studioMessages.facts)}</h2>
      <ItemList
        path={['facts']}
        name={t(studioMessages.facts)}
        addLabel={t(studioMessages['facts.add'])}
        emptyText={t(studioMessages['facts.empty'])}
        blank={{ label: '', value: '' }}
        titleOf={(item) => textOf(item, 'label')}
        factsOf={(item) => textOf(item, 'value')}
        fields={() => [
          { key: 'label', kind: 'text', label: t(studioMessages['facts.label']) },
          { key: 'value', kind: 'text', label: t(studioMessages['facts.value']) },
        ]}
      />
    </>
  );
}
