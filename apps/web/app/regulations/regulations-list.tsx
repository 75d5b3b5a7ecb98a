import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { listRegulations, listRegulationsDrafts, mayDo } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/regulations-list';
import { PointSentences } from './point-sentences.tsx';
import './regulations.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime: { workplace }, actor }) => {
    const versions = await listRegulations(workplace, actor);
    const superseded = new Set(versions.map((row) => row.supersedes));
    return {
      versions: versions.map(({ id, regulations: { descriptors: _texts, ...points }, hash, createdAt }) => ({
        id,
        points,
        hash,
        createdAt,
        superseded: superseded.has(id),
      })),
      drafts: mayDo(actor, 'regulations.draft.read') ? await listRegulationsDrafts(workplace, actor) : [],
      writes: mayDo(actor, 'regulations.write'),
      simulates: mayDo(actor, 'regulations.simulate'),
    };
  });
}

type ListPage = Route.ComponentProps['loaderData'];

function Drafts({ drafts }: Pick<ListPage, 'drafts'>): JSX.Element | null {
  const { t, moment } = useWords();
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{t(words['list.drafts'])}</h2>
      <ul className="list">
        {drafts.map(({ id, label, undecided, editedAt }) => (
          <li key={id}>
            <Link to={`/reglements/brouillons/${id}`}>
              <strong>{label}</strong>
            </Link>
            <span className="soft">
              {t(words['list.draft.line'], { undecided, moment: moment(editedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Version({
  version,
  writes,
}: {
  readonly version: ListPage['versions'][number];
  readonly writes: boolean;
}): JSX.Element {
  const { t, date } = useWords();
  const { id, points, hash, createdAt, superseded } = version;
  return (
    <article className="panel">
      <h3>
        <Link to={`/reglements/${id}`}>{points.label}</Link>{' '}
        {points.demonstration && <Tag icon="note">{t(words['demonstration.tag'])}</Tag>}{' '}
        {superseded && <Tag>{t(words['list.superseded'])}</Tag>}
      </h3>
      <div className="soft row">
        {t(words['list.since'], { date: date(createdAt) })} <Hash value={hash} short />
      </div>
      <PointSentences points={points} keys={['rule', 'examiners', 'quorum']} />
      {writes && (
        <LinkButton to={`/reglements/nouveau?version=${id}`} small>
          {t(words['list.duplicate'])}
        </LinkButton>
      )}
    </article>
  );
}

/** Drafts and published versions of the regulations. */
export default function RegulationsList({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { versions, drafts, writes, simulates } = loaderData;
  const adding = (
    <LinkButton to="/reglements/nouveau" tone="primary">
      {t(words['list.add'])}
    </LinkButton>
  );
  return (
    <Page title={t(words['list.title'])} lead={t(words['list.lead'])} {...(writes ? { action: adding } : {})}>
      <div className="row">
        {simulates && <LinkButton to="/reglements/simulateur">{t(words['list.simulator'])}</LinkButton>}
        {versions.length > 1 && <LinkButton to="/reglements/comparer">{t(words['list.compare'])}</LinkButton>}
      </div>
      <Drafts drafts={drafts} />
      {versions.length === 0 ? (
        <EmptyState title={t(words['list.empty'])}>{t(words['list.empty.text'])}</EmptyState>
      ) : (
        <section className="stack">
          <h2>{t(words['list.versions'])}</h2>
          {versions.map((version) => (
            <Version key={version.id} version={version} writes={writes} />
          ))}
        </section>
      )}
    </Page>
  );
}
