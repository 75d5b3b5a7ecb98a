import type { JSX } from 'react';

/** The head of an arrow of a drawing, inside its `defs`: a line wears it by `markerEnd="url(#id)"`. */
export function ArrowHead({ id }: { readonly id: string }): JSX.Element {
  return (
    <marker id={id} viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto">
      <path className="arrow-head" d="M0 0 10 5 0 10Z" />
    </marker>
  );
}
