import type { JSX, MouseEvent, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OpenDocument } from './use-document.ts';

/** A link that leaves the document once what was typed is sent. */
export function FlushLink(props: {
  readonly document: OpenDocument;
  readonly to: string;
  readonly className: string;
  /** What it does instead of going there, once all is sent. */
  readonly onSent?: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  const { document, to, className, onSent, children } = props;
  const navigate = useNavigate();
  function follow(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (document.state === 'saved' && onSent === undefined) return;
    event.preventDefault();
    const act = onSent ?? (() => void navigate(to));
    void document.flush().then((sent) => sent && act());
  }
  return (
    <Link to={to} className={className} onClick={follow}>
      {children}
    </Link>
  );
}
