import { figuresMessages } from '@etalon/i18n/messages/figures';
import { itemsMessages as words } from '@etalon/i18n/messages/items';
import type { ItemFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { FigureColumns } from './figure-columns.tsx';
import { useFigures } from './use-figures.ts';

const LEVELS = [0, 1, 2, 3];
const STATES = ['not_applicable', 'insufficient', 'invalid_evidence', 'not_run', 'error'] as const;

/** What each instrument found beside the level that the jury settled, and how often it could read. */
export function ItemInstruments({ instruments }: Pick<ItemFigures, 'instruments'>): JSX.Element {
  const { t, number } = useWords();
  const { coefficient, interval } = useFigures();
  const nameState = (state: string): string => {
    const known = STATES.find((one) => one === state);
    return known === undefined ? t(words['state.ok']) : t(figuresMessages[`state.${known}`]);
  };
  return (
    <section className="stack" aria-labelledby="instruments">
      <h2 id="instruments">{t(words.instruments)}</h2>
      <p className="soft">{t(words['instruments.text'])}</p>
      {instruments.length === 0 ? (
        <p>{t(words['instruments.none'])}</p>
      ) : (
        <FigureColumns
          caption={t(words.instruments)}
          columns={[
            t(words.instrument),
            t(words.states),
            t(words['instrument.rho']),
            ...LEVELS.map((level) => t(words['by-level'], { level })),
          ]}
          rows={instruments.map(({ instrument, criterion, states, association, byLevel }) => ({
            key: `${criterion} ${instrument}`,
            head: `${instrument} · ${criterion}`,
            cells: [
              states.map(({ state, count }) => `${nameState(state)} : ${number(count)}`).join(', '),
              association === null
                ? t(words.none)
                : `${coefficient(association.rho)} ${interval(association.interval)}`,
              ...byLevel.map((found) =>
                found === null
                  ? t(words.hidden)
                  : `${coefficient(found.median)} ${interval({ lo: found.lower, hi: found.upper })}`,
              ),
            ],
          }))}
        />
      )}
      <p className="soft">{t(words['instruments.left-out'])}</p>
    </section>
  );
}
