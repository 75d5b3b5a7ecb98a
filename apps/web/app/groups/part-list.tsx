import { CONTRIBUTION_ROLES } from '@etalon/core/group';
import { groupMessages } from '@etalon/i18n/messages/groups';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownWork } from './contributions.tsx';

type ShownPart = ShownWork['parts'][number];

function AnswerTag({ answer }: { readonly answer: ShownPart['answer'] }): JSX.Element {
  const { t, moment } = useWords();
  if (answer === null) return <Tag>{t(groupMessages['work.answer.none'])}</Tag>;
  return (
    <Tag
      tone={answer.verdict === 'signed' ? 'note' : 'caution'}
      icon={answer.verdict === 'signed' ? 'done' : 'caution'}
    >
      {t(groupMessages[`work.answer.${answer.verdict}`], { moment: moment(answer.at) })}
    </Tag>
  );
}

function Earlier({ answers }: { readonly answers: ShownPart['earlier'] }): JSX.Element | null {
  const { t, moment } = useWords();
  if (answers.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t(groupMessages['work.earlier'])}</summary>
      <ul>
        {answers.map(({ verdict, reason, at }) => (
          <li key={at}>
            {t(groupMessages[`work.answer.${verdict}`], { moment: moment(at) })}
            {reason !== '' && <> : « {reason} »</>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What each member says of their part, and what they answer to the whole. */
export function PartList({ parts }: Pick<ShownWork, 'parts'>): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {parts.map(({ candidacyId, label, part, answer, earlier, versions }) => (
        <article className="panel gr-part" key={candidacyId} aria-labelledby={`part-${candidacyId}`}>
          <div className="panel-head">
            <h3 id={`part-${candidacyId}`}>{label}</h3>
            <AnswerTag answer={answer} />
          </div>
          {part === null ? (
            <p className="soft">{t(groupMessages['work.part.none'])}</p>
          ) : (
            <>
              <p>
                {CONTRIBUTION_ROLES.flatMap((role) => {
                  const degree = part.roles[role];
                  const name = t(groupMessages[`role.${role}`]);
                  return degree === undefined
                    ? []
                    : [t(groupMessages[`degree.said.${degree}`], { role: name })];
                }).join(' · ')}
              </p>
              <p className="document">{part.text}</p>
              {versions > 1 && (
                <p className="soft">{t(groupMessages['work.part.versions'], { count: String(versions) })}</p>
              )}
            </>
          )}
          {answer?.verdict === 'disputed' && <p className="document">« {answer.reason} »</p>}
          <Earlier answers={earlier} />
        </article>
      ))}
    </>
  );
}
