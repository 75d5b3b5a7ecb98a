import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { SearchDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { isTold } from './layout-parallel.ts';
import { useModelWords } from './use-model-words.ts';
import { useSettingWords } from './use-setting-words.ts';

const SHOWN = 20;

/** The trials that are kept, on the most rows and with the least loss first; those without a loss last. */
export function TrialTable({
  search,
  kept,
}: {
  readonly search: SearchDocument;
  readonly kept: ReadonlySet<number>;
}): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const settings = useSettingWords();
  const title = t(searchMessages['trials.title']);
  const rank = (loss: number): number => (isTold(loss) ? loss : Number.MAX_VALUE);
  const own = search.trials.map((trial, at) => ({ ...trial, at })).filter(({ at }) => kept.has(at));
  const sorted = own
    .sort((one, other) => other.share - one.share || rank(one.loss) - rank(other.loss))
    .slice(0, SHOWN);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>
          {t(searchMessages['trials.caption'], {
            count: own.length,
            shown: sorted.length,
            fits: search.fits,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(searchMessages['trials.trial'])}</th>
            <th scope="col">{t(searchMessages['trials.settings'])}</th>
            <th scope="col">{t(searchMessages['trials.share'])}</th>
            <th scope="col">{t(searchMessages[`metric.${search.metric}`])}</th>
            <th scope="col">{t(searchMessages['trials.sd'])}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ at, settings: chosen, share, loss, sd }) => (
            <tr key={at}>
              <th scope="row">{at === 0 ? t(searchMessages['settings.usual']) : at}</th>
              <td className="mo-wide">{settings(chosen)}</td>
              <td>{number(share, { percent: true, decimals: 0 })}</td>
              <td>{isTold(loss) ? figure.plain(loss) : t(searchMessages['parallel.no-loss'])}</td>
              <td>{isTold(sd) ? figure.plain(sd) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
