import { Fragment, type JSX, type ReactNode } from 'react';

export interface KeyValue {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts about one thing, each with its name. */
export function KeyValues({ entries }: { readonly entries: readonly KeyValue[] }): JSX.Element {
  return (
    <dl className="key-values">
      {entries.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
