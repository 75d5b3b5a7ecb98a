import type { JuryFinding, JuryRemark } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameFinding } from '../register/name-finding.ts';
import type { NamedProblem } from './load-session-juries.ts';

export interface JuryStateProps {
  readonly decided: boolean;
  readonly refusals: readonly JuryFinding[];
  readonly problems: readonly NamedProblem[];
  readonly remarks: readonly JuryRemark[];
  /** The calendar has no date for the jury of this block. */
  readonly undatedBlock?: string;
}

function Tone({ decided, refusals, problems, undatedBlock }: JuryStateProps): JSX.Element {
  const { t } = useWords();
  if (decided) return <Tag icon="done">{t(juriesMessages['juries.decided'])}</Tag>;
  if (refusals.length > 0)
    return (
      <Tag tone="caution" icon="caution">
        {t(juriesMessages['juries.not-lawful'])}
      </Tag>
    );
  if (problems.length > 0 || undatedBlock !== undefined)
    return (
      <Tag tone="caution" icon="caution">
        {t(juriesMessages['juries.not-convenable'])}
      </Tag>
    );
  return (
    <Tag tone="note" icon="done">
      {t(juriesMessages['juries.lawful'])}
    </Tag>
  );
}

/** Whether a jury may open and be called, every reason why not, and what to look at. */
export function JuryState(props: JuryStateProps): JSX.Element {
  const { t, number } = useWords();
  const { decided, refusals, problems, remarks, undatedBlock } = props;
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  const reasons = [
    ...refusals.map((finding) => {
      const { message, params } = nameFinding(finding, percent);
      return t(message, params);
    }),
    ...problems.map(({ name, code }) => t(juriesMessages[`member.${code}`], { name })),
    ...(undatedBlock === undefined ? [] : [t(juriesMessages.undated, { block: undatedBlock })]),
  ];
  return (
    <>
      <Tone {...props} />
      {!decided && reasons.length + remarks.length > 0 && (
        <ul className="jr-reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {remarks.map((remark) => (
            <li key={remark} className="soft">
              {t(juriesMessages['remark.title'])} : {t(juriesMessages[`remark.${remark}`])}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
