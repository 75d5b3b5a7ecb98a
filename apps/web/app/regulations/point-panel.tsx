import type { PointKey } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { type JSX, useState } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { explainPoint } from './explain-point.ts';
import { POINT_FIELDS, type PointField } from './point-fields.ts';
import { type FieldValues, writePointForm } from './point-form.ts';
import { type NamedChoice, PointInput } from './point-inputs.tsx';
import { SavingLine } from './saving-line.tsx';
import { useAutosave } from './use-autosave.ts';
import { useHasScript } from './use-has-script.ts';
import { type Weighing, weighPoint } from './weigh-point.ts';

export interface PointPanelProps {
  readonly point: PointKey;
  readonly weighing: Weighing;
  readonly needed: boolean;
  readonly locked: boolean;
  readonly more: readonly NamedChoice[];
}

function Says({ point, weighing }: Pick<PointPanelProps, 'point' | 'weighing'>): JSX.Element | null {
  const writing = useWords();
  const { t } = writing;
  const sentences = explainPoint(weighing.points, point, writing);
  const changes = weighPoint(weighing, point, writing);
  if (sentences === null) return null;
  return (
    <div className="rl-says">
      <h4>{t(words['draft.says'])}</h4>
      <p className="document">{sentences.join(' ')}</p>
      {changes.length > 0 && (
        <>
          <h4>{t(words['draft.consequence'])}</h4>
          {changes.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
    </div>
  );
}

function isShown(field: PointField, chosen: FieldValues, hasScript: boolean): boolean {
  if (field.when === undefined || !hasScript) return true;
  return field.when.is.includes(chosen[field.when.field]?.[0] ?? '');
}

/** One point: decided or not, its fields, what the regulations will say, and what that changes. */
export function PointPanel({ point, weighing, needed, locked, more }: PointPanelProps): JSX.Element {
  const { t } = useWords();
  const hasScript = useHasScript();
  const autosave = useAutosave();
  const [kept] = useState(() => writePointForm(point, weighing.points[point]));
  const [chosen, setChosen] = useState(kept);
  const [decided, setDecided] = useState(Object.keys(kept).length > 0);
  const follow = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    setDecided(data.get('decided') === 'oui');
    const names = POINT_FIELDS[point].map(({ name }) => name);
    setChosen((before) => ({
      ...before,
      ...Object.fromEntries(
        names.filter((name) => data.has(name)).map((name) => [name, data.getAll(name).map(String)]),
      ),
    }));
  };
  const fields = POINT_FIELDS[point].filter((field) => isShown(field, chosen, hasScript));
  return (
    <section className="panel rl-point" id={point} aria-labelledby={`${point}-titre`}>
      <h3 id={`${point}-titre`}>
        {t(words[`point.${point}`])} {needed && <Tag>{t(words['draft.needed'])}</Tag>}
      </h3>
      <autosave.fetcher.Form
        method="post"
        ref={autosave.form}
        onChange={(event) => {
          follow(event.currentTarget);
          autosave.onChange(event);
        }}
        noValidate={!decided}
      >
        <input type="hidden" name="acte" value="point" />
        <input type="hidden" name="point" value={point} />
        <fieldset className="rl-decided" disabled={locked}>
          <legend className="visually-hidden">{t(words[`point.${point}`])}</legend>
          {(['oui', 'non'] as const).map((value) => (
            <label className="choice" key={value}>
              <input
                type="radio"
                name="decided"
                value={value}
                defaultChecked={decided === (value === 'oui')}
              />
              {t(words[value === 'oui' ? 'draft.decided' : 'draft.undecided'])}
            </label>
          ))}
        </fieldset>
        <fieldset
          className="rl-fields"
          disabled={locked || (hasScript && !decided)}
          hidden={hasScript && !decided}
        >
          <legend className="visually-hidden">{t(words['draft.decided'])}</legend>
          {fields.map((field) => (
            <PointInput
              key={field.name}
              field={field}
              values={chosen}
              more={point === 'matrix' ? more : []}
              checked={hasScript}
            />
          ))}
        </fieldset>
        {!locked && <SavingLine autosave={autosave} />}
      </autosave.fetcher.Form>
      <Says point={point} weighing={weighing} />
    </section>
  );
}
