import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import type { GeneralisabilityFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

type Row = GeneralisabilityFigures['criteria'][number];
const EXAMINER_EFFECTS = ['j', 'j:p'];
const REST_EFFECTS = ['pj'];

function useCells(): (row: Row) => readonly string[] {
  const { t, number } = useWords();
  return ({ study }) => {
    if ('state' in study) return [t(words.none), t(words.none), t(words.none), t(words.none)];
    const { components } = study.estimate;
    const total = components.reduce((sum, { variance }) => sum + variance, 0);
    const shareOf = (effects: readonly string[]): string => {
      const found = components.filter(({ effect }) => effects.includes(effect));
      if (found.length === 0 || total === 0) return t(words.none);
      if (found.every(({ isNegative }) => isNegative)) return t(words['set-to-zero']);
      const share = found.reduce((sum, { variance }) => sum + variance, 0) / total;
      return number(share, { percent: true, decimals: 0 });
    };
    const phi = study.observed.dependability;
    return [
      shareOf(['p']),
      shareOf(EXAMINER_EFFECTS),
      study.estimate.design === 'nested' ? t(words.confounded) : shareOf(REST_EFFECTS),
      phi === null ? t(words.none) : number(phi, { decimals: 2 }),
    ];
  };
}

/** The same study one criterion at a time, in the order of the framework. */
export function CriterionVariance({ criteria }: Pick<GeneralisabilityFigures, 'criteria'>): JSX.Element {
  const { t } = useWords();
  const cellsOf = useCells();
  return (
    <section className="stack" aria-labelledby="par-critere">
      <h2 id="par-critere">{t(words['by-criterion'])}</h2>
      <p className="soft">{t(words['by-criterion.text'])}</p>
      <TableRegion label={t(words['by-criterion.text'])}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(words.criterion)}</th>
              {(['share.candidate', 'share.examiner', 'share.rest', 'dependability'] as const).map((name) => (
                <th key={name} scope="col" className="end">
                  {t(words[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((row) => (
              <tr key={row.criterion}>
                <th scope="row">
                  <Code>{row.criterion}</Code> <span lang="fr">{row.text}</span>
                </th>
                {cellsOf(row).map((cell, column) => (
                  <td key={String(column)} className="end figures">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
