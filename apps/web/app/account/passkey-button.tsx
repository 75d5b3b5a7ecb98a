import { accountMessages } from '@etalon/i18n/messages/account';
import { type JSX, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { canUsePasskeys, signInWithPasskey } from './passkey-ceremony.ts';

/** Signs in with a passkey, then loads the wanted page afresh. */
export function PasskeyButton({ next }: { readonly next: string }): JSX.Element {
  const { t } = useWords();
  const [failure, setFailure] = useState<string | null>(null);

  async function signIn(): Promise<void> {
    if (!canUsePasskeys()) {
      setFailure(t(accountMessages['passkey.unsupported']));
      return;
    }
    try {
      await signInWithPasskey();
      location.assign(next);
    } catch {
      setFailure(t(accountMessages['passkey.failed']));
    }
  }

  return (
    <>
      <Button type="button" onClick={() => void signIn()}>
        {t(accountMessages['sign-in.passkey'])}
      </Button>
      <span role="status">{failure}</span>
    </>
  );
}
