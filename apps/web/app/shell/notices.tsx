import { shellMessages } from '@etalon/i18n/messages/shell';
import { type JSX, useEffect, useState } from 'react';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';

/** What just happened, said once and announced; it leaves when closed or at the next page. */
export function Notices({ text }: { readonly text: string | null }): JSX.Element {
  const { t } = useWords();
  const [closed, setClosed] = useState<string | null>(null);
  useEffect(() => {
    if (text === null) setClosed(null);
  }, [text]);
  return (
    <div className="notices" role="status" aria-label={t(shellMessages['shell.notices'])}>
      {text !== null && text !== closed && (
        <div className="notice">
          <Icon name="done" />
          <p>{text}</p>
          <button className="tool" type="button" onClick={() => setClosed(text)}>
            <Icon name="close" />
            <span className="visually-hidden">{t(shellMessages['shell.close'])}</span>
          </button>
        </div>
      )}
    </div>
  );
}
