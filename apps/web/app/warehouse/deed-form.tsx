import type { JSX } from 'react';
import { type DeedFormProps, DeedForm as FormOfDeeds } from '../workshop/deed-form.tsx';
import { makeEdits } from './make-edits.ts';

/** A form whose button writes a warehouse. */
export function DeedForm(props: Omit<DeedFormProps, 'makeEdits'>): JSX.Element {
  return <FormOfDeeds {...props} makeEdits={makeEdits} />;
}
