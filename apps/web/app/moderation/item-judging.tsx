import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { FEWEST_EXAMINERS } from '@etalon/usecases';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import { FigureColumns } from './figure-columns.tsx';
import { type DescribedItem, type ItemPart, listDescribed } from './list-described.ts';
import { useFigures } from './use-figures.ts';

type Judging = NonNullable<DescribedItem['judging']>;
const MINUTE_MS = 60_000;

function useCells(): (judging: Judging) => readonly string[] {
  const { t, number } = useWords();
  const { coefficient, percent, share } = useFigures();
  const minutes = (ms: number): string => number(ms / MINUTE_MS, { decimals: 1 });
  return ({ judgements: rested, time, meanConfidence, shifts, opened }) => [
    number(rested),
    `${minutes(time.median)} [${minutes(time.lower)}\u00a0; ${minutes(time.upper)}]`,
    coefficient(meanConfidence),
    ...(shifts === null
      ? [t(words.none), t(words.none), t(words.none), t(words.none)]
      : [share(shifts.moved), number(shifts.up), number(shifts.down), number(shifts.acrossCut)]),
    opened.map(({ instrument, judgements }) => `${instrument} ${percent(judgements.share)}`).join(', ') ||
      percent(0),
  ];
}

/** Time, confidence, what moved after the readings, and which readings were opened, over examiners too many to be told. */
export function ItemJudging(part: ItemPart): JSX.Element {
  const { t } = useWords();
  const cellsOf = useCells();
  const rows = listDescribed(part).flatMap(({ criterion, judging }) =>
    judging === null ? [] : [{ key: criterion, head: <Code>{criterion}</Code>, cells: cellsOf(judging) }],
  );
  return (
    <section className="stack" aria-labelledby="jugement">
      <h2 id="jugement">{t(words.judging)}</h2>
      {rows.length === 0 ? (
        <p>{t(words['judging.hidden'], { examiners: FEWEST_EXAMINERS })}</p>
      ) : (
        <>
          <p className="soft">{t(words['judging.text'], { examiners: FEWEST_EXAMINERS })}</p>
          <FigureColumns
            caption={t(words.judging)}
            columns={(
              [
                'criterion',
                'judgements',
                'time',
                'confidence',
                'moved',
                'up',
                'down',
                'across',
                'opened',
              ] as const
            ).map((name) => t(words[name]))}
            rows={rows}
          />
        </>
      )}
    </section>
  );
}
