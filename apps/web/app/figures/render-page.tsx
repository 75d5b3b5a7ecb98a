import type { Language } from '@etalon/i18n';
import type { JSX, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';

export interface PageToRender {
  readonly language: Language;
  readonly children: ReactNode;
}

/** The markup of some content in a language, as the server writes it, without any script. */
export async function renderPage({ language, children }: PageToRender): Promise<string> {
  const Content = (): JSX.Element => <main className="main">{children}</main>;
  const handler = createStaticHandler([
    { id: 'root', path: '/', loader: () => ({ language }), Component: Content },
  ]);
  const context = await handler.query(new Request('http://localhost/'));
  if (context instanceof Response) throw context;
  return renderToStaticMarkup(
    <StaticRouterProvider
      router={createStaticRouter(handler.dataRoutes, context)}
      context={context}
      hydrate={false}
    />,
  );
}
