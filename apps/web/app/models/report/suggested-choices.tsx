import { reportMessages } from '@etalon/i18n/messages/models-report';
import type { Edit } from '@etalon/workshop/edits';
import { writeFigure, writeSpan } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Button } from '../../kit/button.tsx';
import { useWords } from '../../kit/use-words.ts';
import type { Suggestion } from './suggest-choices.ts';
import { type OpenReport, REPORT } from './use-report.ts';

/** Facts of the document that can be made choices: their numbers are bound, their reasons are left to their author. */
export function SuggestedChoices({ open }: { readonly open: OpenReport }): JSX.Element | null {
  const { t, language } = useWords();
  if (open.suggestions.length === 0) return null;
  function add({ topic, write }: Suggestion): void {
    const edits: Edit[] = [];
    const choice = write((figure, form) => {
      const bound = open.bind(figure, edits);
      edits.push(...bound.edits);
      return `{${bound.id}${form === 'span' && figure.lo !== null ? ':i' : ''}}`;
    });
    const id = crypto.randomUUID();
    const item = { id, topic, choice, reason: '', alternative: '', consequence: '' };
    open.document.edit([...edits, { op: 'insert', path: [...REPORT, 'choices'], item, before: null }]);
    requestAnimationFrame(() => {
      const reason = document.querySelector(`#bloc-${CSS.escape(id)} textarea[name$="/reason"]`);
      if (reason instanceof HTMLElement) reason.focus();
    });
  }
  return (
    <section className="stack no-print" aria-labelledby="faits">
      <h2 id="faits">{t(reportMessages['suggest.title'])}</h2>
      <p className="soft">{t(reportMessages['suggest.lead'])}</p>
      <ul className="list re-facts">
        {open.suggestions.map((suggestion) => {
          const topic = t(reportMessages[`topic.${suggestion.topic}`]);
          return (
            <li key={suggestion.topic}>
              <div>
                <strong>{topic}</strong>
                <p>
                  {suggestion.write((figure, form) =>
                    form === 'span' ? writeSpan(figure, language) : writeFigure(figure, language),
                  )}
                </p>
              </div>
              <Button
                type="button"
                small
                aria-label={t(reportMessages['act.on'], {
                  act: t(reportMessages['suggest.add']),
                  item: topic,
                })}
                onClick={() => add(suggestion)}
              >
                {t(reportMessages['suggest.add'])}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
