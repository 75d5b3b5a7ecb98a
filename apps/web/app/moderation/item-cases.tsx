import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { EQUIVALENCE_MARGIN, type FormPair, type ItemFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from './use-figures.ts';

function useSentence(): (pair: FormPair) => string {
  const { t, number } = useWords();
  const { coefficient, interval } = useFigures();
  return (pair) => {
    if (pair.state === 'refused') return t(words[`cases.${pair.reason}`], pair);
    const { first, second, candidates, difference, within, p } = pair;
    const compared = t(words['cases.compared'], {
      first,
      second,
      n1: candidates[0],
      n2: candidates[1],
      difference: coefficient(difference),
      interval: interval(pair.interval),
    });
    const margin = t(words[within ? 'cases.within' : 'cases.not-within'], { p: number(p, { decimals: 3 }) });
    return `${compared} ${margin}`;
  };
}

/** The cases of each situation of the block, and how far parallel ones differ. */
export function ItemCases({ cases }: Pick<ItemFigures, 'cases'>): JSX.Element {
  const { t, number } = useWords();
  const say = useSentence();
  return (
    <section className="stack" aria-labelledby="cas">
      <h2 id="cas">{t(words.cases)}</h2>
      <p className="soft">
        {t(words['cases.text'], { margin: number(EQUIVALENCE_MARGIN, { decimals: 2 }) })}
      </p>
      {cases.map(({ situation, title, forms, pairs }) => (
        <section key={situation} aria-labelledby={`cas-${situation}`}>
          <h3 id={`cas-${situation}`}>
            <Code>{situation}</Code> <span lang="fr">{title}</span>
          </h3>
          <p>
            {forms.length === 0
              ? t(words['cases.none'])
              : `${forms.map((form) => t(words['cases.candidates'], { ...form })).join(', ')}.`}{' '}
            {forms.length === 1 && t(words['cases.one'])}
          </p>
          {pairs.length > 0 && (
            <ul>
              {pairs.map((pair) => (
                <li key={`${pair.first} ${pair.second}`}>{say(pair)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  );
}
