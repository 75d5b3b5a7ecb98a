import { studioMessages } from '@etalon/i18n/messages/studio';
import type { JSX } from 'react';
import { ItemList, readItems, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { useStudio } from './use-studio.ts';

const FORMATS = ['csv', 'jsonl', 'parquet', 'xlsx'] as const;

/** The visible files that carry the records, each with its share, its format and its own headers. */
export default function CaseSources(): JSX.Element {
  const { t } = useWords();
  const { document } = useStudio();
  const columns = readItems(document.content, ['target', 'columns']).map((column) => ({
    value: textOf(column, 'name'),
    label: textOf(column, 'name'),
  }));
  return (
    <ItemList
      path={['sources']}
      name={t(studioMessages['tab.sources'])}
      addLabel={t(studioMessages['sources.add'])}
      emptyText={t(studioMessages['sources.empty'])}
      blank={{ path: 'donnees/', format: 'csv', sheet: null, share: 1, headers: [] }}
      titleOf={(item) => textOf(item, 'path')}
      factsOf={(item) =>
        t(studioMessages['sources.facts'], { format: textOf(item, 'format'), share: textOf(item, 'share') })
      }
      fields={(item) => [
        {
          key: 'path',
          kind: 'text',
          label: t(studioMessages['sources.path']),
          hint: t(studioMessages['sources.path.hint']),
        },
        {
          key: 'format',
          kind: 'choice',
          required: true,
          choices: FORMATS.map((value) => ({ value, label: value.toUpperCase() })),
          label: t(studioMessages['sources.format']),
        },
        {
          key: 'share',
          kind: 'number',
          label: t(studioMessages['sources.share']),
          hint: t(studioMessages['sources.share.hint']),
        },
        ...(item.format === 'xlsx'
          ? [{ key: 'sheet', kind: 'text' as const, label: t(studioMessages['sources.sheet']) }]
          : []),
      ]}
      after={(_item, path) => (
        <ItemList
          path={[...path, 'headers']}
          name={t(studioMessages.headers)}
          addLabel={t(studioMessages['headers.add'])}
          emptyText={t(studioMessages['headers.empty'])}
          blank={{ column: '', header: '' }}
          titleOf={(header) => textOf(header, 'column')}
          factsOf={(header) => textOf(header, 'header')}
          fields={() => [
            { key: 'column', kind: 'choice', choices: columns, label: t(studioMessages['headers.column']) },
            { key: 'header', kind: 'text', label: t(studioMessages['headers.header']) },
          ]}
        />
      )}
    />
  );
}
