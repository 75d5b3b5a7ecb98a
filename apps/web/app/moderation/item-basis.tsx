import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { FEWEST_CANDIDATES, FEWEST_EXAMINERS, FEWEST_TO_ANALYSE, type ItemFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from './use-figures.ts';

/** What the figures rest on, what is hidden and why, and how often the decisions of the block were contested. */
export function ItemBasis({ figures }: { readonly figures: ItemFigures }): JSX.Element {
  const { t, number } = useWords();
  const { percent } = useFigures();
  const { contested } = figures;
  return (
    <>
      <p>{t(words.basis, { candidates: number(figures.candidates), sessions: figures.sessions })}</p>
      <p className="soft">
        {t(words['basis.small'], {
          candidates: FEWEST_CANDIDATES,
          examiners: FEWEST_EXAMINERS,
          analyse: FEWEST_TO_ANALYSE,
        })}
      </p>
      {!figures.withSeverity && <p>{t(words['basis.no-severity'])}</p>}
      <p>
        {contested === null
          ? t(words['contested.hidden'])
          : t(words.contested, { ...contested, share: percent(contested.appealed / contested.decided) })}
      </p>
    </>
  );
}
