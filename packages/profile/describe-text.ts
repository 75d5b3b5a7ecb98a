import { type Query, readNumber } from './query.ts';
import {
  SPECIAL_TEXTS,
  type SpecialText,
  type TextFacts,
  type TextReading,
  type ValueCount,
} from './table-profile.ts';

const NULL_SPELLINGS = [
  '',
  '-',
  '--',
  '?',
  '.',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'nil',
  'nd',
  'n.d.',
  'nc',
  'n.c.',
  'vide',
  'inconnu',
  'inconnue',
  'unknown',
  'non renseigne',
  'non disponible',
  'neant',
  'missing',
  '(null)',
  '\\n',
] as const;

const READ_AS = `CASE
  WHEN trim(v) = '' THEN 'empty'
  WHEN regexp_full_match(trim(v), '[+-]?[0-9]{1,18}') THEN 'integer'
  WHEN regexp_full_match(trim(v), '[+-]?[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?|[+-]?[0-9]+[eE][+-]?[0-9]+') THEN 'decimal'
  WHEN regexp_full_match(trim(v), '[+-]?[0-9  ]*,[0-9]+') THEN 'decimalComma'
  WHEN regexp_full_match(trim(v), '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}([T ].*)?') THEN 'date'
  WHEN lower(trim(v)) IN ('true', 'false', 'vrai', 'faux', 'oui', 'non', 'yes', 'no') THEN 'boolean'
  ELSE 'text' END`;

const SPECIAL: Readonly<Record<(typeof SPECIAL_TEXTS)[number], string>> = {
  control: "regexp_matches(v, '[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]')",
  mojibake:
    "regexp_matches(v, 'Ã[\\x{80}-\\x{BF}ƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\\x{A0}-\\x{BF}]|â€|ï¿½|\\x{FFFD}')",
  unusualBlank:
    "regexp_matches(v, '[\\x{A0}\\x{1680}\\x{2000}-\\x{200D}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]')",
  edgeBlank: "regexp_matches(v, '^\\s|\\s$')",
  decomposed: "regexp_matches(v, '[\\x{300}-\\x{36F}]')",
};

/** Text facts of a table (v VARCHAR, c count) of distinct values; empty spellings are compared after folding. */
export async function describeText(query: Query, values: string): Promise<TextFacts> {
  const sums = [
    'min(length(v)) AS shortest',
    'max(length(v)) AS longest',
    'sum(length(v) * c) AS letters',
    'sum(c) AS cells',
    ...SPECIAL_TEXTS.map((name) => `coalesce(sum(c) FILTER (${SPECIAL[name]}), 0) AS ${name}`),
  ];
  const [totals] = await query.rows(`SELECT ${sums.join(', ')} FROM ${values}`);
  const readings = await query.rows(`SELECT ${READ_AS} AS kind, sum(c) AS c FROM ${values} GROUP BY 1`);
  const byKind = new Map(readings.map((row) => [row.kind, readNumber(row, 'c')]));
  const spellings = NULL_SPELLINGS.map((text) => `'${text}'`).join(', ');
  const folded = "lower(strip_accents(trim(regexp_replace(v, '[\\s\\x{A0}\\x{202F}]+', ' ', 'g'))))";
  const groups = `SELECT list(v ORDER BY v)[:10] AS spelt, sum(c) AS c FROM ${values}
    GROUP BY lower(strip_accents(regexp_replace(v, '[^\\pL\\pN\\pM]+', '', 'g'))) HAVING count(*) > 1
      AND any_value(regexp_replace(v, '[^\\pL\\pN\\pM]+', '', 'g')) <> ''
      AND bool_or(regexp_matches(v, '\\pL'))`;
  const variants = await query.rows(
    `SELECT to_json(spelt)::VARCHAR AS spelt, c, count(*) OVER () AS groups FROM (${groups}) ORDER BY c DESC, spelt LIMIT 20`,
  );
  return {
    minLength: readNumber(totals, 'shortest'),
    meanLength: readNumber(totals, 'letters') / readNumber(totals, 'cells'),
    maxLength: readNumber(totals, 'longest'),
    patterns: await countValues(query, patternSql(values)),
    readableAs: recordReadings((kind) => byKind.get(kind) ?? 0),
    nullSpellings: await countValues(
      query,
      `SELECT v, c FROM ${values} WHERE ${folded} IN (${spellings}) ORDER BY c DESC, v LIMIT 20`,
    ),
    special: recordSpecials((name) => readNumber(totals, name)),
    variants: variants.map((row) => ({
      values: JSON.parse(String(row.spelt)),
      count: readNumber(row, 'c'),
    })),
    variantGroups: variants.length === 0 ? 0 : readNumber(variants[0], 'groups'),
  };
}

/** Rows (v, c) as value counts. */
export async function countValues(query: Query, sql: string): Promise<readonly ValueCount[]> {
  const rows = await query.rows(sql);
  return rows.map((row) => ({ value: row.v ?? null, count: readNumber(row, 'c') }));
}

function patternSql(values: string): string {
  const letters = "regexp_replace(regexp_replace(v, '[\\p{Ll}\\p{Lo}]+', 'a', 'g'), '\\p{Lu}+', 'A', 'g')";
  return `SELECT regexp_replace(${letters}, '[0-9]', '9', 'g') AS v, sum(c) AS c FROM ${values}
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10`;
}

function recordReadings(countOf: (kind: TextReading) => number): TextFacts['readableAs'] {
  return {
    integer: countOf('integer'),
    decimal: countOf('decimal'),
    decimalComma: countOf('decimalComma'),
    date: countOf('date'),
    boolean: countOf('boolean'),
    empty: countOf('empty'),
    text: countOf('text'),
  };
}

function recordSpecials(countOf: (name: SpecialText) => number): TextFacts['special'] {
  return {
    control: countOf('control'),
    mojibake: countOf('mojibake'),
    unusualBlank: countOf('unusualBlank'),
    edgeBlank: countOf('edgeBlank'),
    decomposed: countOf('decomposed'),
  };
}
