import type { Message, MessageParams } from '@etalon/i18n';
import { transformOperationMessages } from '@etalon/i18n/messages/transform-operations';
import type { Leak, TransformWarning } from '@etalon/transform';
import { useWords } from '../kit/use-words.ts';

const WORDS: Readonly<Record<string, Message>> = transformOperationMessages;

export interface TransformWords {
  readonly operation: (op: string) => string;
  /** The words of a setting or of one of its choices, by key. */
  readonly word: (key: string) => string;
  readonly leak: (leak: Leak) => string;
  readonly warning: (warning: TransformWarning) => string;
  /** A share as a percentage without its sign. */
  readonly percent: (share: number) => string;
}

/** The words of operations, of leaks and of warnings. */
export function useTransformWords(): TransformWords {
  const { t, number } = useWords();
  const say = (key: string, params?: MessageParams): string => {
    const message = WORDS[key];
    return message === undefined ? key : t(message, params);
  };
  return {
    operation: (op) => say(`op.${op}`),
    word: (key) => say(key),
    leak: ({ code, node, column, count, lines }) =>
      say(`leak.${code}`, {
        node: node ?? '',
        column: column ?? '',
        count,
        lines: lines.join(', '),
      }),
    warning: ({ code, params }) => say(`warning.${code}`, params),
    percent: (share) => number(100 * share, { decimals: 1 }),
  };
}
