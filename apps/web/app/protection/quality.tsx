import { protectionMessages } from '@etalon/i18n/messages/protection';
import { openDocument } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { isJsonList, type Json, readPath } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import { z } from 'zod';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/quality';
import { CheckList } from './check-list.tsx';
import { CheckOutcomes } from './check-outcomes.tsx';
import { ChooseFile } from './choose-file.tsx';
import { DataDictionary, Procedures } from './data-dictionary.tsx';
import { explainRefusals } from './explain-refusals.ts';
import { ImportedChecks } from './imported-checks.tsx';
import { findRunOf, listTables, type ShownTable } from './load-runs.ts';
import { MutationBars } from './mutation-bars.tsx';
import { startOnFile, stopRun } from './start-run.ts';
import { useLiveChecks } from './use-live-checks.ts';

const FILE = z.object({ acte: z.enum(['controler', 'mesurer', 'reprendre']), fichier: z.string().min(1) });
const CHECK_FILE = /\.(json|ya?ml)$/i;

const KINDS = { controler: 'quality.check', mesurer: 'quality.mutate', reprendre: 'quality.import' } as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { params } = args;
    const tables = await listTables(visit, params.projectId);
    const files = await listTables(visit, params.projectId, CHECK_FILE);
    const wanted = new URL(args.request.url).searchParams.get('fichier');
    const isTable = tables.some(({ sha256 }) => sha256 === wanted);
    const last = await findRunOf(visit, params, {
      kind: 'quality.check',
      sha256: isTable ? wanted : null,
    });
    const chosen = isTable ? wanted : (last?.sha256 ?? null);
    const [mutation, imported] = await Promise.all([
      chosen === null ? null : findRunOf(visit, params, { kind: 'quality.mutate', sha256: chosen }),
      findRunOf(visit, params, { kind: 'quality.import', sha256: null }),
    ]);
    const { language } = visit;
    return {
      ...{ tables, files, chosen, check: last, mutation, imported },
      checkWords: explainRefusals(language, last),
      importWords: explainRefusals(language, imported),
    };
  });
}

/** Reference tables that the checks name: files of the project, by their name or by its stem. */
function listReferences(
  checks: readonly Json[],
  tables: readonly ShownTable[],
  sha256: string,
): readonly { readonly name: string; readonly sha256: string }[] {
  const names = new Set(
    checks.flatMap((check) => {
      const table = readPath({ check }, ['check', 'params', 'table']);
      return typeof table === 'string' ? [table] : [];
    }),
  );
  const stem = (name: string): string => name.replace(/^.*[/:] ?/, '').replace(/\.[^.]*$/, '');
  return tables.filter(
    (table) => table.sha256 !== sha256 && (names.has(table.name) || names.has(stem(table.name))),
  );
}

export function action(args: Route.ActionArgs) {
  const { projectId, documentId } = args.params;
  const page = `/atelier/${projectId}/protection/${documentId}/qualite`;
  return act(args, async (visit, form) => {
    if (form.get('acte') === 'arreter') return stopRun(visit, form, page);
    const { acte, fichier } = parseForm(FILE, form);
    const place = { projectId, documentId, page };
    if (acte === 'reprendre')
      return startOnFile(visit, place, { kind: KINDS[acte], parameters: {}, sha256: fichier });
    const { content, at } = await openDocument(visit.runtime.workplace, visit.actor, documentId);
    const list = readPath(content, ['qualityPolicy', 'checks']);
    const checks = isJsonList(list) ? list : [];
    const tables = await listTables(visit, projectId);
    return startOnFile(visit, place, {
      kind: KINDS[acte],
      // The instant of the revision: the same policy on the same table is the same run.
      parameters: { checks, now: at },
      sha256: fichier,
      others: listReferences(checks, tables, fichier).map(({ name, sha256 }) => ({ name, sha256 })),
    });
  });
}

/** The quality policy: checks that run on a real table as they are written, their power, the dictionary, the procedures. */
export default function Quality({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { tables, files, chosen, check, mutation, imported } = loaderData;
  const file = tables.find(({ sha256 }) => sha256 === chosen);
  const columns = file?.columns ?? [];
  useLiveChecks(chosen);
  return (
    <>
      <ProblemPanel answer={actionData} />
      <ChooseFile
        tables={tables}
        chosen={chosen}
        label={t(protectionMessages['quality.file'])}
        act="controler"
        button={t(protectionMessages['quality.choose'])}
        none=""
      />
      <div className="pr-sides pr-even">
        <div>
          <h2>{t(protectionMessages['quality.checks'])}</h2>
          <CheckList columns={columns} run={check} />
          <ImportedChecks files={files} run={imported} words={loaderData.importWords} />
        </div>
        <div className="stack">
          <CheckOutcomes run={check} name={file?.name ?? ''} words={loaderData.checkWords} />
          <MutationBars run={mutation} sha256={chosen} />
        </div>
      </div>
      <DataDictionary columns={columns} />
      <Procedures />
    </>
  );
}
