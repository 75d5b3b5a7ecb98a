import type { Edit } from '@etalon/workshop/edits';
import type { FormEvent, JSX, ReactNode } from 'react';
import { Form, useRevalidator } from 'react-router';
import type { Deed } from '../warehouse/deeds.ts';
import type { OpenDocument } from './use-document.ts';

export interface DeedFormProps {
  readonly document: OpenDocument;
  readonly label: string;
  readonly className?: string;
  /** After the page made the edits by itself: to empty the form or move the cursor. */
  readonly onDone?: (form: HTMLFormElement) => void;
  /** The edits that a form asks for; null when its button is no writing of the document. */
  readonly makeEdits: (deed: Deed) => readonly Edit[] | null;
  readonly children: ReactNode;
}

/**
 * A form whose button writes the document. The page makes the edits at once, so that they can be undone and wait for the
 * network; without script the server makes the same ones. Another button (a trial, a computation) is sent as usual.
 */
export function DeedForm({
  document,
  label,
  className,
  onDone,
  makeEdits,
  children,
}: DeedFormProps): JSX.Element {
  const { revalidate } = useRevalidator();
  function send(event: FormEvent<HTMLFormElement>): void {
    const target = event.currentTarget;
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const form = new FormData(target, submitter instanceof HTMLElement ? submitter : null);
    const edits = makeEdits({
      content: document.content,
      form,
      newId: () => crypto.randomUUID(),
    });
    if (edits === null) return;
    event.preventDefault();
    if (edits.length === 0) return;
    document.edit(edits);
    onDone?.(target);
    void document.flush().then((sent) => (sent ? revalidate() : undefined));
  }
  return (
    <Form
      method="post"
      aria-label={label}
      onSubmit={send}
      preventScrollReset
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Form>
  );
}
