import type { CertificationClause } from '@etalon/core/deliberation';
import { missionMessages } from '@etalon/i18n/messages/mission';
import type { CertificationView } from '@etalon/usecases/mission';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

function useClauseWords(): (clause: CertificationClause) => string {
  const { t } = useWords();
  return (clause) => {
    if (clause.code === 'mission-recorded') {
      const missing = clause.missing.map(({ code }) => t(missionMessages[`clause.${code}`]));
      return missing.length === 0
        ? t(missionMessages['clause.met'])
        : t(missionMessages.labelled, {
            label: t(missionMessages['clause.missing']),
            value: missing.join(', '),
          });
    }
    return t(missionMessages[`result.${clause.result ?? 'none'}`]);
  };
}

/** What the whole certification asks, line by line, and what is missing. */
export function CertificationSection({ view }: { readonly view: CertificationView }): JSX.Element {
  const { t } = useWords();
  const say = useClauseWords();
  const missing = view.outcome.clauses.filter(({ met }) => !met).length;
  return (
    <section className="panel stack" aria-labelledby="certification">
      <h2 id="certification">{t(missionMessages['certification.title'])}</h2>
      <p>{t(missionMessages['certification.text'])}</p>
      <p>
        <strong>
          {missing === 0
            ? t(missionMessages['certification.met'])
            : t(missionMessages['certification.not-met'], { count: missing })}
        </strong>
      </p>
      <ul className="list ms-clauses">
        {view.outcome.clauses.map((clause) => {
          const block =
            clause.code === 'block' ? view.blocks.find(({ id }) => id === clause.block) : undefined;
          return (
            <li key={clause.code === 'block' ? clause.block : clause.code}>
              <span>
                {clause.code === 'block' ? (
                  <>
                    {t(missionMessages['certification.block'], { block: clause.block })} ·{' '}
                    <span lang="fr">{block?.title}</span>
                  </>
                ) : (
                  t(missionMessages[`certification.${clause.code}`])
                )}
              </span>
              <Tag {...(clause.met ? { icon: 'done' as const } : {})}>{say(clause)}</Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
