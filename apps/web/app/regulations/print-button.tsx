import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { useHasScript } from './use-has-script.ts';

/** Opens the print dialog; without script the browser's own command does. */
export function PrintButton(): JSX.Element | null {
  const { t } = useWords();
  if (!useHasScript()) return null;
  return (
    <Button type="button" small onClick={() => window.print()}>
      {t(words['page.print'])}
    </Button>
  );
}
