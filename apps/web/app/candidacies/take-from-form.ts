import { EtalonError } from '@etalon/error';
import { explainError } from '@etalon/i18n';
import { type TakenCandidates, takeCandidates } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { createAccount, drawPassword } from '@etalon/web/auth';
import { planCandidateImport } from './load-candidate-import.ts';

export interface TakenAnswer {
  readonly sessionId: string;
  readonly taken: Omit<TakenCandidates, 'refused'>;
  readonly refused: readonly { readonly line: number; readonly what: string }[];
  /** Shown once, kept nowhere. */
  readonly passwords: readonly { readonly email: string; readonly password: string }[];
}

/** Takes the rows that were shown; without a mail server, accounts get a first password that this answer alone holds. Throws `candidates.nothing`. */
export async function takeFromForm(
  visit: SignedVisit,
  form: FormData,
  importId: string,
): Promise<TakenAnswer> {
  const { runtime, actor, language } = visit;
  const query = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') query.append(name, value);
  const { planned, session } = await planCandidateImport(visit, importId, query);
  if (planned.length === 0) throw new EtalonError('candidates.nothing');
  const passwords: { readonly email: string; readonly password: string }[] = [];
  const { workplace } = runtime;
  const { refused, ...taken } = await takeCandidates(workplace, actor, {
    importId,
    candidates: planned,
    openAccount: workplace.post.canSend
      ? null
      : async (account) => {
          const password = drawPassword();
          const userId = await createAccount(runtime.auth, { ...account, password });
          passwords.push({ email: account.email, password });
          return userId;
        },
  });
  return {
    sessionId: session.id,
    taken,
    passwords,
    refused: refused.map(({ line, code, info }) => ({ line, what: explainError(language, code, info).what })),
  };
}
