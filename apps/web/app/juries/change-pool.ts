import { EtalonError } from '@etalon/error';
import { addToPool, setQualificationPolicy } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { createAccount, drawPassword } from '@etalon/web/auth';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const POLICY = z.object({
  anchors: z.coerce.number(),
  withinOne: z.coerce.number(),
  sameSide: z.coerce.number(),
  source: z.string().max(500),
});
const MEMBER = z.object({
  email: z.email(),
  name: z.string().max(200),
  role: z.enum(['examiner', 'president']),
});

export interface AddedMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Shown once, kept nowhere; null when the address had an account. */
  readonly password: string | null;
}

/** What a form of the pool does: who was added, or null once the policy is set. */
export async function changePool(
  { runtime, actor }: SignedVisit,
  form: FormData,
): Promise<{ readonly added: AddedMember } | null> {
  switch (form.get('acte')) {
    case 'ajout': {
      const member = parseForm(MEMBER, form);
      let password: string | null = null;
      const userId = await addToPool(runtime.workplace, actor, {
        ...member,
        openAccount: (account) => {
          password = drawPassword();
          return createAccount(runtime.auth, { ...account, password });
        },
      });
      return { added: { userId, name: member.name, email: member.email, password } };
    }
    case 'regle': {
      const { withinOne, sameSide, ...rest } = parseForm(POLICY, form);
      const policy = { ...rest, withinOne: withinOne / 100, sameSide: sameSide / 100 };
      await setQualificationPolicy(runtime.workplace, actor, policy);
      return null;
    }
    default:
      throw new EtalonError('page.not-found');
  }
}
