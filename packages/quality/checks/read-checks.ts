import {
  type Bound,
  CELL_TYPES,
  type CheckRule,
  DATA_CHARACTERISTICS,
  type QualityCheck,
  type ReadPolicy,
  type Refusal,
  type RefusedCheck,
  RULE_NAMES,
} from './check.ts';
import { suggestCharacteristic } from './suggest-characteristic.ts';

type Json = Readonly<Record<string, unknown>>;

const MAX_PATTERN = 500;
/** Characters of a refused value that a sentence shows. */
const SHOWN = 100;

/** The checks of a policy from its JSON list; what cannot be read is told one by one with its place, the rest is kept. */
export function readChecks(value: unknown): ReadPolicy {
  if (!Array.isArray(value))
    return {
      checks: [],
      refused: [{ path: '', name: '', ...refuse('quality.check-unreadable', { problem: 'list' }) }],
    };
  const checks: QualityCheck[] = [];
  const refused: RefusedCheck[] = [];
  for (const [i, item] of value.entries()) {
    const read = readCheck(item);
    const name = isObject(item) && typeof item.id === 'string' ? item.id : String(i + 1);
    const repeated = 'check' in read && checks.some(({ id }) => id === read.check.id);
    if (repeated)
      refused.push({ path: `/${i}/id`, name, ...refuse('quality.check-repeated', { check: name }) });
    else if ('check' in read) checks.push(read.check);
    else refused.push({ path: `/${i}`, name, ...read });
  }
  return { checks, refused };
}

/** One check, or why it cannot be one; `mostly` must be in ]0, 1]. */
export function readCheck(value: unknown): { readonly check: QualityCheck } | Refusal {
  if (!isObject(value)) return refuse('quality.check-unreadable', { problem: 'object' });
  const id = textOf(value.id);
  if (id === null) return refuse('quality.check-unreadable', { problem: 'id' });
  const rule = readRule(value, id);
  if (!('rule' in rule)) return rule;
  const mostly = value.mostly ?? undefined;
  if (mostly !== undefined && !(typeof mostly === 'number' && mostly > 0 && mostly <= 1))
    return refuseMostly(id, mostly);
  const severity = value.severity;
  const characteristic = DATA_CHARACTERISTICS.find((name) => name === value.characteristic);
  return {
    check: {
      ...rule,
      id,
      ...(mostly === undefined ? {} : { mostly }),
      severity: severity === 'blocking' || severity === 'minor' ? severity : 'major',
      characteristic: characteristic ?? suggestCharacteristic(rule.rule),
      owner: textOf(value.owner) ?? '',
      onFail: textOf(value.onFail) ?? '',
    },
  };
}

function refuse(code: string, info: Refusal['info']): Refusal {
  return { code, info };
}

function refuseMostly(check: string, mostly: unknown): Refusal {
  const isPercent = typeof mostly === 'number' && mostly > 1 && mostly <= 100;
  return isPercent
    ? refuse('quality.mostly-percent', { check, mostly, meant: mostly / 100 })
    : refuse('quality.mostly-out-of-range', { check, mostly: writeValue(mostly).slice(0, SHOWN) });
}

function readRule(value: Json, check: string): CheckRule | Refusal {
  const rule = value.rule;
  if (typeof rule !== 'string' || !RULE_NAMES.some((name) => name === rule))
    return refuse('quality.rule-unknown', {
      check,
      rule: writeValue(rule).slice(0, SHOWN),
      rules: RULE_NAMES,
    });
  const params: Json = isObject(value.params) ? value.params : {};
  const column = textOf(value.column);
  const unfit = (param: string): Refusal => refuse('quality.param-unfit', { check, rule, param });
  if (rule === 'row_count') return readRowCount(params, unfit);
  if (rule === 'columns') {
    const names = textsOf(params.names);
    return names === null
      ? unfit('names')
      : { rule, column: null, params: { names, ...flag('others', params.others) } };
  }
  if (rule === 'expression') {
    const expression = textOf(params.expression);
    return expression === null ? unfit('expression') : { rule, column, params: { expression } };
  }
  if (column === null) return unfit('column');
  return readColumnRule(rule, { column, params, unfit });
}

interface ColumnRuleInput {
  readonly column: string;
  readonly params: Json;
  readonly unfit: (param: string) => Refusal;
}

function readColumnRule(rule: string, input: ColumnRuleInput): CheckRule | Refusal {
  const { column, params, unfit } = input;
  switch (rule) {
    case 'not_null':
      return { rule, column, params: {} };
    case 'unique': {
      const others = params.with === undefined ? [] : textsOf(params.with);
      return others === null
        ? unfit('with')
        : { rule, column, params: others.length === 0 ? {} : { with: others } };
    }
    case 'in_set': {
      const values = Array.isArray(params.values) ? params.values.filter(isScalar) : [];
      const isWhole =
        Array.isArray(params.values) && values.length === params.values.length && values.length > 0;
      return isWhole ? { rule, column, params: { values } } : unfit('values');
    }
    case 'between':
      return readBetween(input);
    case 'regex': {
      const pattern = textOf(params.pattern);
      return pattern === null || pattern.length > MAX_PATTERN
        ? unfit('pattern')
        : { rule, column, params: { pattern } };
    }
    case 'type': {
      const type = CELL_TYPES.find((name) => name === params.type);
      return type === undefined ? unfit('type') : { rule, column, params: { type } };
    }
    case 'foreign_key': {
      const table = textOf(params.table);
      const other = textOf(params.column);
      return table === null || other === null
        ? unfit('table')
        : { rule, column, params: { table, column: other } };
    }
    case 'freshness': {
      const hours = params.maxAgeHours;
      return typeof hours === 'number' && hours > 0
        ? { rule, column, params: { maxAgeHours: hours } }
        : unfit('maxAgeHours');
    }
    default:
      return readDistribution(input);
  }
}

function readBetween({ column, params, unfit }: ColumnRuleInput): CheckRule | Refusal {
  const min = boundOf(params.min);
  const max = boundOf(params.max);
  if (min === null && max === null) return unfit('min');
  if (min !== null && max !== null && (typeof min !== typeof max || min > max)) return unfit('max');
  return {
    rule: 'between',
    column,
    params: {
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
      ...flag('strict', params.strict),
    },
  };
}

function readRowCount(params: Json, unfit: (param: string) => Refusal): CheckRule | Refusal {
  const min = typeof params.min === 'number' ? params.min : null;
  const max = typeof params.max === 'number' ? params.max : null;
  if (min === null && max === null) return unfit('min');
  if (min !== null && max !== null && min > max) return unfit('max');
  return {
    rule: 'row_count',
    column: null,
    params: { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) },
  };
}

function readDistribution({ column, params, unfit }: ColumnRuleInput): CheckRule | Refusal {
  const { distance, max } = params;
  const table = textOf(params.table);
  if (table === null) return unfit('table');
  if (distance !== 'wasserstein' && distance !== 'total-variation') return unfit('distance');
  if (typeof max !== 'number' || !(max >= 0)) return unfit('max');
  return {
    rule: 'distribution',
    column,
    params: { table, column: textOf(params.column) ?? column, distance, max },
  };
}

function flag<Name extends string>(name: Name, value: unknown): Partial<Readonly<Record<Name, boolean>>>;
function flag(name: string, value: unknown): Readonly<Record<string, boolean>> {
  return value === true ? { [name]: true } : {};
}

/** A JSON value as text: a text as it is, anything else as its JSON. */
export function writeValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** A JSON object, and not a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function textsOf(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((item) => typeof item === 'string');
  return texts.length === value.length ? texts : null;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function boundOf(value: unknown): Bound | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value : null;
}
