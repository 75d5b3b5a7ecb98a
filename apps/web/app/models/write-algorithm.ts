import { formatTyped, type Language, type Message, translate } from '@etalon/i18n';
import { trainingMessages } from '@etalon/i18n/messages/training';

const WORDS: Readonly<Record<string, Message>> = trainingMessages;
const SETTING = /^(\w+) = (-?[\d.]+(?:e-?\d+)?)$/;

/**
 * The algorithm of a model that was trained here, kept as `tree, depth = 5`, in the words of the reader: « Arbre de décision ·
 * profondeur 5 ». What a person wrote, or a list of layers, stays as it is.
 */
export function writeAlgorithm(language: Language, kept: string): string {
  const [code = '', ...settings] = kept.split(', ');
  const algorithm = WORDS[`algorithm.${code}`];
  if (algorithm === undefined) return kept;
  const written = settings.map((setting) => {
    const [, name = '', value = ''] = SETTING.exec(setting) ?? [];
    const word = WORDS[`parameter.${name}`];
    return word === undefined
      ? setting
      : `${translate(language, word)} ${formatTyped(language, Number(value))}`;
  });
  return [translate(language, algorithm), ...written].join(' · ');
}
