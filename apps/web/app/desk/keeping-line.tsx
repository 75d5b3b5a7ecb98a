import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { Work } from './use-work.ts';

const HOURS = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Where what is typed is kept: on the server at an hour, or on this device. */
export function KeepingLine({ work }: { readonly work: Work }): JSX.Element {
  const { t, language } = useWords();
  const { keeping, restored } = work;
  const hour = (at: string): string =>
    new Intl.DateTimeFormat(HOURS[language], {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Paris',
    }).format(new Date(at));
  const said =
    keeping.state === 'saved'
      ? t(deskMessages['keeping.saved'], { hour: hour(keeping.at) })
      : t(deskMessages[`keeping.${keeping.state}`]);
  return (
    <p className="keeping" role="status" data-state={keeping.state}>
      {restored && <span>{t(deskMessages['keeping.restored'])} </span>}
      {said}
    </p>
  );
}
