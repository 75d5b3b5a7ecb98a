import type { JuryFinding } from '@etalon/core/jury';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameFinding } from './name-finding.ts';

/** Whether a jury may deliberate as it stands, and if not why, in words. */
export function Lawfulness({ findings }: { readonly findings: readonly JuryFinding[] }): JSX.Element {
  const { t, number } = useWords();
  if (findings.length === 0)
    return (
      <Tag tone="note" icon="done">
        {t(registerMessages['jury.lawful'])}
      </Tag>
    );
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  return (
    <>
      <Tag tone="caution" icon="caution">
        {t(registerMessages['jury.not-lawful'])}
      </Tag>
      <ul className="rg-findings">
        {findings.map((finding) => {
          const { message, params } = nameFinding(finding, percent);
          return <li key={finding.code}>{t(message, params)}</li>;
        })}
      </ul>
    </>
  );
}
