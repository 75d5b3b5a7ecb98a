import { type Language, translate } from '@etalon/i18n';
import { ltiMessages } from '@etalon/i18n/messages/lti';
import { html, raw } from 'hono/html';

type Content = ReturnType<typeof html>;

export interface LtiPage {
  readonly language: Language;
  readonly nonce: string;
  readonly title: string;
  readonly content: Content;
  readonly script?: string;
}

/** No colour but those of the browser, light or dark: the page is a guest in another's. */
const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 "IBM Plex Sans", system-ui, sans-serif; }
body { margin: 0 auto; max-width: 40rem; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; margin: 0 0 0.75rem; }
button, a.act { font: inherit; display: inline-block; padding: 0.6rem 1rem; min-height: 24px; }
form { margin: 1rem 0; }
`;

/** A page of the tool inside a frame of a platform: it holds no personal datum, and works without its script. */
export async function writeLtiPage({ language, nonce, title, content, script }: LtiPage): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Étalon</title>
        <style nonce="${nonce}">
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        ${script === undefined ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
      </body>
    </html>`;
  return String(page);
}

export const say = (language: Language, key: keyof typeof ltiMessages, params = {}): string =>
  translate(language, ltiMessages[key], params);

/** A refusal: what happened and what to do. */
export function writeRefusal({ what, remedy }: { readonly what: string; readonly remedy: string }): Content {
  return html`<p role="alert">${what}</p>
    <p>${remedy}</p>`;
}

/** A form that posts hidden values by a button. */
export function writeForm(
  action: string,
  button: string,
  {
    values,
    id = '',
    target = '',
  }: { readonly values: Readonly<Record<string, string>>; readonly id?: string; readonly target?: string },
): Content {
  const hidden = Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form method="post" action="${action}" id="${id || 'suite'}" ${target === '' ? '' : raw(`target="${target}"`)}>
    ${hidden}
    <button>${button}</button>
  </form>`;
}
