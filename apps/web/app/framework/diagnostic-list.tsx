import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ExplainedDiagnostic } from './load-draft.ts';

function Finding({ row }: { readonly row: ExplainedDiagnostic }): JSX.Element {
  const { t, number } = useWords();
  const place =
    row.cell === null
      ? t(words['place.line'], { line: number(row.line) })
      : t(words['place.cell'], { line: number(row.line), cell: number(row.cell) });
  return (
    <li>
      {row.severity === 'error' ? (
        <Tag tone="grave" icon="grave">
          {t(words['diagnostic.error'])}
        </Tag>
      ) : (
        <Tag tone="caution" icon="caution">
          {t(words['diagnostic.warning'])}
        </Tag>
      )}
      <span className="figures">{row.target === null ? place : <a href={`#L${row.target}`}>{place}</a>}</span>
      <span className="fw-finding">
        {row.what} <span className="soft">{row.remedy}</span>
      </span>
    </li>
  );
}

/** What is broken, then what is uncertain, each with its line and what to do. */
export function DiagnosticList({
  diagnostics,
}: {
  readonly diagnostics: readonly ExplainedDiagnostic[];
}): JSX.Element {
  const { t, number } = useWords();
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const title = t(words['diagnostic.title'], {
    errors: number(errors),
    warnings: number(diagnostics.length - errors),
  });
  if (diagnostics.length === 0) return <p className="soft">{t(words['diagnostic.none'])}</p>;
  return (
    <details className="panel fw-findings" open={errors > 0}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ol className="fw-plain">
        {diagnostics.map((row) => (
          <Finding key={`${row.code}:${row.line}:${row.cell}:${row.what}`} row={row} />
        ))}
      </ol>
    </details>
  );
}
