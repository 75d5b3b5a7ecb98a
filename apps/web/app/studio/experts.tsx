import { studioMessages } from '@etalon/i18n/messages/studio';
import { act, answer } from '@etalon/web/answer';
import { type EditPath, isJsonObject, type JsonObject } from '@etalon/workshop/edits';
import { type JSX, useId } from 'react';
import { Form } from 'react-router';
import { ReadingPanel } from '../figures/index.ts';
import { nameSlot } from '../hand-in/name-slot.ts';
import { ItemList, idOf, textOf } from '../items/item-list.tsx';
import { useItems } from '../items/use-items.ts';
import { Button } from '../kit/button.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import { RunState } from '../workshop/run-section.tsx';
import type { Route } from './+types/experts';
import { actOnCase } from './act-on-case.ts';
import { listExpertFiles } from './list-expert-files.ts';
import { loadBuilds, loadExpertRuns, type ShownBuild, type ShownExpertRun } from './load-case-runs.ts';
import { useSendFirst } from './use-send-first.ts';
import { useStudio } from './use-studio.ts';

const SLOTS = ['jeu', 'anomalies', 'recette', 'entrepot', 'note', 'stockage', 'outils', 'manifeste'] as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    builds: await loadBuilds(visit, args.params),
    runs: await loadExpertRuns(visit, args.params),
  }));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => actOnCase(visit, form, args.params));
}

function FileChoice({ path, item }: { readonly path: EditPath; readonly item: JsonObject }): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const document = useItems();
  const { files } = useStudio();
  return (
    <div className="field">
      <label htmlFor={id}>{t(studioMessages['experts.file'])}</label>
      <select
        id={id}
        className="input"
        value={textOf(item, 'sha256')}
        onChange={(event) => {
          const file = files.find((row) => row.sha256 === event.currentTarget.value);
          document.set([...path, 'name'], file?.name ?? '');
          document.set([...path, 'sha256'], file?.sha256 ?? '');
        }}
      >
        <option value="">—</option>
        {files.map((file) => (
          <option key={file.id} value={file.sha256}>
            {file.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Counts({ item }: { readonly item: JsonObject }): JSX.Element {
  const { t } = useWords();
  const write = (value: unknown): string =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([name, count]) => `${name} ${String(count)}`)
          .join(' · ')
      : '';
  return (
    <p className="figures">
      {t(studioMessages['experts.kept'], {
        detected: write(isJsonObject(item.detected) ? item.detected : null) || '—',
        found: write(isJsonObject(item.found) ? item.found : null) || '—',
      })}
    </p>
  );
}

interface DossierProps {
  readonly item: JsonObject;
  readonly path: EditPath;
  readonly build: ShownBuild | null;
  readonly runs: readonly ShownExpertRun[];
}

function Dossier({ item, path, build, runs }: DossierProps): JSX.Element {
  const { t } = useWords();
  const { document } = useStudio();
  const sendFirst = useSendFirst(document);
  const expertId = idOf(item);
  const hashes = listExpertFiles(document.content, expertId)
    .map((file) => file.sha256)
    .toSorted();
  const made = runs.find((row) => row.files.join() === hashes.join()) ?? null;
  const going = made !== null && (made.run.state === 'queued' || made.run.state === 'running');
  return (
    <>
      <ItemList
        path={[...path, 'files']}
        name={t(studioMessages['experts.files'])}
        addLabel={t(studioMessages['experts.files.add'])}
        emptyText={t(studioMessages['experts.files.empty'])}
        blank={{ slot: 'anomalies', name: '', sha256: '' }}
        titleOf={(file) => textOf(file, 'name')}
        factsOf={(file) => textOf(file, 'slot')}
        fields={() => [
          {
            key: 'slot',
            kind: 'choice',
            required: true,
            label: t(studioMessages['experts.slot']),
            choices: SLOTS.map((value) => ({ value, label: t(nameSlot(value)) })),
          },
        ]}
        after={(file, place) => <FileChoice path={place} item={file} />}
      />
      <Counts item={item} />
      {build === null ? (
        <p className="soft">{t(studioMessages['experts.no-build'])}</p>
      ) : (
        <Form method="post" preventScrollReset onSubmit={sendFirst} className="row">
          <input type="hidden" name="expertId" value={expertId} />
          <input type="hidden" name="runId" value={build.run.id} />
          <Button name="acte" value="lire" small disabled={hashes.length === 0}>
            {t(studioMessages['experts.read'])}
          </Button>
        </Form>
      )}
      {made !== null && <RunState run={made.run} />}
      {going && made !== null && (
        <ProgressLine
          jobId={made.run.id}
          label={made.run.title}
          initial={{ state: made.run.state, progress: made.run.progress, step: made.run.step }}
        />
      )}
      {made !== null && made.readings.length > 0 && (
        <>
          <Form method="post" preventScrollReset className="row">
            <input type="hidden" name="expertId" value={expertId} />
            <input type="hidden" name="runId" value={made.run.id} />
            <Button name="acte" value="reprendre" small tone="primary">
              {t(studioMessages['experts.keep'])}
            </Button>
          </Form>
          <ReadingPanel
            readings={made.readings.map((reading) => ({ reading, sha256: '' }))}
            hrefOf={() => null}
          />
        </>
      )}
    </>
  );
}

/** Dossiers of experts who did the case blind: what every instrument reads on each, and what calibration keeps of it. */
export default function CaseExperts({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const build = loaderData.builds.find((row) => row.run.state === 'done') ?? null;
  return (
    <>
      <h2>{t(studioMessages['tab.experts'])}</h2>
      <p>{t(studioMessages['experts.lead'])}</p>
      <ProblemPanel answer={actionData} />
      <ItemList
        path={['experts']}
        name={t(studioMessages['tab.experts'])}
        addLabel={t(studioMessages['experts.add'])}
        emptyText={t(studioMessages['experts.empty'])}
        blank={{ label: '', minutes: null, found: {}, detected: {}, files: [] }}
        titleOf={(item) => textOf(item, 'label')}
        fields={() => [
          {
            key: 'label',
            kind: 'text',
            label: t(studioMessages['experts.label']),
            hint: t(studioMessages['experts.label.hint']),
          },
          { key: 'minutes', kind: 'number', label: t(studioMessages['experts.minutes']) },
        ]}
        after={(item, path) => <Dossier item={item} path={path} build={build} runs={loaderData.runs} />}
      />
    </>
  );
}
