import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX, ReactNode } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** A table that scrolls sideways in a region with a name of its own. */
export function ScrollingTable(props: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  const { t } = useWords();
  const label = t(shellMessages['table.region'], { title: props.title });
  return (
    <TableRegion label={label}>
      <table className="table an-table">{props.children}</table>
    </TableRegion>
  );
}
