import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading, Reference } from '@etalon/instruments';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { describeUncertainty } from './describe-uncertainty.ts';
import { writeNumber } from './write-figure.ts';

function useReferenceWords(): (reference: Reference) => string {
  const { t, language } = useWords();
  return ({ lo, hi, status, source, asOf }) => {
    const write = (value: number): string => writeNumber(language, value);
    const ends = [lo, hi].filter((end) => end !== undefined);
    const value = [...new Set(ends)].map(write).join(' – ');
    return [
      ...(value === '' ? [] : [value]),
      t(figuresMessages[`reference.${status}`]),
      t(figuresMessages['reference.source'], { source }),
      ...(asOf === undefined ? [] : [t(figuresMessages['reference.as-of'], { date: asOf })]),
    ].join(' · ');
  };
}

/** What must be read with the figure: kind of uncertainty, references, assumptions with their check, limits. */
export function ReadingNotes({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t, language } = useWords();
  const writeReference = useReferenceWords();
  const { references, assumptions, limits, uncertainty } = reading;
  return (
    <div className="reading-notes">
      <p>
        <b>{t(figuresMessages['origin.uncertainty'])}</b>{' '}
        {describeUncertainty({ t, language }, uncertainty).join(' · ')}
      </p>
      {references.length > 0 && (
        <section>
          <b>{t(figuresMessages['part.references'])}</b>
          <ul>
            {references.map((reference, index) => (
              <li key={`${reference.label}${reference.source}`}>
                <span className="reading-mark">
                  {t(figuresMessages['reference.mark'], { rank: index + 1 })}
                </span>{' '}
                <span lang="fr">{reference.label}</span> — {writeReference(reference)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {assumptions.length > 0 && (
        <section>
          <b>{t(figuresMessages['part.assumptions'])}</b>
          <ul>
            {assumptions.map(({ text, check, detail }) => (
              <li key={text}>
                <span lang="fr">{text}</span> — {t(figuresMessages[`check.${check}`])}
                {detail !== undefined && <span lang="fr"> ({detail})</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {limits.length > 0 && (
        <section>
          <b>{t(figuresMessages['part.limits'])}</b>
          <ul lang="fr">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
