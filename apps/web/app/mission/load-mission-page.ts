import { dayOf } from '@etalon/core/calendar';
import { mayDo } from '@etalon/usecases';
import { type Agreement, type MissionView, readCertification, readMission } from '@etalon/usecases/mission';
import type { SignedVisit } from '@etalon/web/answer';

function showAgreement(agreement: Agreement, view: MissionView) {
  const { missionId, version, versions, state, invitation, attestation, review, attestations } = agreement;
  const contact = view.contacts.find((row) => row.versionId === version.id);
  return {
    missionId,
    versionId: version.id,
    number: version.number,
    writtenAt: version.writtenAt,
    terms: version.terms,
    state,
    tutor: contact === undefined ? null : { name: contact.name, email: contact.email },
    invitation: invitation && {
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      pending: state === 'invited',
    },
    attestation: attestation && {
      verdict: attestation.verdict,
      word: attestation.word,
      proposed: attestation.proposed,
      at: attestation.at,
    },
    review: review && { verdict: review.verdict, note: review.note, at: review.at },
    versions: versions.map(({ id, number, writtenAt, terms }) => ({ id, number, writtenAt, terms })),
    attestations: attestations.map(({ id, verdict, word, at }) => ({ id, verdict, word, at })),
  };
}

/** What the page of a mission shows to this person, and no more than it shows. */
export async function loadMissionPage({ actor, runtime }: SignedVisit, candidacyId: string) {
  const view = await readMission(runtime.workplace, actor, candidacyId);
  const { standings, duration, planned, warnings, outcome, log, handIn } = view;
  const own = standings.includes('own');
  const decided = view.decisions.at(-1) ?? null;
  const closed = decided !== null && decided.result !== 'en-attente';
  const certification = mayDo(actor, 'certification.read', standings)
    ? await readCertification(runtime.workplace, actor, candidacyId)
    : null;
  return {
    candidacyId,
    own,
    candidate: view.candidate,
    session: { id: view.session.id, label: view.session.label },
    today: dayOf(runtime.workplace.now()),
    writes: own && !closed,
    invites: mayDo(actor, 'mission.invite', standings) && !closed,
    reviews: mayDo(actor, 'mission.review'),
    erases: mayDo(actor, 'people.erase'),
    seesJury: !own,
    agreements: view.agreements.map((row) => showAgreement(row, view)),
    policy: view.frozen.rules.policy,
    duration,
    planned,
    warnings,
    clauses: outcome.clauses,
    certification,
    confidential: view.confidential,
    log: log && { count: log.length, last: log[0]?.day ?? null, days: log.map(({ day }) => day) },
    sealedAt: handIn?.seal?.sealedAt ?? null,
    pieces: view.pieces.map(({ piece, open, withheld }) => ({
      id: piece.id,
      slot: piece.slot,
      fileName: piece.fileName,
      bytes: piece.bytes,
      open,
      withheld,
    })),
    decision: decided && { result: decided.result, motive: decided.motive, at: decided.at },
    // Names of the jury are nobody's business but the jury's and the officer's.
    defence: own ? null : (view.defences.at(-1)?.heldOn ?? null),
  };
}

export type MissionPageData = Awaited<ReturnType<typeof loadMissionPage>>;
export type ShownAgreement = MissionPageData['agreements'][number];
