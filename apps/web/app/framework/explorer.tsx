import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/explorer';
import { AwardConditions } from './award-conditions.tsx';
import { BlockSection } from './block-section.tsx';
import { CountLine } from './count-line.tsx';
import { FrameworkMap } from './framework-map.tsx';
import { loadExplorer } from './load-explorer.ts';
import { PublishedNotice } from './published-notice.tsx';
import { SearchBox } from './search-box.tsx';
import { VersionDownloads } from './version-downloads.tsx';
import './framework.css';

const LONGEST_SEARCH = 200;

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async (visit) => {
    const { searchParams } = new URL(args.request.url);
    const search = (searchParams.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
    const page = await loadExplorer(visit, { versionId: args.params.versionId, search });
    return { ...page, published: searchParams.get('publie') };
  });
}

export default function Explorer({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { id, label, hash, framework, publishedAt, counts, search, found, readsMatrix } = loaderData;
  const shown =
    search === '' ? framework.blocks : framework.blocks.filter((block) => found.homes.includes(block.id));
  return (
    <Page
      title={framework.title}
      lead={t(words['explorer.lead'], { label, date: date(publishedAt) })}
      crumbs={[{ label: t(words['list.title']), to: '/referentiels' }]}
      width="wide"
      action={<VersionDownloads id={id} />}
    >
      {loaderData.published !== null && (
        <PublishedNotice version={loaderData} wanted={loaderData.published} />
      )}
      <div className="row fw-summary">
        <CountLine counts={counts} />
        <span className="fw-identity">
          <span className="soft">{t(words['explorer.hash'])}</span> <Hash value={hash} short />
        </span>
        {readsMatrix && (
          <LinkButton to={`/referentiels/${id}/matrice`} small>
            {t(words['version.matrix'])}
          </LinkButton>
        )}
      </div>
      <SearchBox search={search} found={found} />
      {search === '' && <FrameworkMap blocks={framework.blocks} />}
      {shown.map((block) => (
        <BlockSection key={block.id} block={block} explorer={loaderData} />
      ))}
      <AwardConditions conditions={framework.awardConditions} explorer={loaderData} />
    </Page>
  );
}
