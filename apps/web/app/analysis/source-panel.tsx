import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { projectPath } from '../workshop/document-address.ts';
import type { AnalysisPageData } from './load-analysis.ts';
import type { OpenAnalysis } from './use-analysis.ts';

/** The table analysed, and the others of the project. */
export function SourcePanel(props: {
  readonly page: AnalysisPageData;
  readonly open: OpenAnalysis;
}): JSX.Element {
  const { t, number } = useWords();
  const { page, open } = props;
  const { source } = open.analysis;
  const { sources, table } = page;
  const chooser =
    sources.length === 0 ? (
      <div className="stack">
        <p>{t(analysisMessages['source.none'])}</p>
        <LinkButton to={projectPath(page.document.projectId)}>
          {t(analysisMessages['source.project'])}
        </LinkButton>
      </div>
    ) : (
      <Form
        method="post"
        className="an-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          form.set('acte', 'source');
          open.send(form);
        }}
      >
        <SelectField
          name="table"
          label={t(analysisMessages['source.table'])}
          value={source?.sha256 ?? ''}
          choices={sources.map(({ name, sha256, runId }) => ({
            value: sha256,
            label: runId === null ? name : t(analysisMessages['source.made'], { name }),
          }))}
        />
        <Button
          name="acte"
          value="source"
          disabled={open.busy}
          {...(source === null ? { tone: 'primary' } : {})}
        >
          {t(analysisMessages['source.choose'])}
        </Button>
      </Form>
    );
  if (source === null || table === null)
    return (
      <section className="panel" aria-labelledby="donnees">
        <h2 id="donnees">{t(analysisMessages['source.title'])}</h2>
        {chooser}
      </section>
    );
  return (
    <section className="an-source" aria-labelledby="donnees">
      <h2 id="donnees" className="visually-hidden">
        {t(analysisMessages['source.title'])}
      </h2>
      <p>
        {t(analysisMessages['source.rows'], {
          name: source.name,
          rows: number(table.rows),
          columns: number(table.columns.length + table.left),
        })}{' '}
        <span className="hash">{source.sha256.slice(0, 12)}…</span>
      </p>
      {table.duplicates > 0 && (
        <p className="an-caution">
          {t(analysisMessages['source.duplicates'], { count: number(table.duplicates) })}
        </p>
      )}
      {table.left > 0 && <p className="soft">{t(analysisMessages['source.left'], { count: table.left })}</p>}
      <details className="an-fold no-print">
        <summary>{t(analysisMessages['source.again'])}</summary>
        {chooser}
      </details>
    </section>
  );
}
