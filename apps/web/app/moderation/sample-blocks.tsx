import { sampleMessages as words } from '@etalon/i18n/messages/sample';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { SampledBlock } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { SamplePage } from './load-sample.ts';

function Assign({ page, row }: { readonly page: SamplePage; readonly row: SampledBlock }): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="post" className="row" preventScrollReset>
      <input type="hidden" name="acte" value="confier" />
      <input type="hidden" name="pickId" value={row.pickId} />
      <SelectField
        name="userId"
        label={t(words['assign.to'], { candidate: row.candidate, block: row.block.id })}
        choices={page.moderators.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <Button>{t(words['assign.submit'])}</Button>
    </Form>
  );
}

function Moderator({ page, row }: { readonly page: SamplePage; readonly row: SampledBlock }): JSX.Element {
  const { t } = useWords();
  const state = row.moderator ?? t(words[row.assigned ? 'moderator.some' : 'moderator.none']);
  if (!page.mayDraw || row.read > 0) return <>{state}</>;
  return (
    <details open={!row.assigned}>
      <summary>{state}</summary>
      <Assign page={page} row={row} />
    </details>
  );
}

/** The blocks of the sample, why each is there and how far its moderator has come. */
export function SampleBlocks({ page }: { readonly page: SamplePage }): JSX.Element {
  const { t, number } = useWords();
  return (
    <section aria-labelledby="blocs">
      <h2 id="blocs">{t(words['blocks.title'])}</h2>
      <TableRegion label={t(shellMessages['table.region'], { title: t(words['blocks.title']) })}>
        <table className="table">
          <thead>
            <tr>
              {(['candidate', 'block', 'reason', 'moderator', 'read'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(words[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.blocks.map((row) => (
              <tr key={row.pickId}>
                <th scope="row">
                  {row.found === null ? (
                    row.candidate
                  ) : (
                    <Link to={`/deliberations/${row.candidacyId}/${row.block.id}`}>{row.candidate}</Link>
                  )}
                </th>
                <td>
                  <span lang="fr">{`${row.block.id} · ${row.block.title}`}</span>
                </td>
                <td>{t(words[`reason.${row.reason}`])}</td>
                <td>
                  <Moderator page={page} row={row} />
                </td>
                <td className="figures">
                  {t(words['read.of'], { read: number(row.read), criteria: number(row.criteria) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
