import { formatNumber, type Language, type Message, translate } from '@etalon/i18n';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { SearchDocument } from '@etalon/learning';
import { writePlain } from '../warehouse/use-figures.ts';
import { LOSS } from './layout-parallel.ts';
import type { ParallelWords } from './parallel-drawing.tsx';

const WORDS: Readonly<Record<string, Message>> = trainingMessages;

const countDecimals = (value: number): number =>
  value.toFixed(8).replace(/0+$/, '').split('.')[1]?.length ?? 0;

/** The words of the figure of trials, on the page as in its file. */
export function makeParallelWords(language: Language, { metric }: SearchDocument): ParallelWords {
  const say = (message: Message): string => translate(language, message);
  return {
    axis: (name) => {
      if (name === LOSS) return say(searchMessages[`metric.${metric}`]);
      const message = WORDS[`parameter.${name}`];
      return message === undefined ? name : say(message);
    },
    value: (value) => writePlain(language, value),
    tick: (value) => {
      const short = Number(value.toPrecision(3));
      return formatNumber(language, short, { decimals: Math.min(6, countDecimals(short)) });
    },
    outside: (name) => say(searchMessages[name === LOSS ? 'parallel.no-loss' : 'parallel.outside']),
  };
}
