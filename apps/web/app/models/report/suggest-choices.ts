import { type Language, type MessageParams, translate } from '@etalon/i18n';
import { reportMessages } from '@etalon/i18n/messages/models-report';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { ChoiceTopic, ModelsContent, RunFigure } from '@etalon/workshop/models';
import { nameMetric } from '../../figures/name-metric.ts';
import type { RunFacts } from './load-report.ts';
import { nameSetting, nameWhat } from './name-figure.ts';

type Form = 'value' | 'span';

/** Writes a figure: its value to be looked at, or the token of a figure that it binds. */
export type Bind = (figure: RunFigure, form: Form) => string;

/** Facts of a topic, as sentences whose numbers `bind` writes: what was set and computed, never why. */
export interface Suggestion {
  readonly topic: ChoiceTopic;
  readonly write: (bind: Bind) => string;
}

interface Facts {
  readonly content: ModelsContent;
  readonly facts: RunFacts;
  readonly language: Language;
  /** The figure of that key among the last runs and the document. */
  readonly find: (key: string) => RunFigure | undefined;
}

type Sentence = (bind: Bind) => string;
type Asked = Readonly<Record<string, RunFigure | undefined | readonly [RunFigure | undefined, Form]>>;

/** What the document and its last runs hold on each topic; a topic of which nothing is known is not there. */
export function suggestChoices(given: {
  readonly content: ModelsContent;
  readonly facts: RunFacts;
  /** Figures of the last runs and of the document, never those of an older run. */
  readonly figures: readonly RunFigure[];
  readonly language: Language;
}): readonly Suggestion[] {
  const keys = new Map(given.figures.map((figure) => [figure.key, figure]));
  const facts: Facts = { ...given, find: (key) => keys.get(key) };
  return TOPICS.flatMap(([topic, list]) => {
    const sentences = list(facts).filter((sentence) => sentence !== null);
    if (sentences.length === 0) return [];
    return [{ topic, write: (bind) => sentences.map((sentence) => sentence(bind)).join(' ') }];
  });
}

/** A sentence of the messages with its words and its figures; null when one of the figures is not there. */
function sentence(
  language: Language,
  key: keyof typeof reportMessages,
  words: MessageParams = {},
  asked: Asked = {},
): Sentence | null {
  const figures: (readonly [string, RunFigure, Form])[] = [];
  for (const [name, one] of Object.entries(asked)) {
    const [figure, form]: readonly [RunFigure | undefined, Form] = isPair(one) ? one : [one, 'value'];
    if (figure === undefined) return null;
    figures.push([name, figure, form]);
  }
  return (bind) => {
    const written = figures.map(([name, figure, form]) => [name, bind(figure, form)] as const);
    const counts = figures.map(([name, { value }]) => [`${name}Count`, value ?? 0] as const);
    return translate(language, reportMessages[key], {
      ...words,
      ...Object.fromEntries(counts),
      ...Object.fromEntries(written),
    });
  };
}

const isPair = (one: Asked[string]): one is readonly [RunFigure | undefined, Form] => Array.isArray(one);

const unless = (isEmpty: boolean, made: () => Sentence | null): Sentence | null => (isEmpty ? null : made());

function suggestSplit({ content, language, find }: Facts): readonly (Sentence | null)[] {
  const { file, scheme, left } = content.training;
  const share = find('training//share') ?? find('document//share');
  const isHoldout = scheme === 'holdout' || find('training//share') !== undefined;
  return [
    unless(file === null, () =>
      sentence(language, 'suggest.file', { file: file?.name ?? '' }, { rows: find('training//rows') }),
    ),
    unless(!isHoldout, () => sentence(language, 'suggest.share', {}, { share })),
    searchSentence({ find, language }),
    unless(left.length === 0 || file === null, () =>
      sentence(language, 'suggest.left', { columns: left.join(', ') }),
    ),
  ];
}

function searchSentence({ find, language }: Pick<Facts, 'find' | 'language'>): Sentence | null {
  const [searched, apart] = ['searched', 'apart'].map((what) => findSearch(find, what));
  return sentence(language, 'suggest.apart', {}, { searched, apart });
}

const ALGORITHMS = ['linear', 'logistic', 'neighbours', 'tree', 'forest', 'boosting', 'network'] as const;

/** A figure of the last search, whatever its algorithm. */
function findSearch(find: Facts['find'], what: string): RunFigure | undefined {
  return ALGORITHMS.map((algorithm) => find(`search/${algorithm}/${what}`)).find(
    (found) => found !== undefined,
  );
}

function suggestMetrics({ facts, language, find }: Facts): readonly (Sentence | null)[] {
  const names = (list: readonly string[]): string =>
    list.map((metric) => nameMetric(language, metric)).join(', ');
  const { metrics, minimised, measured, positive } = facts;
  const [falsePositive, falseNegative] = ['falsePositiveCost', 'falseNegativeCost'].map((what) =>
    find(`document//${what}`),
  );
  return [
    unless(metrics.length === 0, () => sentence(language, 'suggest.metrics', { metrics: names(metrics) })),
    unless(minimised === '', () =>
      sentence(language, 'suggest.minimised', { metric: nameMetric(language, minimised) }),
    ),
    unless(measured.length === 0, () => sentence(language, 'suggest.bench', { metrics: names(measured) })),
    unless(positive === '', () => sentence(language, 'suggest.positive', { positive })),
    sentence(language, 'suggest.threshold', {}, { threshold: find('document//threshold') }),
    sentence(language, 'suggest.costs', {}, { falsePositive, falseNegative }),
  ];
}

/** The plan that the last training drew; the one of the document while nothing was trained. */
function suggestPlan({ content, facts, language, find }: Facts): readonly (Sentence | null)[] {
  const { training } = content;
  if (training.file === null && facts.scheme === '') return [];
  const isDone = facts.scheme !== '';
  const of = (what: string): RunFigure | undefined =>
    find(isDone ? `training//${what}` : `document//${what}`);
  const scheme = isDone ? facts.scheme : training.scheme;
  const group = isDone ? facts.group : training.group;
  const time = isDone ? facts.time : training.time;
  return [
    sentence(language, 'suggest.plan', { scheme: nameScheme(language, scheme) }),
    sentence(language, 'suggest.folds', {}, { folds: of('folds'), repeats: of('repeats') }),
    sentence(language, 'suggest.blocks', {}, { folds: of('folds'), gap: of('gap') }),
    sentence(language, 'suggest.fits', {}, { fits: find('training//fits') }),
    unless(group === '', () => sentence(language, 'suggest.group', { group })),
    unless(time === '', () => sentence(language, 'suggest.time', { time })),
  ];
}

const SCHEMES = ['holdout', 'kfold', 'stratified', 'grouped', 'temporal'] as const;

function nameScheme(language: Language, scheme: string): string {
  const known = SCHEMES.find((one) => one === scheme);
  return known === undefined ? scheme : translate(language, trainingMessages[`scheme.${known}`]);
}

const METHODS = ['random', 'halving', 'grid'] as const;

function suggestSearch({ facts, language, find }: Facts): readonly (Sentence | null)[] {
  const known = ALGORITHMS.find((one) => one === facts.algorithm);
  const method = METHODS.find((one) => one === facts.method);
  if (known === undefined || method === undefined) return [];
  const of = (what: string): RunFigure | undefined => find(`search/${known}/${what}`);
  const settings = [...Object.keys(trainingMessages)].flatMap((key) =>
    key.startsWith('parameter.') ? [key.slice('parameter.'.length)] : [],
  );
  return [
    sentence(
      language,
      'suggest.search',
      {
        algorithm: translate(language, trainingMessages[`algorithm.${known}`]),
        method: translate(language, searchMessages[`method.${method}`]),
      },
      { trials: of('trials') },
    ),
    ...settings.map((name) =>
      sentence(
        language,
        'suggest.found',
        { name: nameSetting(language, name) },
        { setting: of(`setting ${name}`) },
      ),
    ),
    unless(facts.boundary.length === 0, () =>
      sentence(language, 'suggest.boundary', {
        settings: facts.boundary.map((name) => nameSetting(language, name)).join(', '),
      }),
    ),
    sentence(
      language,
      'suggest.gain',
      {},
      { apart: of('apart'), gain: [of(`apart-gain ${facts.minimised}`), 'span'] },
    ),
  ];
}

function suggestExtremes({ content, language, find }: Facts): readonly (Sentence | null)[] {
  const treatments = [...new Set(content.extremes.map(({ treatment }) => treatment))];
  const movers = sentence(language, 'suggest.movers', {}, { movers: find('extremes//movers') });
  if (treatments.length === 0) return [movers];
  return [
    movers,
    sentence(language, 'suggest.decided', {}, { decided: find('document//decided') }),
    ...treatments.map((treatment) =>
      sentence(
        language,
        'suggest.treated',
        { treatment },
        { treated: find(`document/${treatment}/treated`) },
      ),
    ),
  ];
}

const MOST_MEASURED = 2;

function suggestModel({ content, facts, language, find }: Facts): readonly (Sentence | null)[] {
  const { models, selection } = content;
  const name = models.find(({ id }) => id === selection.model)?.name;
  if (name === undefined) return [];
  return [
    sentence(language, 'suggest.model', { name }),
    ...facts.measured.slice(0, MOST_MEASURED).map((metric) => {
      const value = find(`evaluation/${name}/${metric}`);
      return sentence(
        language,
        'suggest.measured',
        { metric: nameWhat(language, metric) },
        { value: [value, 'span'], rows: find('evaluation//rows') },
      );
    }),
  ];
}

const TOPICS: readonly (readonly [ChoiceTopic, (facts: Facts) => readonly (Sentence | null)[]])[] = [
  ['split', suggestSplit],
  ['metric', suggestMetrics],
  ['validation', suggestPlan],
  ['search', suggestSearch],
  ['extremes', suggestExtremes],
  ['model', suggestModel],
];
