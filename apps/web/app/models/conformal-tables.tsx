import type { ConformalReport, CoverageShare } from '@etalon/evaluation';
import { conformalMessages } from '@etalon/i18n/messages/conformal';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useConformalWords } from './use-conformal-words.ts';
import { useModelWords } from './use-model-words.ts';

interface TableProps {
  /** Name of the model and of the score. */
  readonly title: string;
  readonly reports: readonly ConformalReport[];
}

type HeadKey = Extract<keyof typeof conformalMessages, `head.${string}`>;

function Heads({ keys }: { readonly keys: readonly HeadKey[] }): JSX.Element {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {keys.map((key) => (
          <th scope="col" key={key}>
            {t(conformalMessages[key])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The limit of each fold, or of the half that is measured: where it comes from and what it holds. */
export function PartTable({ title, reports }: TableProps): JSX.Element {
  const { t, number } = useWords();
  const { figure, span } = useModelWords();
  const { level, fold } = useConformalWords();
  const rows = reports.flatMap((report) => report.parts.map((part) => ({ report, part })));
  return (
    <details className="fold">
      <summary>{t(conformalMessages['table.parts'])}</summary>
      <TableRegion
        label={t(shellMessages['table.region'], {
          title: t(conformalMessages['table.parts.title'], { title }),
        })}
      >
        <table className="table figures">
          <Heads
            keys={[
              ...(['head.part', 'head.level', 'head.calibration', 'head.k', 'head.limit'] as const),
              ...(['head.n', 'head.coverage', 'head.band'] as const),
            ]}
          />
          <tbody>
            {rows.map(({ report, part: { name, calibration, limit, coverage } }) => (
              <tr key={`${report.level} ${name}`}>
                <th scope="row">{fold(name)}</th>
                <td>{level(report.level)}</td>
                <td>{number(calibration)}</td>
                <td>{limit === null ? '—' : number(limit.k)}</td>
                <td>{limit === null ? '—' : figure.plain(limit.limit)}</td>
                <td>{number(coverage?.n ?? 0)}</td>
                <td>{span(coverage?.value, coverage?.interval)}</td>
                <td>
                  {limit === null ? '—' : `${figure.plain(limit.band.lo)} – ${figure.plain(limit.band.hi)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}

interface Cut {
  readonly key: string;
  readonly name: string;
  readonly level: number;
  readonly share: CoverageShare;
}

/** Share held and mean size in each slice and each class; nothing when rows are not cut. */
export function CutTable({ title, reports }: TableProps): JSX.Element | null {
  const { t, number } = useWords();
  const { figure, span } = useModelWords();
  const { level } = useConformalWords();
  const isNumbers = reports.some(({ widths }) => widths !== null);
  const rows = reports.flatMap(({ level: asked, slices, byClass }): readonly Cut[] => [
    ...slices.map((share) => {
      const name = `${share.column} = ${share.name}`;
      return { key: `${asked} s ${name}`, name, level: asked, share };
    }),
    ...byClass.map((share) => {
      const name = t(conformalMessages['cut.class'], { name: share.name });
      return { key: `${asked} c ${name}`, name, level: asked, share };
    }),
  ]);
  if (rows.length === 0) return null;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{t(conformalMessages[isNumbers ? 'table.cuts.numbers' : 'table.cuts'])}</caption>
        <Heads
          keys={[
            ...(['head.cut', 'head.level', 'head.n', 'head.coverage'] as const),
            isNumbers ? 'head.width' : 'head.size',
          ]}
        />
        <tbody>
          {rows.map(({ key, name, level: asked, share }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{level(asked)}</td>
              <td>{number(share.n)}</td>
              <td>{span(share.value, share.interval)}</td>
              <td>{figure.plain(share.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
