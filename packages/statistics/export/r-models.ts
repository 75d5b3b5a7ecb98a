import type { Analysis, AnalysisSpec } from '../spec/analysis-spec.ts';
import type { ErrorModel, GlmFamily } from '../spec/model-spec.ts';
import { columnInR, formulaInR, nameInR, transformInR } from './r-frame.ts';
import { quoteText } from './script-source.ts';

type ModelSpec = Extract<AnalysisSpec, { readonly kind: 'linear-model' | 'glm' }>;

const FAMILIES: Readonly<Record<GlmFamily, readonly [string, string]>> = {
  binomial: ['binomial', 'logit'],
  'quasi-binomial': ['quasibinomial', 'logit'],
  poisson: ['poisson', 'log'],
  'quasi-poisson': ['quasipoisson', 'log'],
  gamma: ['Gamma', 'inverse'],
};

const SAY_COEFFICIENTS =
  'for (i in seq_along(coef(model))) say(names(coef(model))[i], coef(model)[i], se[i])';

/** The lines of a model by R's own function; null for another kind. */
export function modelInR(spec: AnalysisSpec, analysis: Analysis): readonly string[] | null {
  switch (spec.kind) {
    case 'linear-model':
    case 'glm':
      return regressionInR(spec);
    case 'survival-curve':
      return survivalInR(spec, analysis);
    case 'cox':
      return [
        'library(survival)',
        eventInR(spec.event),
        `model <- coxph(${formulaInR(`Surv(${nameInR(spec.time)}, happened)`, spec.terms, true)}, data = d, ties = "efron", control = coxph.control(eps = 1e-13, iter.max = 60))`,
        'se <- sqrt(diag(vcov(model)))',
        SAY_COEFFICIENTS,
        'print(summary(model))',
      ];
    default:
      return null;
  }
}

function eventInR(column: string): string {
  return `d$happened <- as.numeric(as.character(${columnInR(column)}))`;
}

function survivalInR(
  spec: Extract<AnalysisSpec, { readonly kind: 'survival-curve' }>,
  { level = 0.95 }: Analysis,
): readonly string[] {
  const right = spec.group === undefined ? '1' : nameInR(spec.group);
  const surv = `Surv(${nameInR(spec.time)}, happened)`;
  return [
    'library(survival)',
    eventInR(spec.event),
    `curve <- survfit(${surv} ~ ${right}, data = d, conf.type = "log-log", conf.int = ${level})`,
    'for (i in seq_along(curve$time)) say("survival", curve$time[i], curve$surv[i])',
    'print(curve)',
    ...(spec.group === undefined
      ? []
      : [
          `found <- survdiff(${surv} ~ ${right}, data = d)`,
          'say("statistic", found$chisq)',
          'say("p", pchisq(found$chisq, length(found$n) - 1, lower.tail = FALSE))',
        ]),
  ];
}

function regressionInR(spec: ModelSpec): readonly string[] {
  const { errors = { kind: 'model' }, intercept = true } = spec;
  const isBinomial = spec.kind === 'glm' && spec.family.endsWith('binomial');
  const event = isBinomial
    ? [
        `d$happened <- as.numeric(as.character(${columnInR(spec.outcome.column)}) == ${quoteText(spec.outcome.event ?? '1')})`,
      ]
    : [];
  const outcome = isBinomial ? 'happened' : transformInR(spec.outcome.column, spec.outcome.transform);
  const weights = spec.weights === undefined ? '' : `, weights = ${nameInR(spec.weights)}`;
  const positive = spec.weights === undefined ? [] : [`d <- d[${columnInR(spec.weights)} > 0, ]`];
  return [
    ...positive,
    ...event,
    `formula <- ${formulaInR(outcome, spec.terms, intercept)}`,
    spec.kind === 'glm' ? glmInR(spec, weights) : `model <- lm(formula, data = d${weights}, tol = 1e-11)`,
    ...errorsInR(errors),
    SAY_COEFFICIENTS,
    'print(summary(model))',
  ];
}

function glmInR(spec: Extract<ModelSpec, { readonly kind: 'glm' }>, weights: string): string {
  const [family, link] = FAMILIES[spec.family];
  const offset = spec.offset === undefined ? '' : `, offset = ${nameInR(spec.offset)}`;
  const call = `glm(formula, family = ${family}(${quoteText(spec.link ?? link)}), data = d${weights}${offset}, control = glm.control(epsilon = 1e-12, maxit = 50)`;
  return `first <- ${call})\nmodel <- ${call}, start = coef(first))`;
}

function errorsInR(errors: ErrorModel): readonly string[] {
  switch (errors.kind) {
    case 'model':
      return ['se <- sqrt(diag(vcov(model)))'];
    case 'robust':
      return [`se <- sqrt(diag(sandwich::vcovHC(model, type = "${errors.type}")))`];
    case 'cluster':
      return [
        `se <- sqrt(diag(sandwich::vcovCL(model, cluster = ${columnInR(errors.column)}, type = "HC1")))`,
      ];
    case 'bootstrap':
      return [
        `set.seed(${errors.seed}, "Mersenne-Twister", "Inversion", "Rejection")`,
        `draws <- replicate(${errors.replicates}, coef(update(model, data = d[sample.int(nrow(d), replace = TRUE), ])))`,
        'se <- apply(rbind(draws), 1, sd)',
        'print(apply(rbind(draws), 1, quantile, c(0.025, 0.975)))',
      ];
    default:
      return errors satisfies never;
  }
}
