import type { EvaluationWarning, Figure } from '@etalon/evaluation';
import type { Message, MessageParams } from '@etalon/i18n';
import { modelMessages } from '@etalon/i18n/messages/models';
import { useWords } from '../kit/use-words.ts';
import { type Figures, useFigures } from '../warehouse/use-figures.ts';

const WORDS: Readonly<Record<string, Message>> = modelMessages;

export interface ModelWords {
  readonly figure: Figures;
  readonly metric: (metric: string) => string;
  /** How the interval was made, or why there is none. */
  readonly method: (figure: Pick<Figure, 'method' | 'gap'>) => string;
  readonly warning: (warning: EvaluationWarning) => string;
  /** `0.79 [0.77; 0.81]` in one piece that no line breaks, or a dash. */
  readonly span: (value: number | null | undefined, interval: Span) => string;
  /** A p in a cell of its own: without the sign of equality. */
  readonly p: (value: number) => string;
  readonly limit: (name: 'rows' | 'baseline' | 'reuse') => string;
}

type Span = { readonly lo: number; readonly hi: number } | null | undefined;

/** The words of an evaluation: metrics, methods, warnings, values with their interval. */
export function useModelWords(): ModelWords {
  const { t, language } = useWords();
  const between = language === 'fr' ? '\u00a0;\u00a0' : ';\u00a0';
  const { figure } = useFigures('number');
  const say = (key: string, params?: MessageParams): string => {
    const message = WORDS[key];
    return message === undefined ? key : t(message, params);
  };
  return {
    figure,
    metric: (metric) => say(`metric.${metric}`),
    method: ({ method, gap }) => (gap === null ? say(`method.${method}`) : say(`gap.${gap}`)),
    warning: ({ code, params }) => say(`warning.${code}`, params),
    span: (value, interval) => {
      if (value === null || value === undefined) return '—';
      if (interval === null || interval === undefined) return figure.plain(value);
      return `${figure.plain(value)}\u00a0[${figure.plain(interval.lo)}${between}${figure.plain(interval.hi)}]`;
    },
    p: (value) => figure.probability(value).replace(/^= /, ''),
    limit: (name) => say(`limits.${name}`),
  };
}
