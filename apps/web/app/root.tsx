import { getVisit } from '@etalon/web/context';
import { ColorSchemeScript, type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import '@mantine/core/styles/default-css-variables.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/shell.css';
import './theme/kit.css';
import './theme/print.css';
import type { Route } from './+types/root';
import { ErrorPage } from './errors/error-page.tsx';
import { EarlyChangesScript, useEarlyChanges } from './shell/early-changes.tsx';
import { navigationOf } from './shell/navigation.ts';
import { mantineTheme, mantineVariables } from './theme/mantine-theme.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { actor, session, language, theme, nonce, notice } = getVisit(context);
  return {
    language,
    theme,
    nonce,
    notice,
    navigation: actor === null ? [] : navigationOf(actor),
    name: session?.name ?? null,
  };
}

export type RootData = typeof loader;

/** The theme lives in a cookie and in the loader; Mantine keeps nothing of its own. */
const serverKeepsTheScheme: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function Layout({ children }: { readonly children: ReactNode }): JSX.Element {
  const root = useRouteLoaderData<RootData>('root');
  const nonce = root?.nonce ?? undefined;
  const theme = root?.theme ?? 'auto';
  const scheme = theme === 'auto' ? {} : { forceColorScheme: theme };
  return (
    <html
      lang={root?.language ?? 'fr'}
      data-mantine-color-scheme={theme === 'dark' ? 'dark' : 'light'}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <ColorSchemeScript defaultColorScheme="auto" {...scheme} nonce={nonce} suppressHydrationWarning />
        <EarlyChangesScript nonce={nonce} />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <MantineProvider
          theme={mantineTheme}
          cssVariablesResolver={mantineVariables}
          colorSchemeManager={serverKeepsTheScheme}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce ?? ''}
          {...scheme}
        >
          {children}
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root(): JSX.Element {
  useEarlyChanges();
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps): JSX.Element {
  return (
    <main className="main">
      <ErrorPage error={error} />
    </main>
  );
}
