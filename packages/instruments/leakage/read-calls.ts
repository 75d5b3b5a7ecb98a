import type { CodeCall } from '@etalon/leakage';
import type { Workbench } from '../bench/workbench.ts';
import { listScripts, stripComments } from '../notebook/list-scripts.ts';

const SPLIT =
  /\btrain_test_split\(|\b(Group|Stratified|TimeSeries|Shuffle)\w*(Split|KFold)\(|\bKFold\(|createDataPartition\(|initial_split\(|sample\.split\(|\brandom_split\(/;
const SELECTOR = /\b(SelectKBest|SelectPercentile|SelectFromModel|RFE|RFECV|VarianceThreshold|Boruta\w*)\(/;
const LEARNER = /\b\w*(Scaler|Vectorizer|Encoder|Imputer|Normalizer|Discretizer|PCA|SVD|NMF|UMAP|SMOTE)\(/;
const ASSIGNED = /^\s*(\w+)\s*=[^=]/;
const FITTED = /(\w+)\.(?:fit|fit_transform|fit_resample)\(/;
const FITS = /\.(?:fit|fit_transform|fit_resample)\(/;
const IMPORT = /^\s*(?:from\s|import\s|library\()/;

/**
 * Splits, fits of transformers and selections of variables of notebooks and scripts, in the order in which they stand: names
 * followed line by line, without a syntax tree. Null when no code was handed in.
 */
export function readCalls(bench: Workbench): readonly CodeCall[] | null {
  const scripts = listScripts(bench, true);
  if (scripts.length === 0) return null;
  return scripts.flatMap(({ path, cells }) => {
    const learners = new Map<string, 'fit' | 'select'>();
    return cells
      .filter((cell) => cell.kind === 'code')
      .flatMap(({ source, locator }) =>
        stripComments(source)
          .split('\n')
          .flatMap((line, at): readonly CodeCall[] => {
            const place = { path, locator: `${locator}, ligne ${at + 1}` };
            return readLine(line, learners).map((call) => ({ ...call, ...place }));
          }),
      );
  });
}

function readLine(
  line: string,
  learners: Map<string, 'fit' | 'select'>,
): readonly Pick<CodeCall, 'kind' | 'name'>[] {
  if (IMPORT.test(line)) return [];
  const name = line.trim().slice(0, 120);
  if (SPLIT.test(line)) return [{ kind: 'split', name }];
  const made = SELECTOR.test(line) ? 'select' : LEARNER.test(line) ? 'fit' : null;
  const assigned = ASSIGNED.exec(line)?.[1];
  if (made !== null && !FITS.test(line)) {
    if (assigned !== undefined) learners.set(assigned, made);
    return [];
  }
  const known = learners.get(FITTED.exec(line)?.[1] ?? '');
  const kind = FITS.test(line) ? (made ?? known) : undefined;
  return kind === undefined ? [] : [{ kind, name }];
}
