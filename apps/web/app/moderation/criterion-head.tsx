import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';

/** A criterion by its code and its words, in the language of the framework. */
export function CriterionHead({ id, text }: { readonly id: string; readonly text: string }): JSX.Element {
  return (
    <>
      <Code>{id}</Code> <span lang="fr">{text}</span>
    </>
  );
}
