import { extremesMessages } from '@etalon/i18n/messages/extremes';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { ExtremesDocument } from '@etalon/learning';
import { leaveOut } from '@etalon/learning/leave-out';
import { type JSX, useMemo } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { ExtremesPlot } from './extremes-plot.tsx';
import { layoutExtremes } from './layout-extremes.ts';
import { useModelWords } from './use-model-words.ts';

export interface ExtremesBrushProps {
  readonly extremes: ExtremesDocument;
  /** Places in the file of the rows taken out. */
  readonly taken: readonly number[];
  readonly onTake: (rows: readonly number[]) => void;
}

/** The influence plot, whose rows are taken out by a rectangle or by their boxes, and what every model's score and rank become. */
export function ExtremesBrush({ extremes, taken, onTake }: ExtremesBrushProps): JSX.Element {
  const { t } = useWords();
  const layout = useMemo(() => layoutExtremes(extremes), [extremes]);
  const set = new Set(taken);
  return (
    <>
      <figure className="wh-figure">
        <ExtremesPlot layout={layout} taken={set} onTake={onTake} />
        <figcaption>{t(extremesMessages['plot.caption'], { count: extremes.rows.length })}</figcaption>
        <p className="soft no-print">{t(extremesMessages['plot.hint'])}</p>
      </figure>
      <EffectTable extremes={extremes} taken={taken} />
      <div className="mo-line mo-status no-print">
        <Button tone="quiet" type="button" disabled={taken.length === 0} onClick={() => onTake([])}>
          {t(extremesMessages.reset)}
        </Button>
      </div>
      <RowTable extremes={extremes} taken={set} onTake={onTake} />
    </>
  );
}

function EffectTable({ extremes, taken }: Omit<ExtremesBrushProps, 'onTake'>): JSX.Element | null {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const { asked, models, rows, metric } = extremes;
  if (asked === undefined) return null;
  const set = new Set(taken);
  const whole = leaveOut(asked, []);
  const left = leaveOut(
    asked,
    rows.filter(({ row }) => set.has(row)).map(({ losses }) => losses),
  );
  if (whole === null || left === null) return <p role="status">{t(extremesMessages['effect.none'])}</p>;
  const moved = whole.ranks.filter((rank, at) => rank !== left.ranks[at]).length;
  const title = t(extremesMessages['effect.title']);
  const write = (loss: number | undefined, rank: number | undefined): JSX.Element => (
    <td>
      <span className="mo-value">{figure.plain(loss ?? 0)}</span>
      <span className="wh-type">{t(validationMessages['extremes.rank'], { rank: rank ?? 0 })}</span>
    </td>
  );
  return (
    <>
      <p role="status">
        {t(extremesMessages['effect.said'], { count: taken.length, total: number(asked.rows) })}{' '}
        {taken.length > 0 &&
          t(extremesMessages[moved === 0 ? 'effect.same' : 'effect.moved'], { count: moved })}
      </p>
      <TableRegion label={t(shellMessages['table.region'], { title })}>
        <table className="table figures">
          <caption>{`${title} · ${t(searchMessages[`metric.${metric}`])}`}</caption>
          <thead>
            <tr>
              <th scope="col">{t(extremesMessages['effect.model'])}</th>
              <th scope="col">{t(extremesMessages['effect.all'])}</th>
              <th scope="col">{t(extremesMessages['effect.left'])}</th>
              <th scope="col">{t(extremesMessages['effect.difference'])}</th>
            </tr>
          </thead>
          <tbody>
            {models.map(({ name }, at) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {write(whole.losses[at], whole.ranks[at])}
                {write(left.losses[at], left.ranks[at])}
                <td>{figure.plain((left.losses[at] ?? 0) - (whole.losses[at] ?? 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

function RowTable(props: {
  readonly extremes: ExtremesDocument;
  readonly taken: ReadonlySet<number>;
  readonly onTake: (rows: readonly number[]) => void;
}): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const { extremes, taken, onTake } = props;
  const title = t(validationMessages['extremes.rows.title']);
  return (
    <details className="fold">
      <summary>{title}</summary>
      <p className="soft">{t(validationMessages['extremes.rows.caption'])}</p>
      <Form method="get" preventScrollReset className="stack" aria-label={title}>
        <TableRegion label={t(shellMessages['table.region'], { title })}>
          <table className="table figures">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t(validationMessages['extremes.row'])}</th>
                <th scope="col">{t(extremesMessages.taken)}</th>
                <th scope="col">{t(validationMessages['extremes.isolation'])}</th>
                {extremes.models.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">{t(validationMessages['extremes.moves'])}</th>
              </tr>
            </thead>
            <tbody>
              {extremes.rows.map(({ row, key = String(row), isolationRank, without, movesRanks }) => (
                <tr key={row}>
                  <th scope="row">{key}</th>
                  <td>
                    <input
                      type="checkbox"
                      name="sans"
                      value={row}
                      aria-label={t(extremesMessages['take-out'], { key })}
                      checked={taken.has(row)}
                      onChange={({ currentTarget: { checked } }) =>
                        onTake(checked ? [...taken, row] : [...taken].filter((one) => one !== row))
                      }
                    />
                  </td>
                  <td>{number(isolationRank, { percent: true, decimals: 1 })}</td>
                  {extremes.models.map(({ name }, at) => (
                    <td key={name}>{figure.plain(without[at] ?? 0)}</td>
                  ))}
                  <td>{t(validationMessages[movesRanks ? 'pareto.yes' : 'pareto.no'])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
        <noscript>
          <Button tone="quiet">{t(extremesMessages['take-out.do'])}</Button>
        </noscript>
      </Form>
    </details>
  );
}
