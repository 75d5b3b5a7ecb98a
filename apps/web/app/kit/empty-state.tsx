import type { JSX, ReactNode } from 'react';

export interface EmptyStateProps {
  /** What will be here. */
  readonly title: string;
  /** Who puts it there, and when. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing yet: what will be here, who puts it there, and the action that does. */
export function EmptyState({ title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  );
}
