import type { JsonObject } from '../json.ts';
import {
  type AnalysisContent,
  type AnalysisFilter,
  type AnalysisFinding,
  type AnalysisModel,
  type AnalysisPlan,
  type AnalysisQuestion,
  type AnalysisSpecification,
  type PlanTerms,
  VARIABLE_KINDS,
  VARIABLE_ROLES,
} from './analysis-content.ts';
import {
  readChoice,
  readItems,
  readMaybeObject,
  readMaybeText,
  readNumber,
  readObject,
  readText,
  readTexts,
} from './read-fields.ts';

const ALPHA = 0.05;

/** The content of an analysis, typed; what a draft does not say yet is empty or null. */
export function readAnalysis(content: JsonObject): AnalysisContent {
  const source = readMaybeObject(content, 'source');
  const draft = readMaybeObject(content, 'draft');
  const multiplicity = readMaybeObject(content, 'multiplicity');
  return {
    question: readQuestion(readObject(content, 'question')),
    plan: readPlan(readObject(content, 'plan')),
    source: source && {
      name: readText(source, 'name'),
      sha256: readText(source, 'sha256'),
      runId: readMaybeText(source, 'runId'),
    },
    variables: readItems(content, 'variables').map((item) => ({
      id: readText(item, 'id'),
      column: readText(item, 'column'),
      kind: readChoice(item.kind, VARIABLE_KINDS, 'other'),
      role: readChoice(item.role, VARIABLE_ROLES, 'none'),
      unit: readText(item, 'unit'),
    })),
    variablesRunId: readText(content, 'variablesRunId'),
    activeFilters: readItems(content, 'activeFilters').map(readFilter),
    filters: readItems(content, 'filters').map((item) => ({
      id: readText(item, 'id'),
      at: readText(item, 'at'),
      filters: readItems(item, 'filters').map(readFilter),
      n: readNumber(item, 'n') ?? 0,
      method: readText(item, 'method'),
      runId: readText(item, 'runId'),
    })),
    draft: draft && {
      spec: draft.spec ?? null,
      runId: readText(draft, 'runId'),
      pictureRunId: readMaybeText(draft, 'pictureRunId'),
      method: readText(draft, 'method'),
      values: readValues(readObject(draft, 'values')),
    },
    models: readItems(content, 'models').map(readModel),
    findings: readItems(content, 'findings').map(readFinding),
    actions: readItems(content, 'actions').map((item) => ({
      id: readText(item, 'id'),
      findingId: readText(item, 'findingId'),
      decision: readText(item, 'decision'),
      threshold: readText(item, 'threshold'),
      benefit: readText(item, 'benefit'),
      risk: readText(item, 'risk'),
      owner: readText(item, 'owner'),
    })),
    multiplicity: multiplicity && {
      method: readText(multiplicity, 'method'),
      runId: readText(multiplicity, 'runId'),
      rows: readItems(multiplicity, 'rows').map((row) => ({
        modelId: readText(row, 'modelId'),
        term: readText(row, 'term'),
        p: readNumber(row, 'p') ?? 1,
        adjusted: readNumber(row, 'adjusted'),
      })),
    },
    specifications: readItems(content, 'specifications').map(readSpecification),
  };
}

function readValues(item: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(item).map((key) => [key, readText(item, key)]));
}

function readQuestion(item: JsonObject): AnalysisQuestion {
  return {
    population: readText(item, 'population'),
    outcome: readText(item, 'outcome'),
    exposure: readText(item, 'exposure'),
    comparison: readText(item, 'comparison'),
    unit: readText(item, 'unit'),
    decision: readText(item, 'decision'),
    decisionThreshold: readNumber(item, 'decisionThreshold'),
  };
}

function readTerms(item: JsonObject): PlanTerms {
  return {
    estimand: readText(item, 'estimand'),
    design: readText(item, 'design'),
    method: readText(item, 'method'),
    assumptions: readText(item, 'assumptions'),
    alternatives: readText(item, 'alternatives'),
    alpha: readNumber(item, 'alpha') ?? ALPHA,
    usefulPrecision: readNumber(item, 'usefulPrecision'),
  };
}

function readPlan(item: JsonObject): AnalysisPlan {
  const registered = readMaybeObject(item, 'registered');
  return {
    ...readTerms(item),
    registeredAt: readMaybeText(item, 'registeredAt'),
    registered: registered && readTerms(registered),
    resultsBefore: readNumber(item, 'resultsBefore') ?? 0,
    amendments: readItems(item, 'amendments').map((row) => ({
      id: readText(row, 'id'),
      at: readText(row, 'at'),
      field: readText(row, 'field'),
      before: readText(row, 'before'),
      after: readText(row, 'after'),
      reason: readText(row, 'reason'),
    })),
  };
}

function readFilter(item: JsonObject): AnalysisFilter {
  return {
    id: readText(item, 'id'),
    column: readText(item, 'column'),
    operator: readText(item, 'operator'),
    value: item.value ?? null,
  };
}

function readModel(item: JsonObject): AnalysisModel {
  const fit = readObject(item, 'fit');
  return {
    id: readText(item, 'id'),
    label: readText(item, 'label'),
    formula: readText(item, 'formula'),
    family: readText(item, 'family'),
    spec: item.spec ?? null,
    filters: readItems(item, 'filters').map(readFilter),
    n: readNumber(item, 'n') ?? 0,
    estimates: readItems(item, 'estimates').map((row) => ({
      term: readText(row, 'term'),
      group: readText(row, 'group'),
      est: readNumber(row, 'est'),
      se: readNumber(row, 'se'),
      lo: readNumber(row, 'lo'),
      hi: readNumber(row, 'hi'),
      p: readNumber(row, 'p'),
      unit: readText(row, 'unit'),
    })),
    fit: Object.fromEntries(Object.keys(fit).map((key) => [key, readNumber(fit, key)])),
    diagnostics: readItems(item, 'diagnostics').map((row) => ({
      name: readText(row, 'name'),
      symbol: readText(row, 'symbol'),
      statistic: readNumber(row, 'statistic'),
      p: readNumber(row, 'p'),
    })),
    warnings: readTexts(item, 'warnings'),
    engine: readText(item, 'engine'),
    runId: readText(item, 'runId'),
    at: readText(item, 'at'),
  };
}

function readFinding(item: JsonObject): AnalysisFinding {
  return {
    id: readText(item, 'id'),
    questionId: readText(item, 'questionId'),
    modelId: readText(item, 'modelId'),
    sentence: readText(item, 'sentence'),
    numbers: readItems(item, 'numbers').map((row) => ({
      id: readText(row, 'id'),
      runId: readText(row, 'runId'),
      path: readTexts(row, 'path'),
      value: readNumber(row, 'value'),
      decimals: readNumber(row, 'decimals') ?? 2,
      unit: readText(row, 'unit'),
    })),
    effect: readNumber(item, 'effect'),
    lo: readNumber(item, 'lo'),
    hi: readNumber(item, 'hi'),
    unit: readText(item, 'unit'),
    n: readNumber(item, 'n'),
    interpretation: readText(item, 'interpretation'),
    limits: readText(item, 'limits'),
  };
}

function readSpecification(item: JsonObject): AnalysisSpecification {
  return {
    id: readText(item, 'id'),
    at: readText(item, 'at'),
    term: readText(item, 'term'),
    unit: readText(item, 'unit'),
    runId: readText(item, 'runId'),
    rows: readItems(item, 'rows').map((row) => ({
      outcome: readText(row, 'outcome'),
      covariates: readText(row, 'covariates'),
      filter: readText(row, 'filter'),
      method: readText(row, 'method'),
      est: readNumber(row, 'est'),
      lo: readNumber(row, 'lo'),
      hi: readNumber(row, 'hi'),
      p: readNumber(row, 'p'),
      n: readNumber(row, 'n') ?? 0,
      refused: readMaybeText(row, 'refused'),
    })),
  };
}
