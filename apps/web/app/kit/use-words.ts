import {
  formatBytes,
  formatDate,
  formatMoment,
  formatNumber,
  formatTyped,
  type Language,
  type Message,
  type MessageParams,
  translate,
  typeset,
} from '@etalon/i18n';
import { useMemo } from 'react';
import { useRouteLoaderData } from 'react-router';
import type { RootData } from '../root.tsx';

export interface Words {
  readonly language: Language;
  readonly t: (message: Message, params?: MessageParams) => string;
  readonly number: (value: number, style?: Parameters<typeof formatNumber>[2]) => string;
  /** A number as it would be typed in a field: every digit, no space between them. */
  readonly typed: (value: number) => string;
  readonly date: (value: Date | string) => string;
  readonly moment: (value: Date | string) => string;
  readonly bytes: (value: number) => string;
}

/** The words of the visitor's language: `t(message, params)` and the formats of numbers, dates and sizes. */
export function useWords(): Words {
  const root = useRouteLoaderData<RootData>('root');
  const language = root?.language ?? 'fr';
  return useMemo(
    () => ({
      language,
      t: (message, params) => typeset(language, translate(language, message, params)),
      number: (value, style) => formatNumber(language, value, style),
      typed: (value) => formatTyped(language, value),
      date: (value) => formatDate(language, value),
      moment: (value) => formatMoment(language, value),
      bytes: (value) => formatBytes(language, value),
    }),
    [language],
  );
}
