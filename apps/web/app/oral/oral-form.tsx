import { createContext, type JSX, type ReactNode, useContext } from 'react';
import { Form } from 'react-router';
import { readActOfForm } from './read-act-of-form.ts';

export interface OralFormContextValue {
  readonly situation: string;
  readonly entryId: string;
  readonly add: (act: Readonly<Record<string, unknown>>) => void;
}

export const OralFormContext = createContext<OralFormContextValue | null>(null);

export interface OralFormProps {
  readonly kind: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A form that adds one line to the oral: on this device at once, and without script by the page. */
export function OralForm({ kind, children, className }: OralFormProps): JSX.Element {
  const room = useContext(OralFormContext);
  return (
    <Form
      method="post"
      preventScrollReset
      {...(className === undefined ? {} : { className })}
      onSubmit={(event) => {
        if (room === null) return;
        event.preventDefault();
        room.add(readActOfForm(new FormData(event.currentTarget)));
        event.currentTarget.reset();
      }}
    >
      <input type="hidden" name="situation" value={room?.situation} />
      <input type="hidden" name="entryId" value={room?.entryId} />
      <input type="hidden" name="kind" value={kind} />
      {children}
    </Form>
  );
}
