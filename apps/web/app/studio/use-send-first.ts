import type { SubmitEvent } from 'react';
import type { OpenDocument } from '../workshop/use-document.ts';

/** A form that reads the document on the server goes once what was typed is there. */
export function useSendFirst(document: OpenDocument): (event: SubmitEvent<HTMLFormElement>) => void {
  return (event) => {
    if (document.state === 'saved') return;
    event.preventDefault();
    const form = event.currentTarget;
    const by = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    void document.flush().then((sent) => sent && form.requestSubmit(by));
  };
}
