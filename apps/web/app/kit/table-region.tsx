import type { JSX, ReactNode } from 'react';

interface TableRegionProps {
  /** Names the region for those who hear it; never the name of the section around it. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A wide table scrolls sideways in a region of its own, which the keyboard reaches. */
export function TableRegion({ label, className, children }: TableRegionProps): JSX.Element {
  const classes = className === undefined ? 'table-scroll' : `table-scroll ${className}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={classes} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
