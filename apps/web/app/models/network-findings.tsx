import { networkMessages } from '@etalon/i18n/messages/network';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { DeepWarning } from '@etalon/runs/deep';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { NetworkResult } from './ask-network.ts';
import { CardWords } from './card-part.tsx';
import type { NetworkView } from './load-network.ts';
import { LossFigure } from './loss-figure.tsx';
import { RunOutputs } from './run-outputs.tsx';
import { useModelWords } from './use-model-words.ts';

function Warnings({ warnings }: { readonly warnings: readonly DeepWarning[] }): JSX.Element | null {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  const words = { ...trainingMessages, ...networkMessages };
  return (
    <ul>
      {warnings.map(({ code, params }) => (
        <li key={`${code} ${JSON.stringify(params)}`}>{t(words[`warning.${code}`], params)}</li>
      ))}
    </ul>
  );
}

/** The network beside the baseline: means over the folds with the corrected interval, and its gain. */
function Measures({ network }: { readonly network: NetworkResult }): JSX.Element {
  const { t } = useWords();
  const { metric: nameOf, span } = useModelWords();
  const title = t(networkMessages['measures.title']);
  const metrics = network.models[0]?.metrics.map(({ metric }) => metric) ?? [];
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(networkMessages['measures.model'])}</th>
            {metrics.map((metric) => (
              <th scope="col" key={metric}>
                {nameOf(metric)}
              </th>
            ))}
            <th scope="col">{t(networkMessages['measures.gain'], { metric: nameOf(metrics[0] ?? '') })}</th>
          </tr>
        </thead>
        <tbody>
          {network.models.map(({ name, metrics: own }) => {
            const gain = own[0]?.gain ?? null;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {own.map(({ metric, summary, values }) => (
                  <td key={metric}>{span(summary?.mean ?? values[0] ?? null, summary?.corrected)}</td>
                ))}
                <td>{gain === null ? '—' : span(gain.mean, gain.corrected)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Fits({ network }: { readonly network: NetworkResult }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const title = t(networkMessages['fits.title']);
  const heads = ['place', 'draw', 'rows', 'epochs', 'best', 'loss', 'end'] as const;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {t(networkMessages[`fits.${head}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {network.fits.map(({ repeat, fold, draw, train, validation, test, curve, best, end }) => {
            const losses = curve.validation.length > 0 ? curve.validation : curve.train;
            const loss = losses[best - 1];
            return (
              <tr key={`${repeat} ${fold} ${draw}`}>
                <th scope="row">
                  {repeat + 1}.{fold + 1}
                </th>
                <td>{draw}</td>
                <td>{[train, validation, test].map((rows) => number(rows)).join(' · ')}</td>
                <td>{curve.train.length}</td>
                <td>{best}</td>
                <td>{loss === undefined ? '—' : figure.plain(loss)}</td>
                <td className="mo-wide">{t(networkMessages[`end.${end}`])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Outputs({
  view,
  network,
}: {
  readonly view: NetworkView;
  readonly network: NetworkResult;
}): JSX.Element | null {
  const { t } = useWords();
  const { run, document } = view;
  if (run === null) return null;
  return (
    <section className="stack no-print" aria-labelledby="sorties">
      <h2 id="sorties">{t(trainingMessages['outputs.title'])}</h2>
      <RunOutputs projectId={document.projectId} run={run} canRun />
      <Form method="post" className="stack">
        <input type="hidden" name="calcul" value={run.id} />
        {network.done ? (
          <p className="soft">{t(trainingMessages['bench.hint'])}</p>
        ) : (
          <p className="soft">{t(networkMessages['run.partial'])}</p>
        )}
        <div>
          <Button name="acte" value={network.done ? 'au-banc' : 'reprendre'}>
            {t(network.done ? trainingMessages['bench.do'] : networkMessages['run.resume'])}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** What the latest training of the network found: measures, fits, curves, where it was computed, its files. */
export function NetworkFindings(props: {
  readonly view: NetworkView;
  readonly network: NetworkResult;
}): JSX.Element {
  const { t } = useWords();
  const { network } = props;
  const places = network.computed.map((place) => t(networkMessages[`place.${place}`])).join(', ');
  return (
    <>
      <section className="stack" aria-labelledby="appris">
        <h2 id="appris">{t(networkMessages['found.title'])}</h2>
        <p>
          {t(networkMessages['found.computed'], { places })} {t(networkMessages['train.hash'])}{' '}
          <Hash value={network.fits[0]?.weights ?? ''} />
        </p>
        {network.card !== undefined && network.card !== null && (
          <CardWords card={network.card} layers={network.layers} />
        )}
        <Warnings warnings={network.warnings} />
        {network.done && <Measures network={network} />}
        <Fits network={network} />
        <p className="soft">{t(networkMessages['found.kept'])}</p>
      </section>
      <section className="stack" aria-labelledby="courbes">
        <h2 id="courbes">{t(networkMessages['curve.title'])}</h2>
        <LossFigure curves={network.fits.map(({ curve }) => curve)} />
      </section>
      <Outputs {...props} />
    </>
  );
}
