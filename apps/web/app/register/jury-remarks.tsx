import type { JuryRemark } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import type { NamedProblem } from '../juries/load-session-juries.ts';
import { useWords } from '../kit/use-words.ts';

export interface JuryRemarksProps {
  readonly problems: readonly NamedProblem[];
  readonly remarks: readonly JuryRemark[];
}

/** What the pool holds against those who sit, and what to look at: neither forbids to deliberate. */
export function JuryRemarks({ problems, remarks }: JuryRemarksProps): JSX.Element | null {
  const { t } = useWords();
  if (problems.length + remarks.length === 0) return null;
  return (
    <ul className="rg-findings">
      {problems.map(({ name, code }) => (
        <li key={`${name} ${code}`}>{t(juriesMessages[`member.${code}`], { name })}</li>
      ))}
      {remarks.map((remark) => (
        <li key={remark}>{t(juriesMessages[`remark.${remark}`])}</li>
      ))}
    </ul>
  );
}
