import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { FEWEST_TO_ANALYSE, type RereadReason } from '@etalon/usecases';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { CriterionHead } from './criterion-head.tsx';
import { type ItemPart, listDescribed } from './list-described.ts';
import { useFigures } from './use-figures.ts';

function useReason(): (reason: RereadReason) => string {
  const { t } = useWords();
  const { percent, coefficient } = useFigures();
  return (reason) => {
    switch (reason.code) {
      case 'one-side':
        return t(words[`reason.one-side.${reason.side}`], { share: percent(reason.share) });
      case 'against-block':
        return t(words['reason.against-block'], { rho: coefficient(reason.rho) });
      case 'steps':
        return t(words['reason.steps'], { steps: reason.steps.map(coefficient).join(' ; ') });
      case 'fit':
        return t(words['reason.fit'], { statistic: reason.statistic, value: coefficient(reason.value) });
      case 'agreement':
        return t(words['reason.agreement'], {
          alpha: coefficient(reason.alpha),
          ac2: coefficient(reason.ac2),
        });
      case 'redundant':
      case 'dependent':
        return t(words[`reason.${reason.code}`], { other: reason.other, value: coefficient(reason.value) });
      default:
        return reason satisfies never;
    }
  };
}

/** The criteria that go beyond a mark, each with its reasons; nothing is concluded of them. */
export function ItemReread(part: ItemPart): JSX.Element {
  const { t } = useWords();
  const say = useReason();
  const analysed = listDescribed(part).filter(({ relations }) => relations !== null);
  const rows = analysed.filter(({ relations }) => relations?.reasons.length !== 0);
  return (
    <section className="stack" aria-labelledby="relire">
      <h2 id="relire">{t(words.reread)}</h2>
      {rows.length === 0 ? (
        <p>
          {t(words[analysed.length === 0 ? 'reread.not-analysed' : 'reread.none'], {
            analyse: FEWEST_TO_ANALYSE,
          })}
        </p>
      ) : (
        <ul className="stack">
          {rows.map(({ criterion, text, relations }) => (
            <li key={criterion}>
              <CriterionHead id={criterion} text={text} />
              <ul>
                {relations?.reasons.map((reason) => {
                  const sentence = say(reason);
                  return <li key={sentence}>{sentence}</li>;
                })}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{t(words['reread.text'])}</p>
    </section>
  );
}
