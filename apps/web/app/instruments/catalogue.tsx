import { instrumentsMessages as words } from '@etalon/i18n/messages/instruments';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/catalogue';
import { type CatalogueLine, listCatalogue } from './describe-entry.ts';
import './instruments.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async () => ({ lines: listCatalogue() }));
}

function Criteria({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  return (
    <ul className="in-criteria">
      {ids.map((id) => (
        <li key={id}>{id}</li>
      ))}
    </ul>
  );
}

function Line({ line }: { readonly line: CatalogueLine }): JSX.Element {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to={`/instruments/${line.id}`}>{line.id}</Link>
      </th>
      <td lang="fr" data-label={t(words['column.measures'])}>
        {line.title}
      </td>
      <td data-label={t(words['column.criteria'])}>
        <Criteria ids={line.criteria} />
      </td>
      <td data-label={t(words['column.uncertainty'])}>
        {line.uncertainty}, {t(words[`uncertainty.${line.uncertainty}`])}
      </td>
      <td data-label={t(words['column.scope'])}>{t(words[`scope.${line.scope}`])}</td>
      <td data-label={t(words['column.version'])}>{line.version}</td>
    </tr>
  );
}

/** What each instrument measures, for whom, with what uncertainty. */
export default function Catalogue({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page title={t(words.title)} lead={t(words.lead)} width="wide">
      <table className="in-table figures">
        <caption className="visually-hidden">{t(words['list.caption'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words['column.id'])}</th>
            <th scope="col">{t(words['column.measures'])}</th>
            <th scope="col">{t(words['column.criteria'])}</th>
            <th scope="col">{t(words['column.uncertainty'])}</th>
            <th scope="col">{t(words['column.scope'])}</th>
            <th scope="col">{t(words['column.version'])}</th>
          </tr>
        </thead>
        <tbody>
          {loaderData.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      <section className="panel" aria-labelledby="lignes-rouges">
        <h2 id="lignes-rouges">{t(words['red-lines.title'])}</h2>
        <ul>
          <li>{t(words['red-lines.score'])}</li>
          <li>{t(words['red-lines.code'])}</li>
          <li>{t(words['red-lines.replay'])}</li>
        </ul>
      </section>
    </Page>
  );
}
