import { modelMessages } from '@etalon/i18n/messages/models';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { MeasuredLoss, SearchDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { Origin } from './origin.tsx';
import { SearchFigure } from './search-figure.tsx';
import { useModelWords } from './use-model-words.ts';
import { useParameterWords } from './use-parameter-words.ts';
import { useSettingWords } from './use-setting-words.ts';
import { Importance, ValidatedSearch } from './validated-search.tsx';

const SHOWN = 20;

/** What the search found, asked on rows that it never saw. */
function ApartFacts({ search }: { readonly search: SearchDocument }): JSX.Element {
  const { t } = useWords();
  const { span, figure } = useModelWords();
  const settings = useSettingWords();
  const tell = ({ value, interval }: MeasuredLoss): string => span(value, interval);
  const { best, usual, gain, optimism } = search.apart;
  return (
    <KeyValues
      entries={[
        {
          label: t(searchMessages['best.settings']),
          value: settings(search.trials[search.best]?.settings ?? {}),
        },
        {
          label: t(searchMessages['best.searched']),
          value: figure.plain(search.trials[search.best]?.loss ?? 0),
        },
        { label: t(searchMessages['best.apart']), value: tell(best) },
        { label: t(searchMessages['usual.apart']), value: tell(usual) },
        { label: t(searchMessages.gain), value: tell(gain) },
        { label: t(searchMessages.optimism), value: figure.plain(optimism) },
      ]}
    />
  );
}

function Budget({ search }: { readonly search: SearchDocument }): JSX.Element | null {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const [params] = useSearchParams();
  const { expected, topProbability } = search;
  if (expected.length === 0) return null;
  const wanted = Math.round(Number(params.get('essais') ?? expected.length));
  const at = Math.min(expected.length, Math.max(1, Number.isFinite(wanted) ? wanted : expected.length));
  return (
    <>
      <SearchFigure search={search} at={at} />
      <Form
        method="get"
        className="mo-line"
        preventScrollReset
        aria-label={t(searchMessages['budget.label'])}
      >
        <TextField
          name="essais"
          label={t(searchMessages['budget.label'])}
          value={String(at)}
          inputMode="numeric"
        />
        <Button tone="quiet">{t(searchMessages['budget.do'])}</Button>
      </Form>
      <p>{t(searchMessages['budget.said'], { count: at, loss: figure.plain(expected[at - 1] ?? 0) })}</p>
      {topProbability !== null && (
        <p className="soft">
          {t(searchMessages['budget.top'], {
            count: search.trials.length - 1,
            share: number(topProbability, { percent: true, decimals: 0 }),
          })}
        </p>
      )}
    </>
  );
}

function TrialTable({ search }: { readonly search: SearchDocument }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const settings = useSettingWords();
  const title = t(searchMessages['trials.title']);
  const sorted = search.trials
    .map((trial, at) => ({ ...trial, at }))
    .sort((one, other) => other.share - one.share || one.loss - other.loss)
    .slice(0, SHOWN);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>
          {t(searchMessages['trials.caption'], {
            count: search.trials.length,
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
          {sorted.map(({ at, settings: own, share, loss, sd }) => (
            <tr key={at}>
              <th scope="row">{at === 0 ? t(searchMessages['settings.usual']) : at}</th>
              <td>{settings(own)}</td>
              <td>{number(share, { percent: true, decimals: 0 })}</td>
              <td>{figure.plain(loss)}</td>
              <td>{figure.plain(sd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** What a search found: the best settings and what they gain, what more trials would bring, every trial. */
export function SearchFindings({
  search,
  runId,
}: {
  readonly search: SearchDocument;
  readonly runId: string;
}): JSX.Element {
  const { t } = useWords();
  const parameter = useParameterWords();
  const { boundary, rows, algorithm } = search;
  return (
    <>
      <section className="stack" aria-labelledby="meilleur">
        <h2 id="meilleur">
          {t(searchMessages['best.title'], { name: t(trainingMessages[`algorithm.${algorithm}`]) })}
        </h2>
        <ApartFacts search={search} />
        <p className="soft">{t(searchMessages['best.rows'], { ...rows })}</p>
        {boundary.length > 0 && (
          <p>
            {t(searchMessages.boundary, {
              names: boundary.map(parameter).join(', '),
              count: boundary.length,
            })}
          </p>
        )}
        <Form method="post" preventScrollReset>
          <input type="hidden" name="calcul" value={runId} />
          <Button name="acte" value="retenir">
            {t(searchMessages['best.keep'])}
          </Button>
        </Form>
      </section>
      {search.nested !== null && <ValidatedSearch nested={search.nested} />}
      <Importance search={search} />
      <section className="stack" aria-labelledby="budget">
        <h2 id="budget">{t(searchMessages['budget.title'])}</h2>
        <Budget search={search} />
      </section>
      <section className="stack" aria-labelledby="essais">
        <h2 id="essais">{t(searchMessages['trials.title'])}</h2>
        <TrialTable search={search} />
        {search.failed > 0 && <p>{t(validationMessages.failed, { count: search.failed })}</p>}
        <Origin
          models={[{ name: t(trainingMessages[`algorithm.${algorithm}`]), engine: search.engine }]}
          seed={search.seed}
        />
      </section>
      <p className="soft">{t(modelMessages['limits.reuse'])}</p>
    </>
  );
}
