import { modelMessages } from '@etalon/i18n/messages/models';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { MeasuredLoss, SearchDocument } from '@etalon/learning';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from '../workshop/show-run.ts';
import { BrushedTrials } from './brushed-trials.tsx';
import { isTold } from './layout-parallel.ts';
import { RunOutputs } from './run-outputs.tsx';
import { useModelWords } from './use-model-words.ts';
import { useParameterWords } from './use-parameter-words.ts';
import { useSettingWords } from './use-setting-words.ts';
import { Importance, ValidatedSearch } from './validated-search.tsx';

/** What the search found, asked on rows that it never saw. */
function ApartFacts({ search }: { readonly search: SearchDocument }): JSX.Element {
  const { t } = useWords();
  const { span, figure } = useModelWords();
  const settings = useSettingWords();
  const tell = ({ value, interval }: MeasuredLoss): string => span(value, interval);
  const tellLoss = (loss: number | null): string =>
    isTold(loss) ? figure.plain(loss) : t(searchMessages['parallel.no-loss']);
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
          value: tellLoss(search.trials[search.best]?.loss ?? null),
        },
        { label: t(searchMessages['best.apart']), value: tell(best) },
        { label: t(searchMessages['usual.apart']), value: tell(usual) },
        { label: t(searchMessages.gain), value: tell(gain) },
        { label: t(searchMessages.optimism), value: tellLoss(optimism) },
      ]}
    />
  );
}

/** What a search found: the best settings and what they gain, what more trials would bring, every trial. */
export function SearchFindings({
  search,
  run,
  projectId,
  base,
}: {
  readonly search: SearchDocument;
  readonly run: Pick<ShownRun, 'id' | 'outputs'>;
  readonly projectId: string;
  /** Address of the document. */
  readonly base: string;
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
          <input type="hidden" name="calcul" value={run.id} />
          <Button name="acte" value="retenir">
            {t(searchMessages['best.keep'])}
          </Button>
        </Form>
      </section>
      {search.nested !== null && <ValidatedSearch nested={search.nested} />}
      <Importance search={search} />
      <BrushedTrials search={search} file={`${base}/recherche/${run.id}/essais.svg`} />
      <p className="soft">{t(modelMessages['limits.reuse'])}</p>
      <section className="stack no-print" aria-labelledby="sorties">
        <h2 id="sorties">{t(searchMessages['outputs.title'])}</h2>
        <RunOutputs projectId={projectId} run={run} />
      </section>
    </>
  );
}
