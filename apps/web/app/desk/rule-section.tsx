import type { RuleClause } from '@etalon/core/regulations';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DeliberationPage } from './load-deliberation.ts';

function Clause({ clause }: { readonly clause: RuleClause }): JSX.Element {
  const { t, number } = useWords();
  const digits = clause.code === 'competence-means' || clause.code === 'block-mean' ? { decimals: 2 } : {};
  const figures = { found: number(clause.found, digits), asked: number(clause.asked, digits) };
  return (
    <tr>
      <th scope="row">{t(deskMessages[`clause.${clause.code}`])}</th>
      <td className="figures">{figures.asked}</td>
      <td className="figures">{figures.found}</td>
      <td>{clause.items.length === 0 ? t(deskMessages['clause.no-item']) : clause.items.join(', ')}</td>
      <td>
        <Tag icon={clause.holds ? 'done' : 'caution'}>
          {t(deskMessages[clause.holds ? 'clause.holds' : 'clause.fails'])}
        </Tag>
      </td>
    </tr>
  );
}

function Margin({ page }: { readonly page: DeliberationPage }): JSX.Element | null {
  const { t, number } = useWords();
  const { margin } = page;
  if (margin === null) return null;
  return (
    <div className="margin">
      <h3>{t(deskMessages['margin.title'])}</h3>
      <p>
        {margin.changes === null
          ? t(deskMessages['margin.far'], { searched: number(margin.searched) })
          : t(deskMessages['margin.changes'], { count: margin.changes })}{' '}
        {margin.pivotal.length > 0 &&
          t(deskMessages['margin.pivotal'], { criteria: margin.pivotal.join(', ') })}
      </p>
      <p className="soft">{t(deskMessages['margin.note'])}</p>
    </div>
  );
}

/** Whether the frozen rule is met, clause by clause; it proposes no result. */
export function RuleSection({ page }: { readonly page: DeliberationPage }): JSX.Element {
  const { t } = useWords();
  const { outcome, rule } = page;
  return (
    <section className="delib-part" aria-labelledby="regle-titre">
      <h2 id="regle-titre">{t(deskMessages['outcome.title'])}</h2>
      <p className="soft">{t(deskMessages[`outcome.rule.${rule.kind}`])}</p>
      {outcome === null ? (
        <EmptyState title={t(deskMessages['outcome.not-yet'])}>
          {t(deskMessages['outcome.not-yet.text'])}
        </EmptyState>
      ) : (
        <>
          <p className="outcome">
            <strong>{t(deskMessages[`outcome.${outcome.state}`])}</strong> {t(deskMessages['outcome.note'])}
          </p>
          <TableRegion label={t(deskMessages['outcome.clauses'])}>
            <table className="table">
              <thead>
                <tr>
                  {(['clause', 'asked', 'found', 'items', 'verdict'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(deskMessages[`outcome.column.${column}`])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {outcome.clauses.map((clause) => (
                  <Clause key={clause.code} clause={clause} />
                ))}
              </tbody>
            </table>
          </TableRegion>
          <Margin page={page} />
        </>
      )}
    </section>
  );
}
