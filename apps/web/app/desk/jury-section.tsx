import type { JuryFinding } from '@etalon/core/jury';
import { explainError } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { LinkButton } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DeliberationPage, MemberLine } from './load-deliberation.ts';

function useMemberTitle(): (member: MemberLine) => string {
  const { t } = useWords();
  return ({ role, rank }) =>
    role === 'president'
      ? t(deskMessages['member.president'])
      : t(deskMessages[role === 'third' ? 'member.third' : 'member.rank'], { rank: rank ?? 0 });
}

function Member({ member }: { readonly member: MemberLine }): JSX.Element {
  const { t, moment } = useWords();
  const titleOf = useMemberTitle();
  const locked =
    member.lockedAt === null
      ? t(deskMessages['member.not-locked'])
      : t(deskMessages['member.locked'], { at: moment(member.lockedAt) });
  return (
    <tr>
      <th scope="row">{titleOf(member)}</th>
      <td>{member.name}</td>
      <td>{t(deskMessages[member.external ? 'member.external' : 'member.internal'])}</td>
      <td>
        {member.recused ? (
          <Tag tone="caution">{t(deskMessages['member.recused'])}</Tag>
        ) : (
          t(deskMessages[member.declared ? 'member.declared' : 'member.not-declared'])
        )}
      </td>
      <td>{member.role === 'president' || member.recused ? '' : locked}</td>
    </tr>
  );
}

function useFinding(): (finding: JuryFinding) => string {
  const { language, number } = useWords();
  return (finding) => {
    const info = 'found' in finding ? { found: number(finding.found), asked: number(finding.asked) } : {};
    const { what, remedy } = explainError(language, finding.code, info);
    return `${what} ${remedy}`;
  };
}

/** Who sits, whether the jury is lawful, and why not. */
export function JurySection({ page }: { readonly page: DeliberationPage }): JSX.Element {
  const { t, number } = useWords();
  const say = useFinding();
  const { findings, members } = page;
  return (
    <section className="delib-part" aria-labelledby="jury-titre">
      <h2 id="jury-titre">{t(deskMessages['jury.title'])}</h2>
      {page.toDeclare !== null && (
        <Alert tone="caution" title={t(deskMessages['jury.to-declare'])}>
          <p>{t(deskMessages['jury.to-declare.text'])}</p>
          <LinkButton to={`/jury/${page.toDeclare}/independance`}>
            {t(deskMessages['queue.declare'])}
          </LinkButton>
        </Alert>
      )}
      {findings.length === 0 ? (
        <p>
          <Tag icon="done">{t(deskMessages['jury.lawful'])}</Tag>{' '}
          <span className="soft">{t(deskMessages['jury.quorum'], { quorum: number(page.quorum) })}</span>
        </p>
      ) : (
        <Alert tone="caution" title={t(deskMessages['jury.not-lawful'])}>
          <ul>
            {findings.map((finding) => (
              <li key={finding.code}>{say(finding)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <TableRegion label={t(deskMessages['jury.members'])}>
        <table className="table">
          <thead>
            <tr>
              {(['role', 'name', 'origin', 'independence', 'lock'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(deskMessages[`jury.column.${column}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Member key={member.userId} member={member} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
