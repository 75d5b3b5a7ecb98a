import type { ButtonHTMLAttributes, JSX, ReactNode } from 'react';
import { Link } from 'react-router';

export type ButtonTone = 'plain' | 'primary' | 'grave' | 'quiet';

interface Look {
  readonly tone?: ButtonTone;
  readonly small?: boolean;
}

function classOf({ tone = 'plain', small = false }: Look): string {
  return ['button', tone === 'plain' ? '' : `button-${tone}`, small ? 'button-small' : '']
    .filter(Boolean)
    .join(' ');
}

export type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>;

/** A button; it submits its form unless another type is given. Its words are a verb. */
export function Button({
  tone = 'plain',
  small = false,
  type = 'submit',
  ...rest
}: ButtonProps): JSX.Element {
  return <button type={type} className={classOf({ tone, small })} {...rest} />;
}

export interface LinkButtonProps extends Look {
  readonly to: string;
  /** A file rather than a page: the browser follows the link itself. */
  readonly download?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ to, download = false, children, ...look }: LinkButtonProps): JSX.Element {
  if (download) {
    return (
      <a href={to} className={classOf(look)} download>
        {children}
      </a>
    );
  }
  return (
    <Link to={to} className={classOf(look)}>
      {children}
    </Link>
  );
}
