import { appealMessages } from '@etalon/i18n/messages/appeal';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameFinding } from '../register/name-finding.ts';
import type { AppealPage } from './appeal.tsx';

/** What the record says of the decision: procedure, composition, levels; nothing is judged again here. */
export function RecordSection({ page }: { readonly page: AppealPage }): JSX.Element {
  const { t, moment, number } = useWords();
  const { decision, facts } = page;
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  const findings = facts.juryFindings.map((finding) => {
    const { message, params } = nameFinding(finding, percent);
    return t(message, params);
  });
  return (
    <section className="stack" aria-labelledby="registre">
      <h2 id="registre">{t(appealMessages['page.record'])}</h2>
      <KeyValues
        entries={[
          {
            label: t(appealMessages['own.decision']),
            value: t(appealMessages['own.decision.value'], {
              result: t(deskMessages[`result.${decision.result}`]),
              at: moment(decision.at),
            }),
          },
          {
            label: t(appealMessages['page.present']),
            value: t(appealMessages['page.present.value'], {
              present: number(facts.present),
              quorum: number(facts.quorum),
            }),
          },
          {
            label: t(appealMessages['page.jury']),
            value:
              findings.length === 0
                ? t(appealMessages['page.jury.lawful'])
                : t(appealMessages['page.jury.findings'], {
                    count: findings.length,
                    codes: findings.join(' ; '),
                  }),
          },
          {
            label: t(appealMessages['page.departs']),
            value: t(appealMessages[facts.departs ? 'page.departs.yes' : 'page.departs.no']),
          },
          {
            label: t(appealMessages['page.motive']),
            value: decision.motive || t(appealMessages['page.none']),
          },
          {
            label: t(appealMessages['assign.current']),
            value: page.handler || t(appealMessages['page.none']),
          },
        ]}
      />
      <TableRegion label={t(appealMessages['page.grades'])}>
        <table className="table">
          <caption>{t(appealMessages['page.grades'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(appealMessages['page.criterion'])}</th>
              <th scope="col">{t(appealMessages['page.grade'])}</th>
              <th scope="col">{t(appealMessages['page.agreed'])}</th>
            </tr>
          </thead>
          <tbody>
            {facts.criteria.map(({ criterion, grade, motive }) => (
              <tr key={criterion}>
                <th scope="row">{criterion}</th>
                <td>{grade}</td>
                <td>{motive}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
