import type { ServiceTrialDocument } from '@etalon/runs';
import { listWorkshopRuns, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import {
  type FollowedVersion,
  followVersions,
  listLiveKeys,
  readModels,
  type ServiceKey,
} from '@etalon/workshop/models';
import { resultOf } from '../warehouse/run-results.ts';
import { loadDocumentPage, namePeople } from '../workshop/load-document-page.ts';
import { type ShownRun, showRun } from '../workshop/show-run.ts';
import type { ModelsAddress, ModelsView } from './load-models.ts';

/** What a trial found; one of before contracts and objectives has neither, and its times were of other things. */
export type TrialResult = Omit<ServiceTrialDocument, 'contract'> & {
  readonly contract: ServiceTrialDocument['contract'] | null;
};

function readTrial(run: WorkshopRun | null): TrialResult | null {
  const trial = resultOf<ServiceTrialDocument>(run);
  const isFormer = trial !== null && !('contract' in trial);
  return isFormer ? { ...Object(trial), contract: null, objective: null, timings: null } : trial;
}

export interface ShownVersion extends FollowedVersion {
  readonly run: ShownRun | null;
  readonly trial: TrialResult | null;
}

export interface RegistryView extends ModelsView {
  readonly versions: readonly ShownVersion[];
  readonly keys: readonly ServiceKey[];
  readonly names: Readonly<Record<string, string>>;
  /** Address of the service. */
  readonly address: string;
  readonly isServed: boolean;
}

/** The versions of a document with their moves and their latest deployment run, and the keys of its service. */
export async function loadRegistry(visit: SignedVisit, address: ModelsAddress): Promise<RegistryView> {
  const { workplace, settings } = visit.runtime;
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const { registry } = readModels(document.content);
  const runs = await listWorkshopRuns(workplace, visit.actor, { ...address, limit: 100 });
  const versions = followVersions(registry).map((one): ShownVersion => {
    const run = findTrial(runs, one);
    return {
      ...one,
      run: run === null ? null : showRun(visit, run),
      trial: readTrial(run),
    };
  });
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending: false,
    files: [],
    evaluation: null,
    runId: null,
    problem: null,
    versions,
    keys: listLiveKeys(registry),
    names: await namePeople(
      workplace,
      registry.moves.map(({ by }) => by),
    ),
    address: `${settings.baseUrl}/service/${document.documentId}`,
    isServed: versions.some(({ state }) => state === 'service'),
  };
}

function findTrial(runs: readonly WorkshopRun[], { version }: FollowedVersion): WorkshopRun | null {
  return (
    runs.find(({ kind, parameters, replayOf }) => {
      const { version: number, name, sha256 } = Object(parameters);
      const isOwn = number === version.number && name === version.name && sha256 === version.file.sha256;
      return kind === 'models.try-service' && replayOf === null && isOwn;
    }) ?? null
  );
}
