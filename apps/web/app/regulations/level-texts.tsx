import { EtalonError } from '@etalon/error';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { act, answer } from '@etalon/web/answer';
import { type JSX, useId } from 'react';
import { Form, Link } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { readWithin } from '../upload/read-within.ts';
import type { Route } from './+types/level-texts';
import { changeDraft } from './change-draft.ts';
import { importFromForm } from './import-from-form.ts';
import { LevelRow } from './level-row.tsx';
import { loadLevelTexts } from './load-level-texts.ts';
import { moveInGrid } from './move-in-grid.ts';
import './regulations.css';

const LIMIT_MEGABYTES = 5;
const MEGABYTE = 1024 * 1024;

export function loader(args: Route.LoaderArgs) {
  const block = new URL(args.request.url).searchParams.get('bloc');
  return answer(args, (visit) => loadLevelTexts(visit, { draftId: args.params.draftId, block }));
}

export async function action(args: Route.ActionArgs) {
  const { request, fits } = await readWithin(args.request, LIMIT_MEGABYTES * MEGABYTE);
  return act({ ...args, request }, (visit, form) => {
    if (!fits) throw new EtalonError('regulations.file-too-large', { info: { limit: LIMIT_MEGABYTES } });
    return form.get('acte') === 'importer'
      ? importFromForm(visit, args.params.draftId, form)
      : changeDraft(visit, args.params.draftId, form);
  });
}

function ImportForm(): JSX.Element {
  const { t } = useWords();
  const id = useId();
  return (
    <details className="panel no-print">
      <summary>{t(words['texts.import'])}</summary>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="acte" value="importer" />
        <div className="field">
          <label htmlFor={id}>{t(words['texts.import'])}</label>
          <span className="field-hint" id={`${id}-hint`}>
            {t(words['texts.import.hint'])}
          </span>
          <input
            id={id}
            className="input"
            type="file"
            name="tableau"
            accept=".csv,.xlsx,text/csv"
            aria-describedby={`${id}-hint`}
            required
          />
        </div>
        <Button>{t(words['texts.import.submit'])}</Button>
      </Form>
    </details>
  );
}

/** The grid of level texts, one block at a time; each row is saved by itself. */
export default function LevelTexts({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { draftId, label, counts, blocks, block, criteria, writes, language } = loaderData;
  const here = `/reglements/brouillons/${draftId}/niveaux`;
  return (
    <Page
      title={t(words['texts.title'])}
      lead={t(words['texts.lead'])}
      width="wide"
      crumbs={[
        { label: t(words['list.title']), to: '/reglements' },
        { label, to: `/reglements/brouillons/${draftId}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <div className="row">
        <span role="status">{t(words['draft.descriptors'], counts)}</span>
        <LinkButton to={`${here}/export?format=csv`} download small>
          {t(words['texts.export.csv'])}
        </LinkButton>
        <LinkButton to={`${here}/export?format=xlsx`} download small>
          {t(words['texts.export.xlsx'])}
        </LinkButton>
      </div>
      {writes && <ImportForm />}
      <nav className="tabs no-print" aria-label={t(words['texts.blocks'])}>
        <ul>
          {blocks.map((id) => (
            <li key={id}>
              <Link to={`${here}?bloc=${id}`} {...(id === block?.id ? { 'aria-current': 'page' } : {})}>
                {id}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {block !== undefined && (
        <section aria-labelledby="bloc-titre" onKeyDown={moveInGrid} key={block.id}>
          <h2 id="bloc-titre">
            {block.id} <span lang={language}>{block.title}</span>
          </h2>
          {criteria.map((criterion, row) => (
            <LevelRow
              key={criterion.id}
              criterion={criterion}
              row={row}
              language={language}
              locked={!writes}
            />
          ))}
        </section>
      )}
    </Page>
  );
}
