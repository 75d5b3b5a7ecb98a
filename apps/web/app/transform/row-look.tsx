import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import type { LookedRow } from '@etalon/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Problem } from '../warehouse/explain-run.ts';
import { outputPath } from '../warehouse/name-source.ts';

export interface RowView {
  readonly row: LookedRow | null;
  readonly runId: string | null;
  readonly problem: Problem | null;
}

function Shown({
  of,
  path,
}: {
  readonly of: LookedRow['files'][number];
  readonly path: string | null;
}): JSX.Element {
  const { t } = useWords();
  if (path === null) return <p>{t(transformLookMessages['row.nothing'], { file: of.file })}</p>;
  if (of.kind === 'picture') return <img className="tr-raw" src={path} alt={of.file} />;
  return (
    // biome-ignore lint/a11y/useMediaCaption: the sounds of a table have no words to write beside them
    <audio controls preload="none" src={path} aria-label={of.file} />
  );
}

/** One row as it was brought, chosen by its line or by its point: cells, images shown, sounds played. */
export function RowLook({
  view,
  projectId,
}: {
  readonly view: RowView;
  readonly projectId: string;
}): JSX.Element {
  const { t, number } = useWords();
  const { row, runId, problem } = view;
  return (
    <section aria-labelledby="ligne" className="stack">
      <h2 id="ligne">{t(transformLookMessages['row.title'])}</h2>
      <Form
        method="get"
        className="mo-line no-print"
        preventScrollReset
        aria-label={t(transformLookMessages['row.title'])}
      >
        <TextField
          key={row?.line ?? 0}
          name="ligne"
          label={t(transformLookMessages['row.line'])}
          value={row === null ? '' : String(row.line)}
          inputMode="numeric"
        />
        <Button>{t(transformLookMessages['row.do'])}</Button>
      </Form>
      {problem !== null && <ErrorPanel {...problem} />}
      {row !== null && (
        <>
          <h3>{t(transformLookMessages['row.shown'], { line: number(row.line) })}</h3>
          {row.files.length > 0 && (
            <div className="row">
              {row.files.map((file) => (
                <Shown
                  key={`${file.kind} ${file.column}`}
                  of={file}
                  path={
                    file.output === null || runId === null ? null : outputPath(projectId, runId, file.output)
                  }
                />
              ))}
            </div>
          )}
          <KeyValues
            entries={row.cells.map(({ column, text }) => ({
              label: column,
              value: text === '' ? '∅' : text,
            }))}
          />
        </>
      )}
    </section>
  );
}
