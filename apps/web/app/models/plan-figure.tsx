import { shellMessages } from '@etalon/i18n/messages/shell';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { DrawnPlan } from '@etalon/learning';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

const LEFT = 64;
const WIDTH = 600;
const LINE = 18;

interface Band {
  readonly from: number;
  readonly to: number;
  readonly state: 'asked' | 'learned';
}

/** Neighbouring cells of one state, as bands; a later block of time is neither asked nor learned from. */
function listBands(strip: readonly number[], fold: number, isTime: boolean): readonly Band[] {
  const bands: Band[] = [];
  strip.forEach((code, cell) => {
    const isLearned = isTime ? code < fold : code !== fold;
    const state = code === fold ? 'asked' : isLearned ? 'learned' : null;
    const last = bands.at(-1);
    if (state === null) return;
    if (last?.state === state && last.to === cell) bands[bands.length - 1] = { ...last, to: cell + 1 };
    else bands.push({ from: cell, to: cell + 1, state });
  });
  return bands;
}

/** The plan: one line for each fit of the first repeat, the rows of the table from left to right. */
export function PlanFigure({ plan, rows }: { readonly plan: DrawnPlan; readonly rows: number }): JSX.Element {
  const { t, number } = useWords();
  const strip = plan.strips[0] ?? [];
  const fits = plan.fits.filter(({ repeat }) => repeat === 0);
  const x = (cell: number): number => LEFT + (WIDTH * cell) / strip.length;
  return (
    <figure className="wh-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="wh-scroll mo-frame" aria-label={t(trainingMessages['plan.scroll'])} tabIndex={0}>
        <svg
          viewBox={`0 0 ${LEFT + WIDTH} ${fits.length * LINE + 4}`}
          width={LEFT + WIDTH}
          height={fits.length * LINE + 4}
          role="img"
          aria-label={t(trainingMessages['plan.alt'], { fits: plan.fits.length })}
          className="mo-plot mo-plan"
        >
          {fits.map(({ fold }, at) => (
            <g key={fold} transform={`translate(0 ${at * LINE + 2})`}>
              <text x={LEFT - 8} y={LINE - 5} textAnchor="end">
                {t(trainingMessages['plan.fold'], { fold: fold + 1 })}
              </text>
              {listBands(strip, fold, plan.scheme === 'temporal').map(({ from, to, state }) => (
                <rect
                  key={from}
                  className={`mo-band-${state}`}
                  x={x(from)}
                  width={x(to) - x(from)}
                  y={1}
                  height={LINE - 3}
                />
              ))}
            </g>
          ))}
          {plan.threads.map((thread) => (
            <polyline
              key={JSON.stringify(thread)}
              className="mo-thread"
              points={thread
                .map(({ cell, fold }) => `${x(cell + 0.5).toFixed(1)},${(fold + 0.5) * LINE + 2}`)
                .join(' ')}
            />
          ))}
        </svg>
      </section>
      <figcaption>
        {t(trainingMessages['plan.caption'], {
          rows: number(rows),
          order: t(trainingMessages[`plan.order.${plan.order}`]),
        })}
        {plan.threads.length > 0 &&
          ` ${t(validationMessages['thread.caption'], { count: plan.threads.length })}`}
      </figcaption>
      <details className="fold">
        <summary>{t(trainingMessages['see-table'])}</summary>
        <PlanTable plan={plan} />
      </details>
    </figure>
  );
}

function PlanTable({ plan }: { readonly plan: DrawnPlan }): JSX.Element {
  const { t, number } = useWords();
  const title = t(trainingMessages['plan.table']);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(trainingMessages['plan.repeat'])}</th>
            <th scope="col">{t(trainingMessages['plan.fold.head'])}</th>
            <th scope="col">{t(trainingMessages['plan.train'])}</th>
            <th scope="col">{t(trainingMessages['plan.test'])}</th>
          </tr>
        </thead>
        <tbody>
          {plan.fits.map(({ repeat, fold, train, test }) => (
            <tr key={`${repeat} ${fold}`}>
              <td>{repeat + 1}</td>
              <td>{fold + 1}</td>
              <td>{number(train)}</td>
              <td>{number(test)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
