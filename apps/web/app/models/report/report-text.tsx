import { reportMessages } from '@etalon/i18n/messages/models-report';
import type { Edit, EditPath } from '@etalon/workshop/edits';
import { listUnknownTokens, splitReport } from '@etalon/workshop/models';
import { type JSX, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useScript } from '../../hand-in/use-upload.ts';
import { Button } from '../../kit/button.tsx';
import { useWords } from '../../kit/use-words.ts';
import { FigurePicker } from './figure-picker.tsx';
import { findLooseNumbers } from './find-loose-numbers.ts';
import { type OpenReport, REPORT } from './use-report.ts';

interface ReportTextProps {
  readonly open: OpenReport;
  /** Steps from the report. */
  readonly path: EditPath;
  readonly label: string;
  readonly hint: string;
  /** What it is a text of, for the names of its buttons. */
  readonly item: string;
  readonly value: string;
  readonly rows?: number;
}

/** A text of the report: typed, with figures inserted where the caret stands, and how it reads underneath. */
export function ReportText(props: ReportTextProps): JSX.Element {
  const { open, path, label, hint, item, value, rows = 2 } = props;
  const { t } = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const isScripted = useScript();
  const full = [...REPORT, ...path];
  function insert(token: string, edits: readonly Edit[]): void {
    const field = area.current;
    const at = field?.selectionEnd ?? value.length;
    const text = `${value.slice(0, field?.selectionStart ?? at)}${token}${value.slice(at)}`;
    // The text is drawn with its token before the caret is put behind it.
    flushSync(() => {
      open.document.edit([...edits, { op: 'set', path: full, value: text, was: value }]);
      setPicking(false);
    });
    const caret = (field?.selectionStart ?? at) + token.length;
    field?.focus();
    field?.setSelectionRange(caret, caret);
  }
  function close(): void {
    flushSync(() => setPicking(false));
    area.current?.focus();
  }
  const name = item === '' ? label : t(reportMessages['field.in'], { field: label, item });
  return (
    <div className="field re-text">
      <label htmlFor={id}>{label}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <textarea
        ref={area}
        id={id}
        className="input"
        name={`texte ${path.join('/')}`}
        rows={rows}
        maxLength={20_000}
        value={value}
        aria-describedby={`${id}-hint ${id}-read`}
        onChange={(event) => open.document.set(full, event.currentTarget.value)}
      />
      <div id={`${id}-read`}>
        <Reading open={open} value={value} />
      </div>
      {isScripted && !picking && (
        <div className="no-print">
          <Button
            type="button"
            small
            tone="quiet"
            aria-label={t(reportMessages['act.on'], { act: t(reportMessages.insert), item: name })}
            onClick={() => setPicking(true)}
          >
            {t(reportMessages.insert)}
          </Button>
        </div>
      )}
      {picking && <FigurePicker open={open} name={name} onInsert={insert} onClose={close} />}
    </div>
  );
}

/** How a text reads with its figures, and what in it no figure holds. */
function Reading({ open, value }: { readonly open: OpenReport; readonly value: string }): JSX.Element | null {
  const { t, language } = useWords();
  const { figures } = open.report;
  const parts = splitReport(value, figures, language);
  const loose = findLooseNumbers(value);
  const unknown = listUnknownTokens(value, figures);
  const quote = (texts: readonly string[]): string =>
    texts.map((text) => t(reportMessages.quoted, { text })).join(', ');
  return (
    <>
      {parts.some(({ figure }) => figure !== null) && (
        <p className="re-reads">
          <span className="soft">{t(reportMessages.reads)}</span>{' '}
          {parts.map(({ text, figure }, at) =>
            figure === null ? (
              text
            ) : (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a figure may stand twice in a text
                key={at}
                className={`re-bound re-${stateOf(open, figure.id)}`}
                title={`${figure.label}, ${figure.place}`}
              >
                {text}
              </span>
            ),
          )}
        </p>
      )}
      {loose.length > 0 && (
        <p className="re-loose soft">{t(reportMessages.loose, { numbers: quote(loose) })}</p>
      )}
      {unknown.length > 0 && (
        <p className="re-loose soft">{t(reportMessages.unknown, { tokens: quote(unknown) })}</p>
      )}
    </>
  );
}

const stateOf = ({ followed }: OpenReport, id: string): string =>
  followed.find(({ figure }) => figure.id === id)?.state ?? 'last';
