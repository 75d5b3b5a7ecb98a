import type { PointKey } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DraftPage } from './load-draft.ts';

function Points({ keys }: { readonly keys: readonly PointKey[] }): JSX.Element {
  const { t } = useWords();
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <a href={`#${key}`}>{t(words[`point.${key}`])}</a>
        </li>
      ))}
    </ul>
  );
}

/** What is undecided, said in words and grouped by who waits for it; what contradicts itself. */
export function UndecidedPanel({ page }: { readonly page: DraftPage }): JSX.Element {
  const { t } = useWords();
  const { undecidedForSession, undecidedElsewhere, findings } = page;
  return (
    <>
      {findings.length > 0 && (
        <Alert tone="caution" title={t(words['draft.findings'])}>
          <ul>
            {findings.map((finding) => {
              const { code, ...facts } = finding;
              const params = Object.fromEntries(
                Object.entries(facts).map(([name, value]) => [
                  name,
                  Array.isArray(value) ? value.join(', ') : Number(value),
                ]),
              );
              return <li key={code}>{t(words[`finding.${code}`], params)}</li>;
            })}
          </ul>
        </Alert>
      )}
      <section className="panel" id="non-decides" aria-labelledby="non-decides-titre">
        <h2 id="non-decides-titre">{t(words['draft.undecided.title'])}</h2>
        {undecidedForSession.length + undecidedElsewhere.length === 0 && (
          <p>{t(words['draft.undecided.none'])}</p>
        )}
        {undecidedForSession.length > 0 && (
          <>
            <p>{t(words['draft.undecided.session'])}</p>
            <Points keys={undecidedForSession} />
          </>
        )}
        {undecidedElsewhere.length > 0 && (
          <>
            <p>{t(words['draft.undecided.others'])}</p>
            <Points keys={undecidedElsewhere} />
          </>
        )}
      </section>
    </>
  );
}
