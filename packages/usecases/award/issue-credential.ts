import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { hashAct } from '../deliberation/pronounce-block.ts';
import { opensAtNotification } from '../notification/open-results.ts';
import type { IssuedCredential } from '../ports/award-records.ts';
import type { BlockAward } from '../ports/credential-press.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Revocations of every block credential of this instance are in one list. */
export const STATUS_LIST_ID = '1';

/**
 * Issues the certificate of a block from the decision in force. Throws `award.not-awarded` for any result but « acquis »,
 * `award.superseded`, `award.already-issued`, `award.before-notification`.
 */
export async function issueCredential(
  workplace: Workplace,
  actor: Actor,
  decisionId: string,
): Promise<IssuedCredential> {
  authorise(actor, 'credential.issue');
  return workplace.records.transaction(async (records) => {
    const decision = await records.juries.findDecision(decisionId);
    if (decision === null) throw new EtalonError('award.decision-not-found');
    await records.awards.holdStatusList(STATUS_LIST_ID);
    await checkAwardable(records, decision);
    const issuedAt = workplace.now();
    const indices = await records.awards.listStatusIndices(STATUS_LIST_ID);
    const statusIndex = workplace.press.drawStatusIndex(indices.used);
    const award = await gatherAward(workplace, records, { decision, statusIndex, issuedAt });
    const body = await workplace.press.issueBlock(award);
    if ((await records.awards.findStatusList(STATUS_LIST_ID)) === null) {
      const list = await workplace.press.issueStatusList({ id: STATUS_LIST_ID, revoked: [], issuedAt });
      await records.awards.saveStatusList({ id: STATUS_LIST_ID, body: list, updatedAt: issuedAt });
    }
    const credential = {
      id: award.credentialId,
      decisionId,
      candidacyId: decision.candidacyId,
      block: decision.block,
      body,
      sha256: hashSha256(body),
      statusListId: STATUS_LIST_ID,
      statusIndex,
      issuedBy: actor.userId,
      issuedAt,
    };
    await records.awards.addCredential(credential);
    await recordEvent(workplace, records, actor, {
      kind: 'credential.issued',
      subjects: [credential.id, decisionId, decision.candidacyId],
      facts: { sha256: credential.sha256, statusIndex },
    });
    return { ...credential, revocation: null };
  });
}

async function checkAwardable(records: Records, decision: Decision): Promise<void> {
  if (decision.result !== 'acquis') throw new EtalonError('award.not-awarded');
  const all = await records.juries.listDecisions(decision.candidacyId, decision.block);
  if (all.at(-1)?.id !== decision.id) throw new EtalonError('award.superseded');
  if ((await records.awards.findCredentialOfDecision(decision.id)) !== null)
    throw new EtalonError('award.already-issued');
  if (await isHeldBack(records, decision)) throw new EtalonError('award.before-notification');
}

/** A certificate tells a decision: where results open at their notification, it comes after. */
async function isHeldBack(records: Records, { id, candidacyId }: Decision): Promise<boolean> {
  const candidacy = await records.sessions.findCandidacy(candidacyId);
  if (candidacy === null || !(await opensAtNotification(records, candidacy))) return false;
  return (await records.notifications.findNotificationOfDecision(id)) === null;
}

async function gatherAward(
  workplace: Workplace,
  records: Records,
  issue: { readonly decision: Decision; readonly statusIndex: number; readonly issuedAt: string },
): Promise<BlockAward> {
  const { decision } = issue;
  const { sessions, frameworks, evidence } = records;
  const candidacy = await sessions.findCandidacy(decision.candidacyId);
  const session = candidacy && (await sessions.findSession(candidacy.sessionId));
  const version = session && (await frameworks.findVersion(session.versionId));
  const matrix = session && (await frameworks.findMatrix(session.matrixId));
  const person = candidacy && (await sessions.findPerson(candidacy.userId));
  if (!session || !version || !matrix || !person) throw new EtalonError('session.not-found');
  const situations = await sessions.listSituations(session.id);
  const block = version.framework.blocks.find((row) => row.id === decision.block);
  const own = situations.filter((row) => block?.activities.some((activity) => activity.id === row.situation));
  const handIns = await Promise.all(own.map((row) => evidence.findHandInOf(candidacy.id, row.situation)));
  return {
    statusIndex: issue.statusIndex,
    issuedAt: issue.issuedAt,
    credentialId: workplace.newId(),
    framework: version.framework,
    frameworkVersion: {
      id: version.id,
      label: version.label,
      hash: version.hash,
      publishedAt: version.publishedAt,
    },
    matrix: matrix.matrix,
    block: decision.block,
    grades: decision.grades,
    email: person.email,
    salt: workplace.press.newSalt(),
    name: candidacy.nameOnCertificate ? person.name : null,
    handIns: handIns.flatMap((row) =>
      row?.seal ? [{ situation: row.situation, root: row.seal.root, handInId: row.id }] : [],
    ),
    decision: { id: decision.id, sha256: hashAct(decision), at: decision.at },
    statusListId: STATUS_LIST_ID,
  };
}
