import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { isRouteErrorResponse } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';

interface Told {
  readonly what?: string;
  readonly remedy?: string;
  readonly requestId?: string;
}

function toldBy(error: unknown): Told {
  if (!isRouteErrorResponse(error) || typeof error.data !== 'object') return {};
  return Object(error.data);
}

function titleOf(error: unknown) {
  if (!isRouteErrorResponse(error)) return shellMessages['error.title.500'];
  if (error.status === 404) return shellMessages['error.title.404'];
  if (error.status === 403) return shellMessages['error.title.403'];
  return error.status >= 500 ? shellMessages['error.title.500'] : shellMessages['error.title.other'];
}

/** What a page that failed says instead of itself. */
export function ErrorPage({ error }: { readonly error: unknown }): JSX.Element {
  const { t } = useWords();
  const { what, remedy, requestId } = toldBy(error);
  return (
    <Page title={t(titleOf(error))} width="narrow">
      <ErrorPanel
        what={what ?? t(shellMessages['error.what.500'])}
        remedy={remedy ?? t(shellMessages['error.remedy.500'])}
        {...(requestId === undefined ? {} : { where: t(shellMessages['error.request'], { id: requestId }) })}
      />
      <p>
        <LinkButton to="/">{t(shellMessages['error.home'])}</LinkButton>
      </p>
    </Page>
  );
}
