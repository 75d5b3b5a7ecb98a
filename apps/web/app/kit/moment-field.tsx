import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { TextField, type TextFieldProps } from './field.tsx';
import { useWords } from './use-words.ts';

/** A day and a time as a clock in Paris shows them; `wallTime` of the forms reads it as an instant. */
export function MomentField(props: Omit<TextFieldProps, 'type' | 'hint'>): JSX.Element {
  const { t } = useWords();
  return <TextField {...props} type="datetime-local" hint={t(shellMessages['moment.paris'])} />;
}
