import { type AwardRow, type AwardsRegister, listOwnAwards, mayDo, readAwards } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState, type TableState } from '../kit/table-state.ts';

const RULES = { sortable: ['issuedAt'], sort: 'issuedAt', direction: 'desc', size: 25 } as const;

/** What a table of certificates shows of one: never the signed body. */
export type ShownAward = Omit<AwardRow, 'credential'> & {
  readonly credential: Omit<AwardRow['credential'], 'body'>;
};

export type AwardsPage =
  | { readonly kind: 'own'; readonly awards: readonly ShownAward[] }
  | {
      readonly kind: 'register';
      readonly awaiting: readonly {
        readonly id: string;
        readonly at: string;
        readonly subject: AwardRow['subject'];
      }[];
      readonly credentials: { readonly rows: readonly ShownAward[]; readonly total: number };
      readonly state: TableState;
      readonly issues: boolean;
      readonly revokes: boolean;
    };

function show({ credential: { body: _, ...credential }, subject }: AwardRow): ShownAward {
  return { credential, subject };
}

/** The register for those who keep or audit it; a candidate's own certificates for anybody else. */
export async function loadAwards({ runtime, actor }: SignedVisit, request: Request): Promise<AwardsPage> {
  if (!mayDo(actor, 'credential.list'))
    return { kind: 'own', awards: (await listOwnAwards(runtime.workplace, actor)).map(show) };
  const state = readTableState(new URL(request.url), RULES);
  const page = { offset: (state.page - 1) * state.size, limit: state.size };
  const { awaiting, credentials }: AwardsRegister = await readAwards(runtime.workplace, actor, page);
  return {
    kind: 'register',
    awaiting: awaiting.map(({ decision, subject }) => ({ id: decision.id, at: decision.at, subject })),
    credentials: { rows: credentials.rows.map(show), total: credentials.total },
    state,
    issues: mayDo(actor, 'credential.issue'),
    revokes: mayDo(actor, 'credential.revoke'),
  };
}
