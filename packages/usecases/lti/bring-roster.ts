import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { CANDIDATES_MAX_ROWS, keepCandidates } from '../candidacies/import-candidates.ts';
import type { CandidateImport } from '../ports/candidacy-records.ts';
import type { LtiJson } from '../ports/lti-agent.ts';
import type { LtiCourse, LtiPlatform } from '../ports/lti-records.ts';
import type { Workplace } from '../workplace.ts';
import { LTI_SCOPES } from './read-claims.ts';
import { findOpenPlatform } from './register-platform.ts';

const MEMBERS_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const LEARNER = /(^|#)Learner$/;
const PAGES_MAX = 200;
/** Columns that the import of candidates recognises by their names. */
const COLUMNS = ['email', 'familyName', 'givenName', 'middleName', 'name'] as const;

/**
 * Reads the learners of a course (NRPS 2.0 §2) as rows that wait to be looked at, like those of a file: nobody is created.
 * Throws `lti.course-not-found`, `lti.roster-refused`, `lti.bad-answer`, `candidates.no-rows`, `candidates.too-many-rows`.
 */
export async function bringRoster(
  workplace: Workplace,
  actor: Actor,
  input: { readonly courseId: string; readonly sessionId: string },
): Promise<CandidateImport> {
  authorise(actor, 'candidates.import');
  const { records } = workplace;
  const course = await records.lti.findCourse(input.courseId);
  if (course === null) throw new EtalonError('lti.course-not-found');
  const platform = await findOpenPlatform(records, course.platformId);
  const members = await readMembers(workplace, platform, course);
  const rows = members.filter(isLearner).map(readRow);
  return keepCandidates(workplace, actor, {
    sessionId: input.sessionId,
    fileName: `${platform.name} · ${course.title || course.contextId}`,
    columns: COLUMNS,
    rows,
    total: rows.length,
  });
}

/** Every member, page after page (NRPS 2.0 §2.4.2); the token goes to the origin that the launch named and to no other. */
async function readMembers(
  workplace: Workplace,
  platform: LtiPlatform,
  { membersUrl }: LtiCourse,
): Promise<readonly LtiJson[]> {
  const { origin } = new URL(membersUrl);
  const members: LtiJson[] = [];
  let url: string | null = membersUrl;
  for (let page = 0; url !== null; page += 1) {
    if (page === PAGES_MAX || new URL(url).origin !== origin) throw new EtalonError('lti.bad-answer');
    const { status, body, next } = await workplace.lti.call({
      ...{ platform, scope: LTI_SCOPES.members, method: 'GET', url },
      ...{ accept: MEMBERS_TYPE, contentType: '', body: '' },
    });
    if (status !== 200) throw new EtalonError('lti.roster-refused', { info: { status } });
    const { members: found } = Object(body);
    if (!Array.isArray(found)) throw new EtalonError('lti.bad-answer');
    members.push(...found.map((member): LtiJson => Object(member)));
    if (members.length > CANDIDATES_MAX_ROWS)
      throw new EtalonError('candidates.too-many-rows', {
        info: { rows: members.length, max: CANDIDATES_MAX_ROWS },
      });
    url = next === url ? null : next;
  }
  return members;
}

/** Active, which is what no status says (NRPS 2.0 §2.3), and a learner. */
function isLearner({ status, roles }: LtiJson): boolean {
  const active = status === undefined || status === 'Active';
  return active && Array.isArray(roles) && roles.some((role) => LEARNER.test(String(role)));
}

function readRow(member: LtiJson): readonly string[] {
  const cell = (name: string): string =>
    typeof member[name] === 'string' ? String(member[name]).trim() : '';
  return [cell('email'), cell('family_name'), cell('given_name'), cell('middle_name'), cell('name')];
}
