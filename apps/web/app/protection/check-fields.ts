import { protectionMessages } from '@etalon/i18n/messages/protection';
import { CELL_TYPES, DATA_CHARACTERISTICS, RULE_NAMES } from '@etalon/quality/checks/check';
import type { JsonObject } from '@etalon/workshop/edits';
import { SEVERITIES } from '@etalon/workshop/protection';
import type { FieldSpec } from '../items/field-spec.ts';
import type { Choice } from '../kit/field.tsx';
import type { Words } from '../kit/use-words.ts';
import { choicesOf } from './choices-of.ts';

/** The columns of the table are listed by the dictionary: that rule comes from an import only. */
const RULES = RULE_NAMES.filter((rule) => rule !== 'columns');
const plain = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: value }));

function paramFields(t: Words['t'], rule: string): readonly FieldSpec[] {
  const m = protectionMessages;
  const min: FieldSpec = { key: 'params/min', kind: 'bound', label: t(m['quality.min']) };
  const max: FieldSpec = { key: 'params/max', kind: 'bound', label: t(m['quality.max']) };
  switch (rule) {
    case 'unique':
      return [{ key: 'params/with', kind: 'lines', label: t(m['quality.with']) }];
    case 'in_set':
      return [{ key: 'params/values', kind: 'lines', label: t(m['quality.values']) }];
    case 'between':
    case 'row_count':
      return [min, max];
    case 'regex':
      return [{ key: 'params/pattern', kind: 'text', label: t(m['quality.pattern']) }];
    case 'type':
      return [
        { key: 'params/type', kind: 'choice', label: t(m['quality.type']), choices: plain(CELL_TYPES) },
      ];
    case 'foreign_key':
      return [
        { key: 'params/table', kind: 'text', label: t(m['quality.table']) },
        { key: 'params/column', kind: 'text', label: t(m['quality.reference-column']) },
      ];
    case 'expression':
      return [{ key: 'params/expression', kind: 'long', label: t(m['quality.expression']) }];
    case 'freshness':
      return [{ key: 'params/maxAgeHours', kind: 'number', label: t(m['quality.max-age']) }];
    case 'distribution':
      return [
        { key: 'params/table', kind: 'text', label: t(m['quality.table']) },
        { key: 'params/column', kind: 'text', label: t(m['quality.reference-column']) },
        {
          key: 'params/distance',
          kind: 'choice',
          label: t(m['quality.distance']),
          choices: plain(['wasserstein', 'total-variation']),
        },
        { key: 'params/max', kind: 'number', label: t(m['quality.max-distance']) },
      ];
    default:
      return [];
  }
}

/** The fields of one check: its rule, what the rule asks, then who owns it and what it serves. */
export function checkFields(
  t: Words['t'],
  item: JsonObject,
  columns: readonly string[],
): readonly FieldSpec[] {
  const m = protectionMessages;
  const rule = typeof item.rule === 'string' ? item.rule : '';
  const column: FieldSpec =
    columns.length === 0
      ? { key: 'column', kind: 'text', label: t(m['quality.column']) }
      : {
          key: 'column',
          kind: 'choice',
          label: t(m['quality.column']),
          choices: plain(
            typeof item.column === 'string' && !columns.includes(item.column)
              ? [...columns, item.column]
              : columns,
          ),
        };
  return [
    {
      key: 'rule',
      kind: 'choice',
      required: true,
      label: t(m['quality.rule']),
      choices: choicesOf(t, 'rule', RULES),
    },
    column,
    ...paramFields(t, rule),
    { key: 'mostly', kind: 'number', label: t(m['quality.mostly']) },
    {
      key: 'severity',
      kind: 'choice',
      required: true,
      label: t(m['quality.severity']),
      choices: choicesOf(t, 'severity', SEVERITIES),
    },
    {
      key: 'characteristic',
      kind: 'choice',
      label: t(m['quality.characteristic']),
      choices: choicesOf(t, 'characteristic', DATA_CHARACTERISTICS),
    },
    { key: 'owner', kind: 'text', label: t(m['quality.owner']) },
    { key: 'onFail', kind: 'text', label: t(m['quality.on-fail']), wide: true },
  ];
}
