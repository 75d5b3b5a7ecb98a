import type { EditPath } from '@etalon/workshop/edits';
import { type JSX, useEffect, useRef, useState } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';

interface SlotProps {
  readonly document: OpenDocument;
  readonly path: EditPath;
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
}

const nameOf = (path: EditPath): string => `texte.${path.join('/')}`;

/** A place in a sentence, as wide as what it holds. */
export function TextSlot({ document, path, label, value, disabled }: SlotProps): JSX.Element {
  return (
    <input
      className="an-slot"
      name={nameOf(path)}
      aria-label={label}
      placeholder={label}
      value={value}
      size={Math.max(label.length, value.length, 4) + 1}
      disabled={disabled}
      onChange={(event) => document.set(path, event.currentTarget.value)}
    />
  );
}

/** A number in a sentence: empty is no number; what cannot be read as one stays typed and is not kept. */
export function NumberSlot(
  props: Omit<SlotProps, 'value'> & {
    readonly value: number | null;
    readonly className?: string;
    readonly id?: string;
  },
): JSX.Element {
  const { document, path, label, value, disabled, className = 'an-slot an-slot-number', id } = props;
  const { language } = useWords();
  const write = (held: number | null): string =>
    held === null ? '' : language === 'fr' ? String(held).replace('.', ',') : String(held);
  const [typed, setTyped] = useState(() => write(value));
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    setTyped(write(value));
  });
  const wrong = typed.trim() !== '' && Number.isNaN(Number(typed.replace(',', '.')));
  function change(text: string): void {
    setTyped(text);
    const number = Number(text.trim().replace(',', '.'));
    const next = text.trim() === '' ? null : number;
    if (Number.isNaN(number)) return;
    known.current = next;
    document.set(path, next);
  }
  return (
    <input
      className={className}
      {...(id === undefined ? {} : { id })}
      name={nameOf(path)}
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong || undefined}
      placeholder={className.includes('an-slot') ? label : undefined}
      value={typed}
      size={Math.max(label.length, typed.length, 4) + 1}
      disabled={disabled}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** A text of several lines with its label and hint. */
export function TextBlock(
  props: SlotProps & { readonly hint?: string; readonly rows?: number },
): JSX.Element {
  const { document, path, label, value, hint, rows = 2, disabled } = props;
  const id = `b-${path.join('-').replaceAll('@', '')}`;
  return (
    <div className="field an-block">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        className="input"
        name={nameOf(path)}
        rows={rows}
        value={value}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => document.set(path, event.currentTarget.value)}
      />
    </div>
  );
}
