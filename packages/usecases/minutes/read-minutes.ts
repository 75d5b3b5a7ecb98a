import type { Framework } from '@etalon/core/framework';
import { type MinutesSignature, readSigning, type SigningState } from '@etalon/core/minutes';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { KeptMinutes, KeptSignature } from '../ports/minutes-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';
import { findMinutes, standingsOf } from './draft-minutes.ts';

export interface MinutesView {
  readonly kept: KeptMinutes;
  readonly framework: Framework;
  readonly signatures: readonly KeptSignature[];
  readonly signing: SigningState;
  /** Name by user id for members, by candidacy id for candidates: for the jury a candidate has a code, as on the desk. */
  readonly names: ReadonlyMap<string, string>;
  readonly maySign: boolean;
  readonly mayWithdraw: boolean;
  readonly maySeal: boolean;
}

/** Minutes that the actor may read, latest first, with where each stands. */
export async function listMinutes(
  workplace: Workplace,
  actor: Actor,
): Promise<
  readonly { readonly kept: KeptMinutes; readonly signing: SigningState; readonly mine: boolean }[]
> {
  authorise(actor, 'minutes.queue');
  const { records } = workplace;
  const all = await records.minutes.listMinutes();
  const shown = all.filter((kept) => mayDo(actor, 'minutes.read', standingsOf(kept, actor)));
  return Promise.all(
    shown.map(async (kept) => {
      const signing = readSigning(kept.minutes, await records.minutes.listSignatures(kept.id));
      const open = kept.seal === null && kept.withdrawal === null;
      return { kept, signing, mine: open && signing.awaited.includes(actor.userId) };
    }),
  );
}

/** Minutes as their members, the officer and the auditor read them. Throws `minutes.not-found`. */
export async function readMinutes(workplace: Workplace, actor: Actor, id: string): Promise<MinutesView> {
  const { records } = workplace;
  const kept = await findMinutes(records, id);
  const standings = standingsOf(kept, actor);
  authorise(actor, 'minutes.read', standings);
  const signatures = await records.minutes.listSignatures(id);
  const signing = readSigning(kept.minutes, signatures);
  const open = kept.seal === null && kept.withdrawal === null;
  return {
    kept,
    framework: await readFramework(records, kept),
    signatures,
    signing,
    names: await readNames(records, kept, mayDo(actor, 'candidacy.list') ? 'named' : 'coded'),
    maySign: open && signing.awaited.includes(actor.userId) && mayDo(actor, 'minutes.sign', standings),
    mayWithdraw: open && mayDo(actor, 'minutes.draft', standings),
    maySeal: open && signing.complete && mayDo(actor, 'minutes.seal', standings),
  };
}

export type MinutesDocument =
  | { readonly kind: 'sealed'; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'draft'; readonly pdf: Uint8Array };

/** The document: the sealed file once there is one, until then a print that says it is a draft. */
export async function readMinutesDocument(
  workplace: Workplace,
  actor: Actor,
  id: string,
): Promise<MinutesDocument> {
  const { kept, signatures, names } = await readMinutes(workplace, actor, id);
  if (kept.seal !== null) return { kind: 'sealed', sha256: kept.seal.pdfSha256, bytes: kept.seal.pdfBytes };
  return { kind: 'draft', pdf: await printMinutes(workplace, kept, { signatures, names, sealedAt: null }) };
}

/** Sets the minutes; without the reader's names, with those of the moment: the sealed document names the candidates. */
export async function printMinutes(
  workplace: Workplace,
  kept: KeptMinutes,
  state: {
    readonly signatures: readonly MinutesSignature[];
    readonly sealedAt: string | null;
    readonly names?: ReadonlyMap<string, string>;
  },
): Promise<Uint8Array> {
  const { records } = workplace;
  const { blocks } = await readFramework(records, kept);
  return workplace.minutesPress.print({
    minutes: kept.minutes,
    sha256: kept.sha256,
    blocks,
    ...state,
    names: state.names ?? (await readNames(records, kept, 'named')),
  });
}

async function readFramework(records: Records, kept: KeptMinutes): Promise<Framework> {
  const version = await records.frameworks.findVersion(kept.minutes.framework.versionId);
  if (version === null) throw new EtalonError('session.not-found');
  return version.framework;
}

async function readNames(
  records: Records,
  { minutes }: KeptMinutes,
  how: 'named' | 'coded',
): Promise<ReadonlyMap<string, string>> {
  const nameOf = async (userId: string): Promise<string> =>
    (await records.sessions.findPerson(userId))?.name ?? '';
  const members = minutes.members.map(async ({ userId }) => [userId, await nameOf(userId)] as const);
  const candidates = minutes.candidacies.map(async ({ candidacyId }) => {
    if (how === 'coded') return [candidacyId, labelCandidate(candidacyId)] as const;
    const candidacy = await records.sessions.findCandidacy(candidacyId);
    return [candidacyId, candidacy === null ? '' : await nameOf(candidacy.userId)] as const;
  });
  return new Map(await Promise.all([...members, ...candidates]));
}
