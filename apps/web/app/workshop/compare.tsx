import { EtalonError } from '@etalon/error';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { compareRevisions } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { diffWords } from '../framework/diff-words.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/compare';
import { describePlace, writeValue } from './describe-place.ts';
import { documentPath, projectPath, shellPath } from './document-address.ts';
import { listLabels } from './list-labels.ts';
import './workshop.css';

/** Beyond, a page would not be read: the rest is counted. */
const MAX_SHOWN = 400;

function readNumber(url: URL, name: string): number {
  const value = Number(url.searchParams.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime, language }) => {
    const { projectId, documentId } = args.params;
    const url = new URL(args.request.url);
    const asked = [readNumber(url, 'de'), readNumber(url, 'a')];
    const [from, to] = [Math.min(...asked), Math.max(...asked)];
    const { workplace } = runtime;
    const found = await compareRevisions(workplace, actor, { documentId, from, to });
    const { document, changes, before, after } = found;
    if (document.projectId !== projectId) throw new EtalonError('document.not-found');
    const project = await workplace.records.workshop.findProject(projectId);
    const labels = listLabels(language, document.kind);
    return {
      ...{ projectId, documentId, from, to },
      title: document.title,
      kind: document.kind,
      projectTitle: project?.title ?? '',
      count: changes.length,
      changes: changes.slice(0, MAX_SHOWN).map((change) => ({
        kind: change.kind,
        place: describePlace(change.kind === 'removed' ? before : after, change.path, labels),
        words: change.kind === 'moved' ? [] : diffWords(writeValue(change.before), writeValue(change.after)),
      })),
    };
  });
}

type ShownChange = Route.ComponentProps['loaderData']['changes'][number];

function ChangeItem({ change }: { readonly change: ShownChange }): JSX.Element {
  const { t } = useWords();
  return (
    <li className="ws-change">
      <p>
        <strong>{change.place}</strong>{' '}
        <span className="soft">{t(workshopMessages[`change.${change.kind}`])}</span>
      </p>
      {change.words.length > 0 && (
        <p className="document ws-words">
          {change.words.map(({ change: mark, text }, at) => {
            const key = `${at} ${mark}`;
            if (mark === 'removed') return <del key={key}>{text}</del>;
            return mark === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
          })}
        </p>
      )}
    </li>
  );
}

/** What changed from one state of a document to another, place by place, in words. */
export default function Compare({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { projectId, documentId, title, kind, projectTitle, from, to, changes, count } = loaderData;
  const base = shellPath(projectId, documentId);
  return (
    <Page
      title={t(workshopMessages['compare.title'], { from: number(from), to: number(to) })}
      lead={t(workshopMessages['compare.lead'], { title, total: number(count), count })}
      crumbs={[
        { label: projectTitle, to: projectPath(projectId) },
        { label: title, to: documentPath(projectId, documentId, kind) },
        { label: t(workshopMessages['frame.history']), to: `${base}/historique` },
      ]}
      action={
        <LinkButton to={`${base}/revisions/${from}`}>
          {t(workshopMessages['compare.read'], { number: number(from) })}
        </LinkButton>
      }
    >
      {changes.length === 0 ? (
        <p>{t(workshopMessages['compare.none'])}</p>
      ) : (
        <ol className="ws-changes">
          {changes.map((change, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison of two states that never change
            <ChangeItem key={at} change={change} />
          ))}
        </ol>
      )}
      {count > changes.length && (
        <p className="soft">{t(workshopMessages['compare.more'], { count: count - changes.length })}</p>
      )}
    </Page>
  );
}
