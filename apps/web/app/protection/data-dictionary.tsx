import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { Edit } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemList, textOf } from '../items/item-list.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom } from './choices-of.ts';
import { useCheckName } from './use-check-name.ts';
import { useProtection } from './use-protection.ts';

const CELLS = ['definition', 'type', 'unit', 'domain', 'owner', 'source', 'refresh', 'sensitivity'] as const;
const BLANK = {
  column: '',
  definition: '',
  type: '',
  unit: '',
  domain: '',
  owner: '',
  source: '',
  refresh: '',
  sensitivity: '',
} as const;

/** The dictionary of the columns, and the share of its cells that are written. */
export function DataDictionary({ columns }: { readonly columns: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const { content, document } = useProtection();
  const { dictionary } = content.qualityPolicy;
  const m = protectionMessages;
  const filled = dictionary.reduce(
    (sum, row) => sum + CELLS.filter((key) => row[key].trim() !== '').length,
    0,
  );
  const absent = columns.filter((column) => !dictionary.some((row) => row.column === column));
  const fields: readonly FieldSpec[] = [
    { key: 'column', kind: 'text', label: t(m['quality.column']) },
    ...CELLS.map(
      (key): FieldSpec => ({
        key,
        kind: key === 'definition' ? 'long' : 'text',
        label: t(m[`quality.${key}`]),
      }),
    ),
  ];
  return (
    <section aria-labelledby="dictionnaire">
      <h2 id="dictionnaire">{t(m['quality.dictionary'])}</h2>
      {dictionary.length > 0 && (
        <p className="figures soft">
          {t(m['quality.dictionary.facts'], { filled, total: dictionary.length * CELLS.length })}
        </p>
      )}
      {absent.length > 0 && (
        <Button
          type="button"
          small
          onClick={() =>
            document.edit(
              absent.map(
                (column): Edit => ({
                  op: 'insert',
                  path: ['qualityPolicy', 'dictionary'],
                  item: { ...BLANK, id: crypto.randomUUID(), column },
                  before: null,
                }),
              ),
            )
          }
        >
          {t(m['quality.dictionary.fill'])}
        </Button>
      )}
      <ItemList
        path={['qualityPolicy', 'dictionary']}
        name={t(m['quality.dictionary'])}
        addLabel={t(m['quality.dictionary.add'])}
        emptyText={t(m['ebios.none'])}
        blank={BLANK}
        fields={() => fields}
        titleOf={(item) => textOf(item, 'column')}
        factsOf={(item) => textOf(item, 'definition').slice(0, 60)}
      />
    </section>
  );
}

/** Who looks at which checks, when, and what is done when they fail. */
export function Procedures(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const m = protectionMessages;
  const nameOf = useCheckName();
  const fields: readonly FieldSpec[] = [
    { key: 'who', kind: 'text', label: t(m['quality.who']) },
    { key: 'when', kind: 'text', label: t(m['quality.when']) },
    { key: 'ifFails', kind: 'long', label: t(m['quality.if-fails']) },
    {
      key: 'checkIds',
      kind: 'some',
      wide: true,
      label: t(m['quality.procedure.checks']),
      choices: choicesFrom(content.qualityPolicy.checks, ({ id }) => nameOf(id), t(m['list.unnamed'])),
    },
  ];
  return (
    <section aria-labelledby="procedures">
      <h2 id="procedures">{t(m['quality.procedures'])}</h2>
      <ItemList
        path={['qualityPolicy', 'procedures']}
        name={t(m['quality.procedures'])}
        addLabel={t(m['quality.procedures.add'])}
        emptyText={t(m['ebios.none'])}
        blank={{ checkIds: [], who: '', when: '', ifFails: '' }}
        fields={() => fields}
        titleOf={(item) => [textOf(item, 'who'), textOf(item, 'when')].filter(Boolean).join(', ')}
        factsOf={(item) => textOf(item, 'ifFails').slice(0, 60)}
      />
    </section>
  );
}
