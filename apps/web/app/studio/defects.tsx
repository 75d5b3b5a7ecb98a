import { studioMessages } from '@etalon/i18n/messages/studio';
import type { JsonObject } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemList, readItems, textOf } from '../items/item-list.tsx';
import type { Choice } from '../kit/field.tsx';
import { useWords, type Words } from '../kit/use-words.ts';
import { OPERATORS, type OperatorName, type OperatorParameter } from './operators.ts';
import { useStudio } from './use-studio.ts';

interface Choices {
  readonly columns: readonly Choice[];
  readonly sources: readonly Choice[];
}

function findOperator(item: JsonObject): OperatorName | null {
  return OPERATORS.find((operator) => operator.name === item.operator)?.name ?? null;
}

function listFields(t: Words['t'], item: JsonObject, { columns, sources }: Choices): readonly FieldSpec[] {
  const operator = OPERATORS.find((row) => row.name === item.operator);
  const parameter = (key: OperatorParameter): FieldSpec => ({
    key: `parameters/${key}`,
    kind: key === 'hours' || key === 'length' ? 'number' : 'text',
    label: t(studioMessages[`parameter.${key}`]),
  });
  return [
    {
      key: 'operator',
      kind: 'choice',
      required: true,
      label: t(studioMessages['defects.operator']),
      choices: OPERATORS.map(({ name }) => ({ value: name, label: t(studioMessages[`operator.${name}`]) })),
    },
    ...(operator?.column === false
      ? []
      : [
          {
            key: 'column',
            kind: 'choice' as const,
            choices: columns,
            label: t(studioMessages['defects.column']),
          },
        ]),
    {
      key: 'source',
      kind: 'choice',
      choices: sources,
      label: t(studioMessages['defects.source']),
      hint: t(studioMessages['defects.source.hint']),
    },
    {
      key: 'share',
      kind: 'number',
      label: t(studioMessages['defects.share']),
      hint: t(studioMessages['defects.share.hint']),
    },
    ...(item.operator === 'M1'
      ? [
          {
            key: 'mechanism',
            kind: 'choice' as const,
            required: true,
            label: t(studioMessages['defects.mechanism']),
            choices: ['MCAR', 'MAR', 'MNAR'].map((value) => ({ value, label: value })),
          },
        ]
      : []),
    ...(item.operator === 'M1' && item.mechanism === 'MAR'
      ? [
          {
            key: 'parameters/by',
            kind: 'choice' as const,
            choices: columns,
            label: t(studioMessages['parameter.by']),
          },
        ]
      : []),
    ...(operator?.parameters ?? []).map(parameter),
  ];
}

/** What is planted in the sources: operator, place and share; the seed of a form decides where. */
export default function CaseDefects(): JSX.Element {
  const { t, number } = useWords();
  const { document } = useStudio();
  const choicesOf = (path: readonly string[], key: string): readonly Choice[] =>
    readItems(document.content, path).map((item) => ({ value: textOf(item, key), label: textOf(item, key) }));
  const choices = {
    columns: choicesOf(['target', 'columns'], 'name'),
    sources: choicesOf(['sources'], 'path'),
  };
  return (
    <ItemList
      path={['defects']}
      name={t(studioMessages['tab.defects'])}
      addLabel={t(studioMessages['defects.add'])}
      emptyText={t(studioMessages['defects.empty'])}
      blank={{ operator: 'M1', column: null, source: null, share: 0.01, mechanism: 'MCAR', parameters: {} }}
      titleOf={(item) => {
        const operator = findOperator(item);
        return operator === null ? '' : t(studioMessages[`operator.${operator}`]);
      }}
      factsOf={(item) =>
        [
          textOf(item, 'column'),
          textOf(item, 'source'),
          typeof item.share === 'number' ? number(item.share, { percent: true }) : '',
        ]
          .filter(Boolean)
          .join(', ')
      }
      fields={(item) => listFields(t, item, choices)}
    />
  );
}
