import type { AnalysisSpec } from '../spec/analysis-spec.ts';
import type { ErrorModel, ModelTerm, Transform } from '../spec/model-spec.ts';
import { columnInPython, listInPython } from './python-frame.ts';
import { quoteText, type ScriptSource } from './script-source.ts';

type ModelSpec = Extract<AnalysisSpec, { readonly kind: 'linear-model' | 'glm' }>;

const TRANSFORMS: Readonly<Record<Transform, (cells: string) => string>> = {
  identity: (cells) => cells,
  log: (cells) => `np.log(${cells})`,
  log1p: (cells) => `np.log1p(${cells})`,
  sqrt: (cells) => `np.sqrt(${cells})`,
  inverse: (cells) => `1 / ${cells}`,
  square: (cells) => `${cells} ** 2`,
};

const FAMILIES = {
  binomial: 'Binomial',
  'quasi-binomial': 'Binomial',
  poisson: 'Poisson',
  'quasi-poisson': 'Poisson',
  gamma: 'Gamma',
} as const;
const LINKS = {
  logit: 'logit',
  probit: 'probit',
  cloglog: 'cloglog',
  log: 'log',
  identity: 'identity',
  inverse: 'inverse_power',
  sqrt: 'sqrt',
} as const;

/** The columns of the model, one frame per term, products for interactions. */
function designInPython(
  terms: readonly ModelTerm[],
  source: ScriptSource,
  intercept: boolean,
): readonly string[] {
  const part = (column: string, { transform = 'identity', power = 1 }: ModelTerm): string => {
    if (source.columns[column]?.kind === 'factor')
      return `pd.get_dummies(${columnInPython(column)}, drop_first=True).astype(float).add_prefix(${quoteText(`${column}:`)})`;
    const cells = TRANSFORMS[transform](columnInPython(column));
    return `(${cells}).rename(${quoteText(power === 1 ? column : `${column}^${power}`)}).astype(float).pow(${power}).to_frame()`;
  };
  return [
    'def cross(left, right):',
    '    return pd.DataFrame({f"{a}:{b}": left[a] * right[b] for b in right for a in left}, index=left.index)',
    '',
    '',
    'parts = []',
    ...terms.map((term) => {
      const [first = '', ...rest] = term.columns.map((column) => part(column, term));
      return `parts.append(${rest.reduce((left, right) => `cross(${left}, ${right})`, first)})`;
    }),
    'X = pd.concat(parts, axis=1)',
    ...(intercept ? ['X.insert(0, "(Intercept)", 1.0)'] : []),
  ];
}

const SAY = 'for name, b, e in zip(X.columns, model.params, model.bse):\n    say(name, b, e)';

/** The lines of a model by statsmodels; null for another kind. */
export function modelInPython(spec: AnalysisSpec, source: ScriptSource): readonly string[] | null {
  switch (spec.kind) {
    case 'linear-model':
    case 'glm':
      return regressionInPython(spec, source);
    case 'cox':
      return [
        'import statsmodels.api as sm',
        ...designInPython(spec.terms, source, false),
        `model = sm.PHReg(${columnInPython(spec.time)}, X, status=${columnInPython(spec.event)}.astype(float), ties="efron").fit()`,
        SAY,
      ];
    case 'survival-curve':
      return [
        'from statsmodels.duration.survfunc import SurvfuncRight, survdiff',
        `curve = SurvfuncRight(${columnInPython(spec.time)}, ${columnInPython(spec.event)}.astype(float))`,
        ...(spec.group === undefined
          ? ['for t, s in zip(curve.surv_times, curve.surv_prob):\n    say("survival", t, s)']
          : [
              `found = survdiff(${columnInPython(spec.time)}, ${columnInPython(spec.event)}.astype(float), ${columnInPython(spec.group)}.astype(str))`,
              'say("log-rank", *found)',
            ]),
      ];
    case 'adjust-p': {
      const method = {
        holm: 'holm',
        hochberg: 'simes-hochberg',
        hommel: 'hommel',
        bonferroni: 'bonferroni',
        BH: 'fdr_bh',
        BY: 'fdr_by',
      }[spec.method];
      return [
        'from statsmodels.stats.multitest import multipletests',
        `found = multipletests(${listInPython(spec.values.map(({ p }) => p))}, method="${method}")[1]`,
        `for name, p in zip(${listInPython(spec.values.map(({ id }) => id))}, found):\n    say(name, p)`,
      ];
    }
    case 'describe':
      return spec.columns
        .filter((name) => source.columns[name]?.kind === 'number' && spec.weights === undefined)
        .map((name) =>
          spec.by === undefined
            ? `say(${quoteText(`mean:${name}`)}, ${columnInPython(name)}.mean(), ${columnInPython(name)}.std(), ${columnInPython(name)}.median())`
            : `for key, one in ${columnInPython(name)}.groupby(${columnInPython(spec.by)}, observed=True):\n    say(${quoteText(`mean:${name}`)}, one.mean(), one.std(), one.median())`,
        );
    case 'components':
      return [
        `values = d[${listInPython(spec.columns)}] - d[${listInPython(spec.columns)}].mean()`,
        ...((spec.scale ?? true) ? ['values = values / values.std()'] : []),
        'spread = np.linalg.svd(values, compute_uv=False) ** 2',
        'for i, share in enumerate(spread / spread.sum(), 1):\n    say(f"share:PC{i}", share)',
      ];
    case 'autocorrelation':
      return [
        ...(spec.order === undefined ? [] : [`d = d.sort_values(${quoteText(spec.order)}, kind="stable")`]),
        'from statsmodels.stats.diagnostic import acorr_ljungbox',
        `found = acorr_ljungbox(${columnInPython(spec.column)}, lags=[${spec.lags}], return_df=True)`,
        'say("ljung-box", found["lb_stat"].iloc[0], found["lb_pvalue"].iloc[0])',
      ];
    default:
      return null;
  }
}

function regressionInPython(spec: ModelSpec, source: ScriptSource): readonly string[] {
  const { errors = { kind: 'model' }, intercept = true, outcome } = spec;
  const isBinomial = spec.kind === 'glm' && spec.family.endsWith('binomial');
  const y = isBinomial
    ? `(${columnInPython(outcome.column)}.astype(str).str.replace(r"\\.0$", "", regex=True) == ${quoteText(outcome.event ?? '1')}).astype(float)`
    : TRANSFORMS[outcome.transform ?? 'identity'](columnInPython(outcome.column));
  const positive = spec.weights === undefined ? [] : [`d = d[${columnInPython(spec.weights)} > 0].copy()`];
  return [
    'import statsmodels.api as sm',
    ...positive,
    ...designInPython(spec.terms, source, intercept),
    `y = ${y}`,
    spec.kind === 'glm'
      ? glmInPython(spec)
      : `model = sm.${spec.weights === undefined ? 'OLS(y, X)' : `WLS(y, X, weights=${columnInPython(spec.weights)})`}`,
    fitInPython(errors, spec),
    SAY,
  ];
}

function glmInPython(spec: Extract<ModelSpec, { readonly kind: 'glm' }>): string {
  const canonical = spec.family === 'gamma' ? 'inverse' : spec.family.endsWith('poisson') ? 'log' : 'logit';
  const link = LINKS[spec.link ?? canonical];
  const weights = spec.weights === undefined ? '' : `, freq_weights=${columnInPython(spec.weights)}`;
  const offset = spec.offset === undefined ? '' : `, offset=${columnInPython(spec.offset)}`;
  return `model = sm.GLM(y, X, family=sm.families.${FAMILIES[spec.family]}(sm.families.links.${link}())${weights}${offset})`;
}

function fitInPython(errors: ErrorModel, spec: ModelSpec): string {
  const isGlm = spec.kind === 'glm';
  const scale = isGlm && spec.family.startsWith('quasi') ? 'scale="X2", ' : '';
  const tight = isGlm ? 'tol=1e-14, maxiter=100' : '';
  switch (errors.kind) {
    case 'model':
      return `model = model.fit(${scale}${tight})`;
    case 'robust':
      return `model = model.fit(${[tight, `cov_type="${errors.type}"`].filter((part) => part !== '').join(', ')})`;
    case 'cluster':
      return `model = model.fit(${[tight, 'cov_type="cluster"', `cov_kwds={"groups": pd.factorize(${columnInPython(errors.column)})[0]}`].filter((part) => part !== '').join(', ')})`;
    case 'bootstrap':
      return `model = model.fit(${tight})  # the draws of R are not those of numpy: only the estimates are the same`;
    default:
      return errors satisfies never;
  }
}
