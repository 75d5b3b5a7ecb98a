import { deskMessages } from '@etalon/i18n/messages/desk';
import { sampleMessages as words } from '@etalon/i18n/messages/sample';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { listModerations } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/moderations';

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ runtime, actor }) => listModerations(runtime.workplace, actor));
}

/** The blocks of samples that somebody moderates. */
export default function Moderations({ loaderData: entries }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  return (
    <Page
      title={t(words['queue.title'])}
      lead={t(words['queue.lead'])}
      crumbs={[{ label: t(deskMessages['queue.title']), to: '/jury' }]}
    >
      {entries.length === 0 ? (
        <EmptyState title={t(words['queue.empty'])}>{t(words['queue.empty.text'])}</EmptyState>
      ) : (
        <TableRegion label={t(shellMessages['table.region'], { title: t(words['blocks.title']) })}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t(words.candidate)}</th>
                <th scope="col">{t(words.block)}</th>
                <th scope="col">{t(words.read)}</th>
                <th scope="col">{t(words['queue.open'])}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.pickId}>
                  <th scope="row">{entry.candidate}</th>
                  <td>
                    <span lang="fr">{`${entry.block.id} · ${entry.block.title}`}</span>
                    <br />
                    <span className="soft">{entry.session}</span>
                  </td>
                  <td className="figures">
                    {t(words['read.of'], { read: number(entry.read), criteria: number(entry.criteria) })}
                  </td>
                  <td>
                    <LinkButton to={`/moderation/${entry.pickId}`}>{t(words['queue.open'])}</LinkButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </Page>
  );
}
