import type { JSX, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface AlertProps {
  readonly tone?: 'note' | 'caution' | 'grave';
  readonly title: string;
  /** Announced at once, for what just happened. */
  readonly announced?: boolean;
  readonly children?: ReactNode;
}

/** A framed remark: a sign, a title in words, and what to know. */
export function Alert({ tone = 'note', title, announced = false, children }: AlertProps): JSX.Element {
  return (
    <div className={`alert alert-${tone}`} {...(announced ? { role: 'alert' } : {})}>
      <Icon name={tone} />
      <div>
        <h2>{title}</h2>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
