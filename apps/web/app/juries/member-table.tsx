import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { MemberRow } from '@etalon/usecases';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

function Answer({ member, now }: { readonly member: MemberRow; readonly now: string }): JSX.Element {
  const { t, date } = useWords();
  const { convocation } = member;
  if (convocation === null) return <span className="soft">{t(juriesMessages['convene.state.none'])}</span>;
  const { state, answerBy, reason } = convocation;
  if (state === 'confirmed')
    return (
      <Tag tone="note" icon="done">
        {t(juriesMessages['convene.state.confirmed'])}
      </Tag>
    );
  if (state === 'refused')
    return (
      <>
        <Tag tone="caution" icon="caution">
          {t(juriesMessages['convene.state.refused'])}
        </Tag>
        <p className="jr-reasons soft">{reason}</p>
      </>
    );
  const late = answerBy < now;
  return (
    <>
      <Tag {...(late ? { tone: 'caution' as const, icon: 'caution' as const } : {})}>
        {t(juriesMessages['convene.state.waiting'])}
      </Tag>{' '}
      <span className="soft">
        {t(juriesMessages[late ? 'convene.late' : 'convene.by'], { date: date(answerBy) })}
      </span>
    </>
  );
}

/** Those who sit or were called, with their juries and what they answered. */
export function MemberTable({
  members,
  now,
}: {
  readonly members: readonly MemberRow[];
  readonly now: string;
}): JSX.Element {
  const { t, number } = useWords();
  const caption = t(juriesMessages['convene.caption']);
  const counts = ['examines', 'presides'] as const;
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(juriesMessages['plan.member'])}</th>
            <th scope="col">{t(juriesMessages['convene.state'])}</th>
            {counts.map((column) => (
              <th key={column} scope="col" className="end">
                {t(juriesMessages[`plan.${column}`])}
              </th>
            ))}
            <th scope="col" className="end">
              {t(juriesMessages['convene.undeclared'])}
            </th>
            <th scope="col" className="end">
              {t(juriesMessages['convene.uncalled'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.userId}>
              <th scope="row">{member.name ?? t(registerMessages['person.erased'])}</th>
              <td>
                <Answer member={member} now={now} />
              </td>
              {counts.map((column) => (
                <td key={column} className="end">
                  {number(member[column])}
                </td>
              ))}
              <td className="end">{number(member.undeclared)}</td>
              <td className="end">{number(member.uncalled)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
