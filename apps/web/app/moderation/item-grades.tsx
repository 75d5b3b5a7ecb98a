import { itemsMessages as words } from '@etalon/i18n/messages/items';
import type { JSX } from 'react';
import { IntervalRows } from '../figures/interval-rows.tsx';
import { useWords } from '../kit/use-words.ts';
import { CriterionHead } from './criterion-head.tsx';
import { FigureColumns } from './figure-columns.tsx';
import { type DescribedItem, type ItemPart, listDescribed } from './list-described.ts';
import { useFigures } from './use-figures.ts';

const LEVELS = ['0', '1', '2', '3'];

function FormTable({ items }: { readonly items: readonly DescribedItem[] }): JSX.Element | null {
  const { t, number } = useWords();
  const { coefficient, share } = useFigures();
  const rows = items.flatMap(({ criterion, grades }) =>
    grades.forms.map((row) => ({
      key: `${criterion} ${row.form}`,
      head: `${criterion} · ${row.form}`,
      cells: [
        number(row.judgements),
        row.facility === null ? t(words.none) : coefficient(row.facility),
        row.aboveCut === null ? t(words.none) : share(row.aboveCut),
      ],
    })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t(words.forms)}</h3>
      <p className="soft">{t(words['forms.text'])}</p>
      <FigureColumns
        caption={t(words.forms)}
        columns={[t(words.form), t(words.judgements), t(words.facility), t(words['above-cut'])]}
        rows={rows}
      />
    </>
  );
}

/** Counts of each level, what could not be assessed and what was not produced, facility and share above the cut. */
export function ItemGrades(part: ItemPart): JSX.Element {
  const { t, number } = useWords();
  const { coefficient, percent, share } = useFigures();
  const items = listDescribed(part);
  const { analysis, criteria } = part;
  const hidden = analysis.criteria.filter(({ state }) => state === 'suppressed');
  const textOf = new Map(criteria.map(({ id, text }) => [id, text]));
  const count = (of: { readonly count: number; readonly share: number }): string =>
    `${number(of.count)} (${percent(of.share)})`;
  return (
    <section className="stack" aria-labelledby="niveaux">
      <h2 id="niveaux">{t(words.grades)}</h2>
      <IntervalRows
        rows={items.flatMap(({ criterion, grades: { aboveCut } }) =>
          aboveCut === null
            ? []
            : [{ label: criterion, value: aboveCut.share, lo: aboveCut.lo, hi: aboveCut.hi }],
        )}
        mark={{ value: 0.5, label: t(words['grades.mark']) }}
        natural="proportion"
        decimals={2}
        caption={t(words['grades.caption'])}
      />
      <FigureColumns
        caption={t(words.grades)}
        columns={[
          t(words.criterion),
          t(words.judgements),
          ...LEVELS,
          t(words['level.np']),
          t(words['level.ne']),
          t(words.facility),
          t(words['above-cut']),
        ]}
        rows={[
          ...items.map(({ criterion, text, grades }) => ({
            key: criterion,
            head: <CriterionHead id={criterion} text={text} />,
            cells: [
              number(grades.judgements),
              ...grades.levels.map((found) => number(found)),
              count(grades.notProduced),
              count(grades.notAssessable),
              grades.facility === null ? t(words.none) : coefficient(grades.facility),
              grades.aboveCut === null ? t(words.none) : share(grades.aboveCut),
            ],
          })),
          ...hidden.map(({ criterion }) => ({
            key: criterion,
            head: <CriterionHead id={criterion} text={textOf.get(criterion) ?? ''} />,
            cells: [t(words.suppressed), ...Array.from({ length: LEVELS.length + 4 }, () => '')],
          })),
        ]}
      />
      <FormTable items={items} />
    </section>
  );
}
