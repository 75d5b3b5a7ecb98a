import { reportMessages } from '@etalon/i18n/messages/models-report';
import type { Edit } from '@etalon/workshop/edits';
import { type RunFigure, writeSpan } from '@etalon/workshop/models';
import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useWords } from '../../kit/use-words.ts';
import { nameFigureFully } from './name-figure.ts';
import type { OpenReport } from './use-report.ts';

const FORMS = ['span', 'value', 'rows'] as const;
type Form = (typeof FORMS)[number];
const SUFFIXES: Readonly<Record<Form, string>> = { span: ':i', value: '', rows: ':n' };

interface PickerProps {
  readonly open: OpenReport;
  /** The text it inserts into. */
  readonly name: string;
  readonly onInsert: (token: string, edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

const keyOf = ({ run, key }: RunFigure): string => `${run} ${key}`;

/** Figures of the runs by where they come from, and how the chosen one is written; Escape goes back to the text. */
export function FigurePicker({ open, name, onInsert, onClose }: PickerProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState(() => keyOf(open.offered[0] ?? NONE));
  const [form, setForm] = useState<Form>('span');
  useEffect(() => select.current?.focus(), []);
  const figure = open.offered.find((one) => keyOf(one) === chosen);
  const forms = FORMS.filter(
    (one) => one === 'value' || (one === 'span' ? figure?.lo !== null : figure?.n !== null),
  );
  const written = forms.includes(form) ? form : 'value';
  function insert(): void {
    if (figure === undefined) return;
    const bound = open.bind(figure);
    onInsert(`{${bound.id}${SUFFIXES[written]}}`, bound.edits);
  }
  function onKeys(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) insert();
    else return;
    event.preventDefault();
  }
  const label = t(reportMessages['act.on'], { act: t(reportMessages.insert), item: name });
  return (
    <fieldset className="re-picker no-print" aria-label={label} onKeyDown={onKeys}>
      {figure === undefined ? (
        <p className="soft">{t(reportMessages['insert.none'])}</p>
      ) : (
        <>
          <div className="field">
            <label htmlFor={id}>{t(reportMessages['insert.figure'])}</label>
            <select
              id={id}
              ref={select}
              className="input"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <Groups open={open} />
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-form`}>{t(reportMessages['insert.form'])}</label>
            <select
              id={`${id}-form`}
              className="input"
              value={written}
              onChange={(event) => setForm(FORMS.find((one) => one === event.currentTarget.value) ?? 'value')}
            >
              {forms.map((one) => (
                <option key={one} value={one}>
                  {t(reportMessages[`insert.form.${one}`])}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <div className="row">
        {figure !== undefined && (
          <Button type="button" small onClick={insert}>
            {t(reportMessages['insert.do'])}
          </Button>
        )}
        <Button type="button" small tone="quiet" onClick={onClose}>
          {t(reportMessages['insert.close'])}
        </Button>
      </div>
    </fieldset>
  );
}

const NONE: RunFigure = {
  ...{ family: 'document', run: '', place: '', key: '', subject: '', what: '' },
  ...{ value: null, lo: null, hi: null, n: null },
};

/** One group for each run, so that a former one is not taken for the last. */
function Groups({ open }: { readonly open: OpenReport }): JSX.Element {
  const { t, language } = useWords();
  const groups = [...Map.groupBy(open.offered, ({ family, run }) => `${family} ${run}`)];
  return (
    <>
      {groups.map(([key, figures]) => {
        const [first = NONE] = figures;
        const family = t(reportMessages[`family.${first.family}`]);
        return (
          <optgroup
            key={key}
            label={
              first.run === ''
                ? family
                : t(reportMessages['family.earlier'], { family, run: first.run.slice(0, 8) })
            }
          >
            {figures.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {`${nameFigureFully(language, one)} = ${writeSpan(one, language)}`}
              </option>
            ))}
          </optgroup>
        );
      })}
    </>
  );
}
