import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, errorInfo } from '@etalon/error';
import { explainError, explainPiece } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { authorise, bringCandidates, listCandidateImports, listSessions } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link, redirect } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/import-file';
import { receiveCandidateFile } from './receive-candidate-file.ts';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    authorise(actor, 'candidates.import');
    // The lists of places are read with the form, and wait for the file.
    const [sessions] = await Promise.all([
      listSessions(runtime.workplace, actor),
      runtime.workplace.places(),
    ]);
    const waiting = await Promise.all(
      sessions.map(async ({ id, label }) =>
        (await listCandidateImports(runtime.workplace, actor, id)).map((row) => ({ ...row, session: label })),
      ),
    );
    return {
      sessions: sessions.map(({ id, label }) => ({ value: id, label })),
      chosen: new URL(args.request.url).searchParams.get('session') ?? '',
      waiting: waiting.flat(),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return answer(args, async ({ runtime, actor, language }) => {
    authorise(actor, 'candidates.import');
    const folder = await mkdtemp(join(tmpdir(), 'etalon-candidates-'));
    try {
      const path = join(folder, 'file');
      const { fileName, sessionId } = await receiveCandidateFile(args.request, path);
      const brought = await bringCandidates(runtime.workplace, actor, { sessionId, fileName, path });
      if ('kind' in brought) return explainPiece(language, brought);
      return redirect(`/candidats/importer/${brought.id}`);
    } catch (error) {
      const code = errorCode(error);
      if (code === null || code === 'access.refused') throw error;
      const { what, remedy } = explainError(language, code, errorInfo(error));
      return { what, where: '', remedy };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** A file of candidates is chosen for a session; it is read, and nobody is created yet. */
export default function ImportFile({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { sessions, chosen, waiting } = loaderData;
  const problem = actionData !== undefined && 'what' in actionData ? actionData : null;
  return (
    <Page
      title={t(candidacyMessages['import.title'])}
      lead={t(candidacyMessages['import.lead'])}
      width="narrow"
      crumbs={[{ label: t(candidacyMessages['list.title']), to: '/candidats' }]}
    >
      {problem !== null && <ErrorPanel what={`${problem.what} ${problem.where}`} remedy={problem.remedy} />}
      <Form method="post" encType="multipart/form-data" className="panel" reloadDocument>
        <SelectField
          name="sessionId"
          label={t(candidacyMessages['import.session'])}
          choices={sessions}
          value={chosen}
        />
        <div className="field">
          <label htmlFor="fichier">{t(candidacyMessages['import.file'])}</label>
          <span className="field-hint" id="fichier-aide">
            {t(candidacyMessages['import.file.hint'])}
          </span>
          <input
            id="fichier"
            className="input"
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,.xlsx,.zip"
            aria-describedby="fichier-aide"
            required
          />
        </div>
        <Button tone="primary">{t(candidacyMessages['import.send'])}</Button>
      </Form>
      {waiting.length > 0 && (
        <section aria-labelledby="attente">
          <h2 id="attente">{t(candidacyMessages['import.waiting'])}</h2>
          <ul className="list">
            {waiting.map(({ id, fileName, broughtAt, session }) => (
              <li key={id}>
                <Link to={`/candidats/importer/${id}`}>{fileName}</Link>
                <span>{session}</span>
                <span className="soft">
                  {t(candidacyMessages['import.read-at'], { date: moment(broughtAt) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
