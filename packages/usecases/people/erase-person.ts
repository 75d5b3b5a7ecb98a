import { foldName } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { revokeTokensOf } from '../api/list-tokens.ts';
import { type Actor, authorise } from '../authorisation.ts';
import { ERASED_TUTOR } from '../mission/erase-tutors.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

const ERASED_LABEL = 'Personne effacée';

/**
 * Erases a person's identity: name, address, accounts, sessions, passkeys, civil identity, the link to their dates, the keys
 * they made for programs, the links to platforms, waiting files and declared links that name them, what they answered to
 * surveys, the tutors of their missions, and the work of
 * their own projects that nobody handed in. What was handed in or decided stays, under an identifier that no longer says
 * whose it was, and so does what an author made for the certifier; the journal holds no identity, and commitments to one
 * whose salt goes with it.
 */
export async function erasePerson(workplace: Workplace, actor: Actor, userId: string): Promise<void> {
  authorise(actor, 'people.erase');
  if (userId === actor.userId) throw new EtalonError('people.cannot-erase-self');
  const freed = await workplace.records.transaction(async (records) => {
    const person = await records.sessions.findPerson(userId);
    if (person === null) throw new EtalonError('people.not-found');
    await records.candidacies.removeImportsOf(person.email);
    await records.candidacies.eraseIdentity(userId);
    const name = foldName(person.name);
    const stated = (await records.examiners.listConflicts()).filter(
      ({ statedName }) => statedName !== null && foldName(statedName) === name,
    );
    await records.examiners.eraseStatedNames(stated.map(({ id }) => id));
    await records.sessions.erasePerson(userId, ERASED_LABEL);
    await records.journal.eraseSalt(userId);
    await records.surveys.eraseAnswersOf(userId);
    const feed = await records.calendar.findFeedOf(userId);
    if (feed !== null) await records.calendar.revokeFeed(feed.id, workplace.now());
    await records.lti.removeLinks(userId);
    await revokeTokensOf(workplace, records, { actor, userId });
    for (const { id } of await records.sessions.listCandidaciesOfUser(userId))
      await records.missions.eraseContacts(id, ERASED_TUTOR);
    const contents = person.roles.includes('author')
      ? []
      : await records.workshop.eraseWork(userId, { at: workplace.now(), keepsSources: true });
    await recordEvent(workplace, records, actor, { kind: 'person.erased', subjects: [userId], facts: {} });
    return contents;
  });
  for (const sha256 of freed) await workplace.files.erase(sha256);
}
