import type { JSX } from 'react';
import { useWords } from './use-words.ts';

/** A name followed by the colon of the language, before what it names. */
export function Named({ label }: { readonly label: string }): JSX.Element {
  const { language } = useWords();
  return <>{language === 'fr' ? `${label}\u00a0:` : `${label}:`}</>;
}
