import type { GapList } from '@etalon/core/evidence';
import type { Language } from '@etalon/i18n';
import {
  type HandInPiece,
  listPieceOrigins,
  mayDo,
  type OriginView,
  readSituation,
  type SituationView,
} from '@etalon/usecases';
import type { GroupBeside } from '@etalon/usecases/groups';
import type { SignedVisit } from '@etalon/web/answer';
import { describeInspection, type InspectionWords } from './describe-inspection.ts';
import { renderBrief } from './render-brief.ts';
import { type ShownDeadline, showDeadline } from './shown-deadline.ts';

export interface ShownPiece {
  readonly id: string;
  readonly slot: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly criteria: readonly string[];
  readonly receivedAt: string;
  readonly withdrawnAt: string | null;
  readonly words: InspectionWords;
  /** The state of the workshop it came from, if it did. */
  readonly origin: OriginView | null;
}

export interface ShownSlot {
  readonly id: string;
  readonly required: boolean;
  readonly endings: readonly string[];
  readonly maxBytes: number;
  readonly piece: ShownPiece | null;
}

/** The group of the candidate in this situation, and which files are its. */
export interface ShownGroup {
  readonly label: string;
  readonly slots: readonly string[];
  /** By piece, the member it came from. */
  readonly deliveredBy: Readonly<Record<string, string>>;
  readonly state: GroupBeside['state'];
  readonly answered: boolean;
}

export interface ShownCaseFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly description: string;
}

export interface SituationPageData {
  readonly candidacyId: string;
  readonly situation: string;
  readonly title: string;
  readonly frameworkText: string;
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  readonly deadline: ShownDeadline;
  readonly briefHtml: string | null;
  readonly caseFiles: readonly ShownCaseFile[];
  readonly slots: readonly ShownSlot[];
  readonly history: readonly ShownPiece[];
  readonly gaps: GapList;
  readonly sealedAt: string | null;
  readonly mayWrite: boolean;
  readonly mayReadReadings: boolean;
  readonly own: boolean;
  /** Null for work done alone. */
  readonly group: ShownGroup | null;
}

export function showPiece(
  language: Language,
  piece: HandInPiece,
  origins: readonly OriginView[] = [],
): ShownPiece {
  const { id, slot, fileName, bytes, sha256, criteria, receivedAt, withdrawnAt, inspection } = piece;
  const words = describeInspection(language, inspection);
  const origin = origins.find(({ pieceId }) => pieceId === id) ?? null;
  return { id, slot, fileName, bytes, sha256, criteria, receivedAt, withdrawnAt, words, origin };
}

/** Pieces no longer in force, one line per content: naming other criteria makes no new line. */
function showHistory(language: Language, view: SituationView): readonly ShownPiece[] {
  const seen = new Set(view.pieces.map(({ slot, sha256 }) => `${slot} ${sha256}`));
  return view.withdrawn.flatMap((piece) => {
    const key = `${piece.slot} ${piece.sha256}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [showPiece(language, piece)];
  });
}

/** What the situation's page shows, and no more than it shows. */
export async function loadSituationPage(
  visit: SignedVisit,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<SituationPageData> {
  const { actor, runtime, language } = visit;
  const view = await readSituation(runtime.workplace, actor, target);
  const { activity, candidacy, opensAt, deadline, handIn } = view;
  const own = view.standings.includes('own');
  const origins = await listPieceOrigins(runtime.workplace, actor, target);
  return {
    ...target,
    title: activity.title,
    frameworkText: activity.situation.text,
    criteria: activity.criteria.map(({ id, text }) => ({ id, text })),
    deadline: showDeadline({ opensAt, candidacy, deadline, language, now: runtime.now() }),
    briefHtml: view.brief === null ? null : renderBrief(view.brief),
    caseFiles: view.caseFiles.map(({ path, bytes, sha256, description }) => ({
      path,
      bytes,
      sha256,
      description,
    })),
    slots: view.situation.slots.map(({ id, required, endings, maxBytes }) => {
      const piece = view.pieces.find((row) => row.slot === id);
      return {
        id,
        required,
        endings,
        maxBytes,
        piece: piece === undefined ? null : showPiece(language, piece, origins),
      };
    }),
    history: showHistory(language, view),
    gaps: view.gaps,
    sealedAt: handIn?.seal?.sealedAt ?? null,
    mayWrite: view.mayWrite,
    mayReadReadings: own || mayDo(actor, 'reading.read'),
    own,
    group: view.group && { ...view.group, deliveredBy: Object.fromEntries(view.group.deliveredBy) },
  };
}
