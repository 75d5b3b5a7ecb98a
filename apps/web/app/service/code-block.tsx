import type { JSX } from 'react';

/** A text for a program, which scrolls sideways in a region of its own. */
export function CodeBlock({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="service-code" aria-label={label} tabIndex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
