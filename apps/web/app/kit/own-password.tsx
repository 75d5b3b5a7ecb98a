import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { TextField } from './field.tsx';
import { useWords } from './use-words.ts';

/** The password of the person who signs, asked again at the moment of the act. */
export function OwnPassword({ answer }: { readonly answer: unknown }): JSX.Element {
  const { t } = useWords();
  return (
    <TextField
      name="password"
      label={t(shellMessages['act.password'])}
      type="password"
      autoComplete="current-password"
      required
      answer={answer}
    />
  );
}
