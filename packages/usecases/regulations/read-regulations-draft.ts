import {
  checkRegulations,
  countDescriptors,
  editRegulations,
  listUndecided,
  listUndecidedForSession,
  type PointKey,
  type Regulations,
  type RegulationsFinding,
} from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readVersion } from '../framework/read-version.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { DraftEdit, RegulationsDraft, RegulationsVersion } from '../ports/regulations-records.ts';
import type { Workplace } from '../workplace.ts';

export interface RegulationsDraftView {
  readonly draft: RegulationsDraft;
  /** The draft with every edit laid over it. */
  readonly regulations: Regulations;
  readonly edits: readonly DraftEdit[];
  readonly framework: FrameworkVersion;
  /** Signed matrices of that framework, latest first. */
  readonly matrices: readonly MatrixRevision[];
  readonly findings: readonly RegulationsFinding[];
  readonly undecided: readonly PointKey[];
  readonly undecidedForSession: readonly PointKey[];
  readonly descriptors: { readonly written: number; readonly asked: number };
  /** The version published from this draft, which then no longer changes. */
  readonly published: RegulationsVersion | null;
}

/** A draft as it stands; throws `regulations.draft-not-found`. */
export async function loadRegulationsDraft(records: Records, draftId: string): Promise<RegulationsDraftView> {
  const draft = await records.regulations.findDraft(draftId);
  if (draft === null) throw new EtalonError('regulations.draft-not-found');
  const edits = await records.regulations.listEdits(draft.id);
  const regulations = edits.reduce(editRegulations, draft.start);
  const framework = await readVersion(records, draft.frameworkVersionId);
  const matrices = await records.frameworks.listMatrices(framework.id);
  const versions = await records.regulations.listVersions();
  return {
    draft,
    regulations,
    edits,
    framework,
    matrices: matrices.filter((row) => row.signature !== null),
    findings: checkRegulations(regulations, framework.framework),
    undecided: listUndecided(regulations),
    undecidedForSession: listUndecidedForSession(regulations),
    descriptors: countDescriptors(regulations, framework.framework),
    published: versions.find((row) => row.draftId === draft.id) ?? null,
  };
}

/** A draft with what is undecided in it and what stands against it. */
export async function readRegulationsDraft(
  workplace: Workplace,
  actor: Actor,
  draftId: string,
): Promise<RegulationsDraftView> {
  authorise(actor, 'regulations.draft.read');
  return loadRegulationsDraft(workplace.records, draftId);
}

export interface DraftLine {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly editedAt: string;
  readonly undecided: number;
}

/** The drafts that are not published yet, latest first. */
export async function listRegulationsDrafts(
  workplace: Workplace,
  actor: Actor,
): Promise<readonly DraftLine[]> {
  authorise(actor, 'regulations.draft.read');
  const drafts = await workplace.records.regulations.listDrafts();
  const views = await Promise.all(drafts.map(({ id }) => loadRegulationsDraft(workplace.records, id)));
  return views
    .filter(({ published }) => published === null)
    .map(({ draft, regulations, edits, undecided }) => ({
      id: draft.id,
      label: regulations.label,
      createdAt: draft.createdAt,
      editedAt: edits.at(-1)?.at ?? draft.createdAt,
      undecided: undecided.length,
    }));
}
