import { EtalonError } from '@etalon/error';
import { type AddedToPool, addToPool, setQualificationPolicy } from '@etalon/usecases';
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
  readonly account: AddedToPool['account'];
  /** Shown once, kept nowhere; null unless an account was opened here. */
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
      const { workplace } = runtime;
      const found = await addToPool(workplace, actor, {
        ...member,
        openAccount: workplace.post.canSend
          ? null
          : (account) => {
              password = drawPassword();
              return createAccount(runtime.auth, { ...account, password });
            },
      });
      const { name, email } = member;
      return { added: { ...found, name, email, password } };
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
