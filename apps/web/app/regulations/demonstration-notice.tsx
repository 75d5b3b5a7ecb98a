import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';

/** Says of a page that the regulations it rests on are those of a demonstration; nothing of others. */
export function DemonstrationNotice({
  demonstration,
}: {
  readonly demonstration: boolean;
}): JSX.Element | null {
  const { t } = useWords();
  if (!demonstration) return null;
  return <Alert title={t(words['demonstration.title'])}>{t(words['demonstration.text'])}</Alert>;
}
