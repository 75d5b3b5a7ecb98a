import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenAnalysis } from './use-analysis.ts';

/** The models kept in the document, each with its rows and the way to compute it again. */
export function KeptModels({ open }: { readonly open: OpenAnalysis }): JSX.Element {
  const { t, number, moment } = useWords();
  const { models } = open.analysis;
  return (
    <section aria-labelledby="modeles">
      <h2 id="modeles">{t(analysisMessages['models.title'])}</h2>
      {models.length === 0 ? (
        <p className="soft">{t(analysisMessages['models.none'])}</p>
      ) : (
        <ul className="list">
          {models.map(({ id, label, formula, n, at }) => (
            <li key={id}>
              <span>
                <b>{label}</b>{' '}
                <span className="soft">
                  {t(analysisMessages['models.facts'], { formula, n: number(n), date: moment(at) })}
                </span>
              </span>
              <Form method="post" preventScrollReset className="row">
                <input type="hidden" name="objet" value={id} />
                <Button
                  name="acte"
                  value="refaire"
                  small
                  aria-label={t(shellMessages['words.pair'], {
                    name: t(analysisMessages['models.again']),
                    value: label,
                  })}
                >
                  {t(analysisMessages['models.again'])}
                </Button>
                <Button
                  type="button"
                  small
                  tone="quiet"
                  aria-label={t(shellMessages['words.pair'], {
                    name: t(analysisMessages['models.remove']),
                    value: label,
                  })}
                  onClick={() => open.document.remove(['models', `@${id}`])}
                >
                  {t(analysisMessages['models.remove'])}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
