import type { Message } from '@etalon/i18n';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { useWords } from '../kit/use-words.ts';

const WORDS: Readonly<Record<string, Message>> = trainingMessages;

/** The words of the settings of algorithms. */
export function useParameterWords(): (name: string) => string {
  const { t } = useWords();
  return (name) => {
    const message = WORDS[`parameter.${name}`];
    return message === undefined ? name : t(message);
  };
}
