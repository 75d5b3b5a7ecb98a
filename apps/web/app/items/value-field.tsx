import { type EditPath, isJsonList, type Json, readPath } from '@etalon/workshop/edits';
import { type JSX, useId, useState } from 'react';
import type { FieldSpec } from './field-spec.ts';
import { useItems } from './use-items.ts';

interface InputProps {
  readonly id: string;
  readonly described: string | undefined;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
}

const asText = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Digits stay as they are typed: « 1, » is not a number yet. */
function NumberInput({ id, described, value, onChange }: InputProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={id}
      className="input figures"
      inputMode="decimal"
      aria-describedby={described}
      value={typed ?? asText(value)}
      onChange={(event) => {
        const text = event.currentTarget.value.trim().replace(',', '.');
        const number = Number(text);
        setTyped(event.currentTarget.value);
        if (text === '') onChange(null);
        else if (Number.isFinite(number)) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function LinesInput({ id, described, value, onChange }: InputProps): JSX.Element {
  const lines = isJsonList(value) ? value.map((line) => asText(line)) : [];
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

function ValueInput(props: InputProps & { readonly spec: FieldSpec }): JSX.Element {
  const { spec, ...input } = props;
  const shared = {
    id: input.id,
    className: 'input',
    'aria-describedby': input.described,
    value: asText(input.value),
  };
  switch (spec.kind) {
    case 'text':
      return <input {...shared} onChange={(event) => input.onChange(event.currentTarget.value)} />;
    case 'long':
      return (
        <textarea {...shared} rows={8} onChange={(event) => input.onChange(event.currentTarget.value)} />
      );
    case 'lines':
      return <LinesInput {...input} />;
    case 'number':
      return <NumberInput {...input} />;
    case 'choice':
      return (
        <select {...shared} onChange={(event) => input.onChange(event.currentTarget.value || null)}>
          {spec.required !== true && <option value="">—</option>}
          {spec.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    default:
      return spec satisfies never;
  }
}

/** One value of the open document, written in place: each letter is kept. */
export function ValueField(props: { readonly path: EditPath; readonly spec: FieldSpec }): JSX.Element {
  const id = useId();
  const document = useItems();
  const { path, spec } = props;
  const place = [...path, ...spec.key.split('/')];
  const wide = spec.wide === true || spec.kind === 'long';
  return (
    <div className={wide ? 'field it-wide' : 'field'}>
      <label htmlFor={id}>{spec.label}</label>
      {spec.hint !== undefined && (
        <span className="field-hint" id={`${id}-hint`}>
          {spec.hint}
        </span>
      )}
      <ValueInput
        id={id}
        described={spec.hint === undefined ? undefined : `${id}-hint`}
        value={readPath(document.content, place)}
        spec={spec}
        onChange={(next) => document.set(place, next)}
      />
    </div>
  );
}
