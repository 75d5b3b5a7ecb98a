import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX, ReactNode } from 'react';
import { useWords } from '../kit/use-words.ts';

/** A table that scrolls sideways in a region with a name of its own. */
export function ScrollingTable(props: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  const { t } = useWords();
  const label = t(analysisMessages['region.table'], { title: props.title });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table className="table an-table">{props.children}</table>
    </section>
  );
}
