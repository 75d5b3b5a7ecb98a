import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { FEWEST_TO_ANALYSE } from '@etalon/usecases';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import { FigureColumns } from './figure-columns.tsx';
import { type DescribedItem, type ItemPart, listDescribed } from './list-described.ts';
import { useFigures } from './use-figures.ts';

type Relations = NonNullable<DescribedItem['relations']>;

function useCells(): (relations: Relations) => readonly string[] {
  const { t } = useWords();
  const { coefficient, percent, share, interval } = useFigures();
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? t(words.none) : coefficient(value);
  return ({ block, alphaWithout, fit, steps, examinerShare, agreement }) => [
    block === null ? t(words.none) : `${coefficient(block.rho)} ${interval(block.interval)}`,
    write(alphaWithout),
    fit === null ? t(words.none) : `${coefficient(fit.infit)} · ${coefficient(fit.outfit)}`,
    steps === null ? t(words.none) : steps.map(coefficient).join(' ; '),
    examinerShare === null
      ? t(words.none)
      : `${percent(examinerShare.share)} (${examinerShare.design === 'crossed' ? 'j' : 'j:p'})`,
    agreement === null ? t(words.none) : share(agreement.sameSide),
    write(agreement?.alpha),
    write(agreement?.ac2),
  ];
}

/** How each criterion stands to the others of the block, to the model and to those who judge it. */
export function ItemRelations(part: ItemPart): JSX.Element {
  const { t, number } = useWords();
  const { coefficient } = useFigures();
  const cellsOf = useCells();
  const { consistency } = part.analysis;
  const rows = listDescribed(part).flatMap(({ criterion, relations }) =>
    relations === null
      ? []
      : [
          {
            key: criterion,
            head: <Code>{criterion}</Code>,
            cells: cellsOf(relations),
          },
        ],
  );
  return (
    <section className="stack" aria-labelledby="liens">
      <h2 id="liens">{t(words.relations)}</h2>
      {consistency !== null && (
        <p>
          {t(words['relations.text'], {
            alpha: coefficient(consistency.alpha),
            candidates: number(consistency.candidates),
          })}
        </p>
      )}
      {rows.length === 0 ? (
        <p>{t(words['relations.none'], { analyse: FEWEST_TO_ANALYSE })}</p>
      ) : (
        <FigureColumns
          caption={t(words.relations)}
          columns={[
            t(words.criterion),
            ...(
              ['rho', 'alpha-without', 'fit', 'steps', 'examiner-share', 'same-side', 'alpha', 'ac2'] as const
            ).map((name) => t(words[name])),
          ]}
          rows={rows}
        />
      )}
      <p className="soft">{t(words['relations.note'])}</p>
    </section>
  );
}
