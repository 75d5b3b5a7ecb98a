import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { Settings } from '@etalon/learning';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';
import { useParameterWords } from './use-parameter-words.ts';

/** Settings in words: `depth 5 · rows in a leaf 10`, or that they are the usual ones. */
export function useSettingWords(): (settings: Settings) => string {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const parameter = useParameterWords();
  return (settings) => {
    const written = Object.entries(settings).map(
      ([name, value]) =>
        `${parameter(name)} ${Number.isInteger(value) ? number(value) : figure.plain(value)}`,
    );
    return written.length === 0 ? t(searchMessages['settings.usual']) : written.join(' · ');
  };
}
