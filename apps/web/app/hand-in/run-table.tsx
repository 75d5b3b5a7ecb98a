import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from './load-measures-page.ts';

/** What a repetition found, in words; null while there is nothing to say. */
export function useOutcome(): (run: ShownRun) => string | null {
  const { t } = useWords();
  return ({ outcome, failure }) => {
    if (failure !== null) return failure;
    if (outcome === null) return null;
    const same = t(handInMessages['measures.replayed'], { count: outcome.same });
    if (outcome.different.length === 0) return same;
    const instruments = outcome.different.join(', ');
    return `${same} ; ${t(handInMessages['measures.replay.differ'], { instruments })}`;
  };
}

/** Every measure and every repetition that was asked for. */
export function RunTable({ runs }: { readonly runs: readonly ShownRun[] }): JSX.Element {
  const { t, moment, number } = useWords();
  const say = useOutcome();
  const heads = ['when', 'what', 'state', 'duration', 'outcome'] as const;
  return (
    <details className="fold">
      <summary>{t(handInMessages['measures.runs'])}</summary>
      <TableRegion label={t(handInMessages['measures.runs'])}>
        <table className="table">
          <caption>{t(handInMessages['measures.runs.caption'])}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(handInMessages[`run.${head}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <td>{moment(run.requestedAt)}</td>
                <td>{t(handInMessages[`run.${run.kind}`])}</td>
                <td>{t(handInMessages[`run.${run.state}`])}</td>
                <td>
                  {run.seconds === null
                    ? ''
                    : t(handInMessages['run.seconds'], { seconds: number(run.seconds) })}
                </td>
                <td>{say(run) ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}
