import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';

/** The name, with its sign: a rule between two marks. */
export function Brand(): JSX.Element {
  const { t } = useWords();
  return (
    <Link className="brand" to="/" aria-label={t(shellMessages['shell.home'])}>
      <svg
        width="26"
        height="20"
        viewBox="0 0 26 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="M2 2v16M24 2v16M2 10h22M7.500 10v5M13 10v7M18.500 10v5" />
      </svg>
      Étalon
    </Link>
  );
}
