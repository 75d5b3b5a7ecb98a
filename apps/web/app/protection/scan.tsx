import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { AnonymityFacts, PiiScan } from '@etalon/privacy';
import { act, answer } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { PII_DECISIONS } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import { z } from 'zod';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemList, textOf } from '../items/item-list.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/scan';
import { choicesFrom, choicesOf } from './choices-of.ts';
import { ChooseFile } from './choose-file.tsx';
import { ClassPanel } from './class-panel.tsx';
import { wordOf } from './finding-list.tsx';
import { findRunOf, listTables } from './load-runs.ts';
import { resultOf } from './read-result.ts';
import { RunState } from './run-state.tsx';
import { ScanTable } from './scan-table.tsx';
import { startOnFile, stopRun } from './start-run.ts';
import { useProtection } from './use-protection.ts';

const NAMES = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]);
const SCAN = z.object({ acte: z.literal('balayer'), fichier: z.string().min(1) });
const CLASSES = z.object({
  acte: z.literal('classes'),
  fichier: z.string().min(1),
  'colonnes[]': NAMES,
  'sensibles[]': NAMES,
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const tables = await listTables(visit, args.params.projectId);
    const wanted = new URL(args.request.url).searchParams.get('fichier');
    const last = await findRunOf(visit, args.params, { kind: 'privacy.scan', sha256: wanted });
    const chosen = wanted ?? last?.sha256 ?? tables[0]?.sha256 ?? null;
    const classes = await findRunOf(visit, args.params, { kind: 'privacy.anonymity', sha256: chosen });
    return { tables, chosen, scan: last, classes };
  });
}

export function action(args: Route.ActionArgs) {
  const { projectId, documentId } = args.params;
  const page = `/atelier/${projectId}/protection/${documentId}/balayage`;
  return act(args, async (visit, form) => {
    const acte = form.get('acte');
    if (acte === 'arreter') return stopRun(visit, form, page);
    if (acte === 'balayer') {
      const { fichier } = parseForm(SCAN, form);
      return startOnFile(
        visit,
        { projectId, documentId, page },
        { kind: 'privacy.scan', parameters: {}, sha256: fichier },
      );
    }
    const wanted = parseForm(CLASSES, form);
    const columns = wanted['colonnes[]'];
    return startOnFile(
      visit,
      { projectId, documentId, page },
      {
        kind: 'privacy.anonymity',
        parameters: { declared: columns, candidates: columns.slice(0, 10), sensitive: wanted['sensibles[]'] },
        sha256: wanted.fichier,
      },
    );
  });
}

type ScanResult = { readonly kind: 'scanned'; readonly scan: PiiScan };
type ClassResult = { readonly kind: 'measured'; readonly facts: AnonymityFacts };

function Inventory(): JSX.Element {
  const { t, number } = useWords();
  const { content } = useProtection();
  const fields: readonly FieldSpec[] = [
    { key: 'file', kind: 'text', label: t(protectionMessages['scan.file']) },
    { key: 'column', kind: 'text', label: t(protectionMessages['scan.column']) },
    {
      key: 'decision',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['scan.decision']),
      choices: choicesOf(t, 'pii', PII_DECISIONS),
    },
    {
      key: 'categoryId',
      kind: 'choice',
      label: t(protectionMessages['scan.category']),
      choices: choicesFrom(content.categories, (row) => row.name, t(protectionMessages['list.unnamed'])),
    },
    { key: 'note', kind: 'long', label: t(protectionMessages['scan.note']) },
  ];
  return (
    <ItemList
      path={['piiInventory']}
      name={t(protectionMessages['scan.inventory'])}
      addLabel={t(protectionMessages['scan.inventory.add'])}
      emptyText={t(protectionMessages['scan.inventory.empty'])}
      blank={{
        file: '',
        column: '',
        kind: '',
        sensitive: null,
        recognised: 0,
        tested: 0,
        decision: 'to-check',
        categoryId: '',
        note: '',
      }}
      fields={() => fields}
      titleOf={(item) => [textOf(item, 'column'), textOf(item, 'file')].filter(Boolean).join(' · ')}
      factsOf={(item) =>
        [
          textOf(item, 'kind') === '' ? '' : t(wordOf(`kind.${textOf(item, 'kind')}`)),
          item.tested === 0 ? '' : `${number(Number(item.recognised))} / ${number(Number(item.tested))}`,
          t(wordOf(`pii.${textOf(item, 'decision')}`)),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    />
  );
}

/** The scan of a file for personal data, its classes of quasi-identifiers, and the inventory that they feed. */
export default function Scan({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { tables, chosen, scan, classes } = loaderData;
  const found = resultOf<ScanResult>(scan);
  const measured = resultOf<ClassResult>(classes);
  const file = tables.find(({ sha256 }) => sha256 === chosen);
  const columns =
    found?.kind === 'scanned' ? found.scan.columns.map(({ column }) => column) : (file?.columns ?? []);
  return (
    <>
      <ProblemPanel answer={actionData} />
      <ChooseFile
        tables={tables}
        chosen={chosen}
        label={t(protectionMessages['scan.file'])}
        act="balayer"
        button={t(protectionMessages['scan.do'])}
        none=""
      />
      <RunState run={scan} label={t(protectionMessages['scan.title'])} />
      {found?.kind === 'scanned' && <ScanTable scan={found.scan} file={file?.name ?? found.scan.table} />}
      {chosen !== null && columns.length > 0 && (
        <ClassPanel
          key={chosen}
          sha256={chosen}
          columns={columns}
          facts={measured?.kind === 'measured' ? measured.facts : null}
          run={classes}
        />
      )}
      <h2>{t(protectionMessages['scan.inventory'])}</h2>
      <Inventory />
    </>
  );
}
