import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { FILTER_OPERATORS, writeFilter } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenAnalysis } from './use-analysis.ts';

/** The conditions that rows must meet; each set that was computed with stays in the journal. */
export function FilterPanel({ open }: { readonly open: OpenAnalysis }): JSX.Element {
  const { t } = useWords();
  const { analysis, send, busy } = open;
  return (
    <details className="an-fold" open={analysis.activeFilters.length > 0 || undefined}>
      <summary>{t(analysisMessages['filters.title'])}</summary>
      {analysis.activeFilters.length === 0 ? (
        <p className="soft">{t(analysisMessages['filters.none'])}</p>
      ) : (
        <ul className="an-filters">
          {analysis.activeFilters.map((filter) => (
            <li key={filter.id}>
              <code>{writeFilter(filter)}</code>
              <Form
                method="post"
                preventScrollReset
                onSubmit={(event) => {
                  event.preventDefault();
                  open.document.remove(['activeFilters', `@${filter.id}`]);
                }}
              >
                <input type="hidden" name="objet" value={filter.id} />
                <Button
                  name="acte"
                  value="defiltrer"
                  small
                  tone="quiet"
                  aria-label={t(analysisMessages['filters.remove'], { filter: writeFilter(filter) })}
                >
                  ×
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form
        method="post"
        className="an-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          form.set('acte', 'filtrer');
          send(form);
        }}
      >
        <SelectField
          name="colonne"
          label={t(analysisMessages['filters.column'])}
          choices={analysis.variables.map(({ column }) => ({ value: column, label: column }))}
        />
        <SelectField
          name="signe"
          label={t(analysisMessages['filters.operator'])}
          choices={FILTER_OPERATORS.map((sign) => ({
            value: sign,
            label: t(analysisMessages[`operator.${sign}`]),
          }))}
        />
        <TextField
          name="valeur"
          label={t(analysisMessages['filters.value'])}
          hint={t(analysisMessages['filters.value.hint'])}
        />
        <Button name="acte" value="filtrer" disabled={busy}>
          {t(analysisMessages['filters.add'])}
        </Button>
      </Form>
      <p className="soft an-small">{t(analysisMessages['filters.note'])}</p>
    </details>
  );
}
