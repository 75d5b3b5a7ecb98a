import { dayOf } from '@etalon/core/calendar';
import { holdsEveryWord } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { readMission } from '@etalon/usecases/mission';
import type { SignedVisit } from '@etalon/web/answer';

/** The entries of a log book in which every word of the search stands; throws `mission.report-confidential`. */
export async function readLogPage({ actor, runtime }: SignedVisit, candidacyId: string, request: Request) {
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get('q') ?? '').trim().slice(0, 200);
  const view = await readMission(runtime.workplace, actor, candidacyId);
  if (view.log === null) throw new EtalonError('mission.report-confidential');
  const entries = view.log.filter(({ text, criteria, day }) =>
    holdsEveryWord([text, day, ...criteria], search),
  );
  const edited = view.log.find(({ entryId }) => entryId === searchParams.get('ligne')) ?? null;
  return {
    candidacyId,
    own: view.standings.includes('own'),
    candidate: view.candidate,
    today: dayOf(runtime.workplace.now()),
    search,
    total: view.log.length,
    entries,
    edited,
  };
}
