import { isObject, type JsonValue, parseJson } from '@etalon/evidence';
import { importDbt, importExpectations, type ReadPolicy, readChecks } from '@etalon/quality/checks';
import { type ListItem, numberOf, textOf } from '../bench/list-item.ts';
import { readJsonPiece, readList } from '../bench/read-list.ts';
import { type MeasurePiece, readPieceText, type Workbench } from '../bench/workbench.ts';

/** Given to the engine in place of the present instant: no check that depends on it is run, and a reading is the same whenever it is made. */
export const FIXED_INSTANT = '2000-01-01T00:00:00Z';

/** True for a check of freshness: it depends on the instant of a delivery, which no sealed piece holds. */
export function isTimed(check: ReadPolicy['checks'][number]): boolean {
  return check.rule === 'freshness';
}

export interface DeliveredPolicy extends ReadPolicy {
  readonly path: string;
  /** JSON pointer of the list of checks, or the whole file. */
  readonly locator: string;
  /** Place of each check that could be read, by its id; the list when it has none of its own. */
  readonly placeOf: (check: string) => string;
}

function findChecks(root: JsonValue): { readonly value: JsonValue; readonly locator: string } | null {
  if (Array.isArray(root)) return { value: root, locator: '' };
  if (!isObject(root)) return null;
  for (const name of ['checks', 'controles'])
    if (root[name] !== undefined) return { value: root[name], locator: `/${name}` };
  const policy = root.qualityPolicy;
  return isObject(policy) && policy.checks !== undefined
    ? { value: policy.checks, locator: '/qualityPolicy/checks' }
    : null;
}

function readPiece(piece: MeasurePiece): DeliveredPolicy | null {
  if (/\.ya?ml$/i.test(piece.fileName)) {
    const models = importDbt(readPieceText(piece));
    return {
      path: piece.fileName,
      locator: '/models',
      checks: models.flatMap((model) => model.checks),
      refused: models.flatMap((model) => model.refused),
      placeOf: () => '/models',
    };
  }
  if (!/\.json$/i.test(piece.fileName)) return null;
  const root = readJsonPiece(piece);
  if (isObject(root) && Array.isArray(root.expectations)) {
    const suite = importExpectations(readPieceText(piece));
    const refused = suite.refused.map((row) => ({ ...row, path: row.path.replace(/^\/expectations/, '') }));
    return placeChecks(piece.fileName, '/expectations', { checks: suite.checks, refused });
  }
  const found = findChecks(root);
  return found === null ? null : placeChecks(piece.fileName, found.locator, readChecks(found.value));
}

/** Checks keep the order of their list, from which the refused ones are missing. */
function placeChecks(path: string, locator: string, policy: ReadPolicy): DeliveredPolicy {
  const taken = new Set(policy.refused.map((row) => Number(row.path.split('/')[1])));
  const ranks: number[] = [];
  for (let rank = 0; ranks.length < policy.checks.length; rank += 1) if (!taken.has(rank)) ranks.push(rank);
  const places = new Map(policy.checks.map((check, index) => [check.id, `${locator}/${ranks[index] ?? 0}`]));
  return { path, locator, ...policy, placeOf: (check) => places.get(check) ?? locator };
}

/** Checks written in a table: one a row, its columns named as the members of a check, `params` as JSON. */
async function readTablePolicy(bench: Workbench, piece: MeasurePiece): Promise<DeliveredPolicy> {
  const rows = (await readList(bench, 'checks')).filter((item) => item.path === piece.fileName);
  const places = new Map(rows.map((item) => [item.id, item.locator]));
  const policy = readChecks(rows.map(toCheck));
  return {
    ...policy,
    path: piece.fileName,
    locator: rows[0]?.locator ?? '',
    placeOf: (check) => places.get(check) ?? '',
  };
}

function toCheck(item: ListItem): unknown {
  const params = textOf(item, 'params', 'parametres');
  const mostly = numberOf(item, 'mostly', 'part', 'partMinimale');
  const column = textOf(item, 'column', 'colonne');
  return {
    id: item.id,
    column: column === '' ? null : column,
    rule: textOf(item, 'rule', 'regle'),
    params: readParams(params),
    ...(mostly === null ? {} : { mostly }),
    severity: textOf(item, 'severity', 'gravite'),
    characteristic: textOf(item, 'characteristic', 'caracteristique'),
    owner: textOf(item, 'owner', 'responsable'),
    onFail: textOf(item, 'onFail', 'siEchec'),
  };
}

/** A cell that is no JSON stays text: the check is then refused with its place. */
function readParams(text: string): unknown {
  if (text === '') return {};
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

/** The executable checks of a hand-in: of the workshop, of a table, of Great Expectations or of dbt; null when there are none. */
export async function readDeliveredPolicy(bench: Workbench): Promise<DeliveredPolicy | null> {
  for (const role of ['quality-policy', 'protection'] as const)
    for (const piece of bench.piecesOf(role)) {
      const policy = /\.(csv|tsv|xlsx)$/i.test(piece.fileName)
        ? await readTablePolicy(bench, piece)
        : readPiece(piece);
      if (policy !== null && policy.checks.length + policy.refused.length > 0) return policy;
    }
  return null;
}
