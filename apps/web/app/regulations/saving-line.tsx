import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Autosave } from './use-autosave.ts';
import { useHasScript } from './use-has-script.ts';

/** What became of the last change, or a button where no script sends it. */
export function SavingLine({ autosave }: { readonly autosave: Autosave }): JSX.Element {
  const { t } = useWords();
  const hasScript = useHasScript();
  const { state, fetcher } = autosave;
  const problem = state === 'refused' ? problemOf(fetcher.data)?.problem : undefined;
  return (
    <div className="rl-saving">
      {!hasScript && <Button small>{t(words['draft.save'])}</Button>}
      <span role="status" className="soft">
        {state === 'saving' && t(words['draft.saving'])}
        {state === 'saved' && t(words['draft.saved'])}
        {state === 'incomplete' && t(words['draft.incomplete'])}
        {problem !== undefined && (
          <strong>
            {problem.what} {problem.remedy}
          </strong>
        )}
      </span>
    </div>
  );
}
