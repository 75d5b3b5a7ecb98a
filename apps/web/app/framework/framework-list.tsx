import { countFramework } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { listDrafts, listVersions, mayDo } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/framework-list';
import { DraftTable } from './draft-table.tsx';
import { VersionTable } from './version-table.tsx';
import './framework.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ actor, runtime: { workplace } }) => {
    const versions = (await listVersions(workplace)).map(
      ({ id, label, hash, publishedAt, draftId, framework }) => ({
        id,
        label,
        hash,
        publishedAt,
        draftId,
        title: framework.title,
        counts: countFramework(framework),
      }),
    );
    const sees = actor !== null && mayDo(actor, 'framework.draft.read');
    const drafts = sees ? await listDrafts(workplace, actor) : [];
    return {
      versions,
      drafts: drafts.map(({ id, fileName, createdAt, framework, diagnostics }) => ({
        id,
        fileName,
        createdAt,
        counts: framework === null ? null : countFramework(framework),
        errors: diagnostics.filter(({ severity }) => severity === 'error').length,
        warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
        published: versions.find(({ draftId }) => draftId === id)?.label ?? null,
      })),
      seesDrafts: sees,
      imports: actor !== null && mayDo(actor, 'framework.draft.write'),
      readsMatrix: actor !== null && mayDo(actor, 'matrix.read'),
    };
  });
}

export type FrameworkListData = Awaited<ReturnType<typeof loader>>;

export default function FrameworkList({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { versions, drafts, seesDrafts, imports, readsMatrix } = loaderData;
  const importing = (
    <LinkButton to="/referentiels/importer" tone="primary">
      {t(words['list.import'])}
    </LinkButton>
  );
  return (
    <Page
      title={t(words['list.title'])}
      lead={t(words['list.lead'])}
      {...(imports ? { action: importing } : {})}
    >
      <section aria-labelledby="versions">
        <h2 id="versions" className="fw-heading">
          {t(words['list.versions'])}
        </h2>
        {versions.length === 0 ? (
          <EmptyState title={t(words['list.versions.empty'])}>
            {t(words['list.versions.empty.text'])}
          </EmptyState>
        ) : (
          <VersionTable versions={versions} compares={seesDrafts} readsMatrix={readsMatrix} />
        )}
      </section>
      {seesDrafts && (
        <section aria-labelledby="brouillons">
          <h2 id="brouillons" className="fw-heading">
            {t(words['list.drafts'])}
          </h2>
          {drafts.length === 0 ? (
            <EmptyState title={t(words['list.drafts.empty'])}>
              {t(words['list.drafts.empty.text'])}
            </EmptyState>
          ) : (
            <DraftTable drafts={drafts} />
          )}
        </section>
      )}
    </Page>
  );
}
