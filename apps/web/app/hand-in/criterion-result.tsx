import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Code } from '../kit/code.tsx';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownCriterion } from './load-result-page.ts';
import { openPlace } from './place-address.ts';

type Sentence = ShownCriterion['result']['sentences'][number];

function JurySentence({ sentence }: { readonly sentence: Sentence }): JSX.Element {
  const { t } = useWords();
  return (
    <li>
      <blockquote className="document" lang="fr">
        {sentence.text}
      </blockquote>
      {sentence.cites.length > 0 && (
        <p className="soft cites">
          <Named label={t(handInMessages['result.cites'])} />{' '}
          {sentence.cites.map(({ pieceId, fileName, locator }, index) => (
            <span key={`${pieceId} ${locator}`}>
              {index > 0 && ' ; '}
              <Link to={openPlace(pieceId, locator)}>
                {t(handInMessages['result.cite'], { file: fileName, locator })}
              </Link>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** One criterion as settled: level, how it was reached, motive, what the jury wrote. */
export function CriterionResultPanel({ criterion }: { readonly criterion: ShownCriterion }): JSX.Element {
  const { t } = useWords();
  const { id, text, result } = criterion;
  const { grade, how, motive, sentences } = result;
  return (
    <section className="criterion" aria-labelledby={`critere-${id}`}>
      <div className="panel-head">
        <h4 id={`critere-${id}`} lang="fr">
          <Code>{id}</Code> <span className="document">{text}</span>
        </h4>
        <p className="level">{t(handInMessages[`level.${grade}`])}</p>
      </div>
      {how !== null && <p className="soft">{t(handInMessages[`result.settled.${how}`])}</p>}
      {motive !== null && (
        <p className="document" lang="fr">
          {motive}
        </p>
      )}
      {sentences.length > 0 && (
        <details className="fold">
          <summary>{t(handInMessages['result.sentences'])}</summary>
          <ul className="plain-list jury-sentences">
            {sentences.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no name of their own, and may be the same
              <JurySentence key={index} sentence={sentence} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
