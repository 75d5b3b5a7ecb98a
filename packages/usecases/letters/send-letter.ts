import { EtalonError, errorCode } from '@etalon/error';
import { REGISTER_ACTOR } from '../calendar/register-actor.ts';
import { issueTutorLink } from '../mission/issue-tutor-link.ts';
import { isInvitationOpen } from '../mission/load-mission.ts';
import { issueAccountLink } from '../people/account-links.ts';
import type { Letter, LetterFacts, LetterOutcome } from '../ports/letter-records.ts';
import { recordEvent } from '../record-event.ts';
import { issueSurveyLink } from '../survey/issue-survey-link.ts';
import type { Workplace } from '../workplace.ts';

/** Addresses that an erased person is left with: nothing is sent there (RFC 2606, `.invalid`). */
const ERASED = /\.invalid$/;

/**
 * Carries a letter to its person, once: a letter already sent is left alone. Throws `mail.refused` when the server did not
 * take it, so that the queue tries again. A worker lost between the server’s answer and its record sends it twice, under
 * one message identifier.
 */
export async function sendLetter(workplace: Workplace, letterId: string): Promise<void> {
  const { records, post } = workplace;
  const letter = await records.letters.findLetter(letterId);
  if (letter === null) return;
  const attempts = await records.letters.listAttempts(letterId);
  if (attempts.some(({ outcome }) => outcome === 'sent' || outcome === 'erased')) return;
  if (!post.canSend) return keepAttempt(workplace, letter, 'no-server');
  const envelope = await addressLetter(workplace, letter);
  if (typeof envelope === 'string') return keepAttempt(workplace, letter, envelope);
  try {
    await post.send({ id: letter.id, ...envelope });
  } catch (cause) {
    const code = errorCode(cause) ?? 'mail.refused';
    await keepAttempt(workplace, letter, 'failed', code);
    throw new EtalonError(code);
  }
  await keepAttempt(workplace, letter, 'sent');
}

type Envelope = Omit<Parameters<Workplace['post']['send']>[0], 'id'>;

/** Where a letter goes and in which language; the outcome to keep when it goes nowhere. */
async function addressLetter(workplace: Workplace, letter: Letter): Promise<Envelope | LetterOutcome> {
  const { facts } = letter;
  if (facts.kind === 'tutor') return addressTutor(workplace, facts);
  const { records } = workplace;
  const person = await records.sessions.findPerson(letter.userId);
  if (person === null || ERASED.test(person.email)) return 'erased';
  const language = (await records.letters.findLanguage(letter.userId)) ?? 'fr';
  if (facts.kind === 'survey' && !(await isAwaited(workplace, facts.invitationId))) return 'abandoned';
  if (facts.kind === 'account') {
    const { userId } = letter;
    const { token, expiresAt } = await issueAccountLink(workplace, { userId, reason: facts.reason });
    const path = `/compte/ouvrir/${token}`;
    return { language, address: person.email, facts: { ...facts, path, dueAt: expiresAt } };
  }
  const path =
    facts.kind === 'survey' ? `/enquete/${await issueSurveyLink(workplace, facts.invitationId)}` : facts.path;
  return { language, address: person.email, facts: { ...facts, path } };
}

/** A campaign that is open, and a holder who said nothing yet. */
async function isAwaited(workplace: Workplace, invitationId: string): Promise<boolean> {
  const { surveys } = workplace.records;
  const invitation = await surveys.findInvitation(invitationId);
  const campaign = invitation && (await surveys.findCampaign(invitation.campaignId));
  if (!campaign || campaign.closesAt <= workplace.now()) return false;
  return (await surveys.findAnswer(invitationId)) === null;
}

async function addressTutor(
  workplace: Workplace,
  facts: Extract<LetterFacts, { kind: 'tutor' }>,
): Promise<Envelope | LetterOutcome> {
  const { missions } = workplace.records;
  const invitation = await missions.findInvitation(facts.invitationId);
  if (invitation === null || !isInvitationOpen(invitation, workplace.now())) return 'abandoned';
  const contact = await missions.findContact(invitation.versionId);
  if (contact === null || contact.email === '' || ERASED.test(contact.email)) return 'erased';
  const token = await issueTutorLink(workplace, invitation.id);
  return { language: 'fr', address: contact.email, facts: { ...facts, path: `/tutorat/${token}` } };
}

/** What a row of the journal about a letter concerns. */
export function listLetterSubjects({ id, sessionId, userId }: Letter): readonly string[] {
  return sessionId === null ? [id, userId] : [id, sessionId, userId];
}

/** Says that a letter was tried for the last time: it waits for somebody to send it again. One that left is left alone. */
export async function abandonLetter(workplace: Workplace, letterId: string): Promise<void> {
  const letter = await workplace.records.letters.findLetter(letterId);
  if (letter === null) return;
  const attempts = await workplace.records.letters.listAttempts(letterId);
  if (!attempts.some(({ outcome }) => outcome === 'sent')) await keepAttempt(workplace, letter, 'abandoned');
}

async function keepAttempt(
  workplace: Workplace,
  letter: Letter,
  outcome: LetterOutcome,
  code: string | null = null,
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const at = workplace.now();
    await records.letters.addAttempt({
      id: workplace.newId(),
      letterId: letter.id,
      outcome,
      errorCode: code,
      at,
    });
    if (outcome !== 'sent' && outcome !== 'abandoned') return;
    await recordEvent(workplace, records, REGISTER_ACTOR, {
      kind: outcome === 'sent' ? 'letter.sent' : 'letter.abandoned',
      subjects: listLetterSubjects(letter),
      facts: { letter: letter.facts.kind },
    });
  });
}
