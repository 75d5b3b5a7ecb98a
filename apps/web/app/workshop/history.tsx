import { EtalonError } from '@etalon/error';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { readHistory } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/history';
import { documentPath, projectPath, shellPath } from './document-address.ts';
import { groupRevisions, type RevisionGroup } from './group-revisions.ts';
import './workshop.css';

const SIZE = 400;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { projectId, documentId } = args.params;
    const asked = Number(new URL(args.request.url).searchParams.get('page') ?? 1);
    const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
    const { document, revisions, total, authors } = await readHistory(runtime.workplace, actor, {
      documentId,
      offset: (page - 1) * SIZE,
      limit: SIZE,
    });
    if (document.projectId !== projectId) throw new EtalonError('document.not-found');
    const project = await runtime.workplace.records.workshop.findProject(projectId);
    return {
      projectId,
      documentId,
      title: document.title,
      kind: document.kind,
      projectTitle: project?.title ?? '',
      groups: groupRevisions(revisions),
      authors,
      page,
      pages: Math.max(1, Math.ceil(total / SIZE)),
      total,
    };
  });
}

type Data = Route.ComponentProps['loaderData'];

function Row(props: {
  readonly group: RevisionGroup;
  readonly data: Data;
  readonly rank: number;
}): JSX.Element {
  const { t, moment, number } = useWords();
  const { group, data, rank } = props;
  const { first, last, edits, conflicts, restores, to } = group;
  const base = shellPath(data.projectId, data.documentId);
  const name =
    first === last
      ? t(workshopMessages['history.one'], { number: number(last) })
      : t(workshopMessages['history.many'], { first: number(first), last: number(last) });
  return (
    <tr>
      <td>
        <input
          type="radio"
          name="de"
          value={Math.max(1, first - 1)}
          defaultChecked={rank === 0}
          aria-label={t(workshopMessages['history.from'], { name })}
        />
      </td>
      <td>
        <input
          type="radio"
          name="a"
          value={last}
          defaultChecked={rank === 0}
          aria-label={t(workshopMessages['history.to'], { name })}
        />
      </td>
      <th scope="row">
        <Link to={`${base}/revisions/${last}`}>{name}</Link>
      </th>
      <td>{data.authors[group.author] ?? ''}</td>
      <td>{moment(to)}</td>
      <td>
        {restores !== null
          ? t(workshopMessages['history.restores'], { number: number(restores) })
          : last === 1
            ? t(workshopMessages['history.created'])
            : t(workshopMessages['history.edits'], { count: edits })}
        {conflicts > 0 && <> · {t(workshopMessages['history.conflicts'], { count: conflicts })}</>}
      </td>
      <td>
        {last > 1 && (
          <Link to={`${base}/comparer?de=${Math.max(1, first - 1)}&a=${last}`}>
            {t(workshopMessages['history.see'])}
            <span className="visually-hidden"> : {name}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

/** The states of a document, grouped by person and ten minutes; any two can be compared, each read, any brought back. */
export default function History({ loaderData: data }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const base = shellPath(data.projectId, data.documentId);
  const heads = ['de', 'a', 'revision', 'author', 'when', 'what', 'changes'] as const;
  return (
    <Page
      title={t(workshopMessages['history.title'], { title: data.title })}
      lead={t(workshopMessages['history.lead'], { total: number(data.total), count: data.total })}
      width="wide"
      crumbs={[
        { label: data.projectTitle, to: projectPath(data.projectId) },
        { label: data.title, to: documentPath(data.projectId, data.documentId, data.kind) },
      ]}
    >
      <Form method="get" action={`${base}/comparer`} className="stack">
        <TableRegion label={t(workshopMessages['history.caption'])}>
          <table className="table">
            <caption>{t(workshopMessages['history.caption'])}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(workshopMessages[`history.head.${head}`])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.groups.map((group, rank) => (
                <Row key={group.last} group={group} data={data} rank={rank} />
              ))}
            </tbody>
          </table>
        </TableRegion>
        <div className="row no-print">
          <Button>{t(workshopMessages['history.compare'])}</Button>
          {data.page > 1 && <Link to={`?page=${data.page - 1}`}>{t(workshopMessages['history.later'])}</Link>}
          {data.page < data.pages && (
            <Link to={`?page=${data.page + 1}`}>{t(workshopMessages['history.earlier'])}</Link>
          )}
        </div>
      </Form>
    </Page>
  );
}
