import { serviceMessages } from '@etalon/i18n/messages/service';
import { type FormEvent, type JSX, useEffect, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { CodeBlock } from './code-block.tsx';

type Sent =
  | { readonly kind: 'none' | 'sending' | 'lost' }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly milliseconds: number;
      readonly text: string;
    };

/** JSON on several lines; what is no JSON, as it came. */
function layOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function send(path: string, form: FormData, language: string): Promise<Sent> {
  const from = performance.now();
  try {
    const answer = await fetch(`${path}/predictions`, {
      method: 'POST',
      credentials: 'omit',
      headers: {
        authorization: `Bearer ${String(form.get('key') ?? '').trim()}`,
        'content-type': 'application/json',
        'accept-language': language,
      },
      body: String(form.get('body') ?? ''),
    });
    const text = layOut(await answer.text());
    return { kind: 'answered', status: answer.status, milliseconds: performance.now() - from, text };
  } catch {
    return { kind: 'lost' };
  }
}

/** A request really sent to the service, with the key of who sends it, and what comes back. */
export function TryForm({ path, example }: { readonly path: string; readonly example: string }): JSX.Element {
  const { t, language, number } = useWords();
  const [isReady, setReady] = useState(false);
  const [sent, setSent] = useState<Sent>({ kind: 'none' });
  useEffect(() => setReady(true), []);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSent({ kind: 'sending' });
    setSent(await send(path, form, language));
  };
  return (
    <section className="stack no-print" aria-labelledby="essayer">
      <h2 id="essayer">{t(serviceMessages['try.title'])}</h2>
      <p>
        {t(serviceMessages['try.text'])} {t(serviceMessages['try.script'])}
      </p>
      <form onSubmit={submit} method="post" className="stack" aria-label={t(serviceMessages['try.title'])}>
        <TextField
          name="key"
          label={t(serviceMessages['try.key'])}
          type="password"
          autoComplete="off"
          required
        />
        <TextArea
          name="body"
          label={t(serviceMessages['try.body'])}
          value={example}
          rows={Math.min(14, example.split('\n').length + 1)}
          spellCheck={false}
        />
        <div>
          <Button disabled={!isReady || sent.kind === 'sending'}>{t(serviceMessages['try.send'])}</Button>
        </div>
      </form>
      <div className="stack" role="status">
        {sent.kind === 'sending' && <p>{t(serviceMessages['try.sending'])}</p>}
        {sent.kind === 'lost' && <p>{t(serviceMessages['try.lost'])}</p>}
        {sent.kind === 'answered' && (
          <>
            <p>
              {t(serviceMessages['try.status'], {
                status: sent.status,
                milliseconds: number(sent.milliseconds, { decimals: 0 }),
              })}
            </p>
            <CodeBlock label={t(serviceMessages['try.answer'])} text={sent.text} />
          </>
        )}
      </div>
    </section>
  );
}
