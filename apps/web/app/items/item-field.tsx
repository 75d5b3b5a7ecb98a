import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type EditPath, isJsonList, type Json, readPath } from '@etalon/workshop/edits';
import { type JSX, useId, useState } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { FieldSpec } from './field-spec.ts';
import { useItems } from './use-items.ts';

interface FieldProps {
  /** Place of the item in the document. */
  readonly path: EditPath;
  readonly spec: FieldSpec;
}

interface InputProps {
  readonly id: string;
  readonly described: string | undefined;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
}

const asText = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const asTexts = (value: Json | undefined): readonly string[] =>
  isJsonList(value) ? value.map((one) => asText(one)) : [];

/** Digits stay digits while they are typed: « 1, » is not a number yet. */
function NumberInput({
  id,
  described,
  value,
  onChange,
  bound,
}: InputProps & { readonly bound: boolean }): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  function read(text: string): Json {
    const trimmed = text.trim().replace(',', '.');
    if (trimmed === '') return null;
    const number = Number(trimmed);
    if (Number.isFinite(number)) return number;
    return bound ? text.trim() : null;
  }
  return (
    <input
      id={id}
      className="input figures"
      inputMode={bound ? 'text' : 'decimal'}
      aria-describedby={described}
      value={typed ?? asText(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function LinesInput({ id, described, value, onChange }: InputProps): JSX.Element {
  const lines = asTexts(value);
  return (
    <textarea
      id={id}
      className="input"
      rows={Math.max(2, lines.length)}
      aria-describedby={described}
      value={lines.join('\n')}
      onChange={(event) => {
        const { value: text } = event.currentTarget;
        onChange(text === '' ? [] : text.split('\n'));
      }}
      onBlur={() => {
        const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
        if (kept.length !== lines.length) onChange(kept);
      }}
    />
  );
}

function PlainInput(props: InputProps & { readonly kind: 'text' | 'long' | 'day' }): JSX.Element {
  const { id, described, value, onChange, kind } = props;
  const shared = { id, className: 'input', 'aria-describedby': described, value: asText(value) };
  if (kind === 'long')
    return <textarea {...shared} rows={3} onChange={(event) => onChange(event.currentTarget.value)} />;
  if (kind === 'day')
    return (
      <input {...shared} type="date" onChange={(event) => onChange(event.currentTarget.value || null)} />
    );
  return <input {...shared} type="text" onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** A choice among several: a list of boxes, each with its words. */
function SomeField(
  props: FieldProps & { readonly spec: FieldSpec & { readonly kind: 'some' } },
): JSX.Element {
  const { path, spec } = props;
  const { t } = useWords();
  const document = useItems();
  const place = [...path, ...spec.key.split('/')];
  const chosen = asTexts(readPath(document.content, place));
  return (
    <fieldset className={spec.wide === true ? 'field it-wide' : 'field'}>
      <legend>{spec.label}</legend>
      {spec.choices.length === 0 && <p className="soft">{t(workshopMessages['items.none'])}</p>}
      <div className="it-boxes">
        {spec.choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) =>
                document.set(
                  place,
                  event.currentTarget.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((one) => one !== choice.value),
                )
              }
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function FieldInput(props: InputProps & { readonly spec: FieldSpec }): JSX.Element | null {
  const { spec, ...input } = props;
  switch (spec.kind) {
    case 'text':
    case 'long':
    case 'day':
      return <PlainInput {...input} kind={spec.kind} />;
    case 'lines':
      return <LinesInput {...input} />;
    case 'number':
    case 'bound':
      return <NumberInput {...input} bound={spec.kind === 'bound'} />;
    case 'choice':
      return (
        <select
          id={input.id}
          className="input"
          aria-describedby={input.described}
          value={asText(input.value)}
          onChange={(event) => input.onChange(event.currentTarget.value || null)}
        >
          {spec.required !== true && <option value="">—</option>}
          {spec.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case 'flag':
    case 'some':
      return null;
    default:
      return spec satisfies never;
  }
}

/** One value of an item of the document, written in place: each letter is kept. */
export function ItemField({ path, spec }: FieldProps): JSX.Element {
  const id = useId();
  const document = useItems();
  const { t } = useWords();
  const place = [...path, ...spec.key.split('/')];
  const value = readPath(document.content, place);
  if (spec.kind === 'some') return <SomeField path={path} spec={spec} />;
  if (spec.kind === 'flag')
    return (
      <label className="choice">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => document.set(place, event.currentTarget.checked)}
        />
        {spec.label}
      </label>
    );
  const hint = spec.hint ?? (spec.kind === 'lines' ? t(workshopMessages['items.lines']) : undefined);
  const wide = spec.wide === true || spec.kind === 'long';
  return (
    <div className={wide ? 'field it-wide' : 'field'}>
      <label htmlFor={id}>{spec.label}</label>
      {hint !== undefined && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldInput
        id={id}
        described={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        spec={spec}
        onChange={(next) => document.set(place, next)}
      />
    </div>
  );
}
