import { POINT_KEYS, type PointKey } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { compareRegulations } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/comparison';
import { explainPoint, type Points } from './explain-point.ts';
import './regulations.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ runtime: { workplace } }) => {
    const query = new URL(args.request.url).searchParams;
    const versions = await workplace.records.regulations.listVersions();
    const choices = versions.map(({ id, regulations }) => ({ value: id, label: regulations.label }));
    const [latest] = versions;
    const nextId = query.get('a') ?? latest?.id;
    const previousId = query.get('de') ?? latest?.supersedes ?? versions[1]?.id;
    if (nextId === undefined || previousId === undefined || previousId === null)
      return { choices, comparison: null };
    const { previous, next, diff } = await compareRegulations(workplace.records, { previousId, nextId });
    const pick = ({ id, regulations: { descriptors: _texts, ...points } }: typeof previous) => ({
      id,
      points,
    });
    return { choices, comparison: { previous: pick(previous), next: pick(next), diff } };
  });
}

interface SideProps {
  readonly points: Points;
  readonly point: PointKey;
}

function Side({ points, point }: SideProps): JSX.Element {
  const writing = useWords();
  const sentences = explainPoint(points, point, writing);
  return <td>{sentences === null ? writing.t(words['page.undecided']) : sentences.join(' ')}</td>;
}

type Comparison = NonNullable<Route.ComponentProps['loaderData']['comparison']>;

function Changes({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { t } = useWords();
  const { previous, next, diff } = comparison;
  const headings = (['label', 'source'] as const).filter((field) => diff[field]);
  if (diff.points.length + diff.descriptors.length + diff.observables.length + headings.length === 0)
    return <p>{t(words['diff.same'])}</p>;
  return (
    <TableRegion label={t(words['diff.points'])}>
      <table className="table rl-diff">
        <thead>
          <tr>
            <th scope="col">{t(words['diff.points'])}</th>
            <th scope="col">{t(words['diff.before'])}</th>
            <th scope="col">{t(words['diff.after'])}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((field) => (
            <tr key={field}>
              <th scope="row">{t(words[`draft.${field}`])}</th>
              <td>{previous.points[field]}</td>
              <td>{next.points[field]}</td>
            </tr>
          ))}
          {POINT_KEYS.filter((key) => diff.points.includes(key)).map((point) => (
            <tr key={point}>
              <th scope="row">{t(words[`point.${point}`])}</th>
              <Side points={previous.points} point={point} />
              <Side points={next.points} point={point} />
            </tr>
          ))}
          {diff.descriptors.map(({ criterion, level, before, after }) => (
            <tr key={`${criterion}-${level}`}>
              <th scope="row">
                <Code>{criterion}</Code> {t(words['texts.level'], { level })}
              </th>
              <td>{before || t(words['page.text.missing'])}</td>
              <td>{after || t(words['page.text.missing'])}</td>
            </tr>
          ))}
          {diff.observables.map(({ criterion, before, after }) => (
            <tr key={`${criterion}-observables`}>
              <th scope="row">
                <Code>{criterion}</Code> {t(words['texts.observables'])}
              </th>
              <td>{before.join(' ; ') || t(words['page.text.missing'])}</td>
              <td>{after.join(' ; ') || t(words['page.text.missing'])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** Two versions in plain words: what each says of every point that changed. */
export default function ComparisonPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { choices, comparison } = loaderData;
  if (comparison === null)
    return (
      <Page title={t(words['diff.title'])}>
        <EmptyState title={t(words['diff.title'])}>{t(words['diff.none'])}</EmptyState>
      </Page>
    );
  const { previous, next } = comparison;
  return (
    <Page
      title={t(words['diff.title'])}
      lead={t(words['diff.lead'], { previous: previous.points.label, next: next.points.label })}
    >
      <Form method="get" className="row no-print">
        <SelectField name="de" label={t(words['diff.from'])} choices={choices} value={previous.id} />
        <SelectField name="a" label={t(words['diff.to'])} choices={choices} value={next.id} />
        <Button>{t(words['diff.submit'])}</Button>
      </Form>
      <Changes comparison={comparison} />
    </Page>
  );
}
