import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { listColumns, type ServedModel } from '../service/served-model.ts';

export interface PageCard {
  /** Headings and texts of the card; an empty text is told as such. */
  readonly texts: readonly { readonly title: string; readonly text: string }[];
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

export interface PageWords {
  readonly title: string;
  readonly form: string;
  readonly ask: string;
  readonly answer: string;
  readonly loading: string;
  readonly ready: string;
  readonly failed: string;
  readonly card: string;
  readonly figures: string;
  readonly none: string;
}

export interface PageParts {
  readonly model: ServedModel;
  readonly bytes: Uint8Array;
  readonly language: 'fr' | 'en';
  readonly words: PageWords;
  readonly card: PageCard;
}

const DIST = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));
/** Nothing may be fetched: the page works where there is no network, and sends nothing where there is one. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; connect-src 'none'; form-action 'none'";
/** The paper, the ink and the accent of the application, light or dark as the reader's system asks. */
const STYLE = `:root{color-scheme:light;--paper:#f7f5ef;--surface:#fffefb;--ink:#1b2024;--soft:#4c565d;--line:#d8d3c5;--edge:#8c8a7f;--accent:#0b5563;--on:#fff}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#12171a;--surface:#191f23;--ink:#e8e5dd;--soft:#a6b0b5;--line:#313a3f;--edge:#6f7a80;--accent:#7fc6d2;--on:#0c1c20}}
body{font:1rem/1.5 "IBM Plex Sans",system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1.5rem;color:var(--ink);background:var(--paper)}
label{display:block;margin:.5rem 0}input{font:inherit;color:inherit;background:var(--surface);display:block;width:100%;max-width:20rem;box-sizing:border-box;min-height:2.75rem;padding:.35rem .75rem;border:1px solid var(--edge);border-radius:3px}
button{font:inherit;font-weight:500;min-height:2.75rem;padding:.4rem 1rem;margin-top:.5rem;color:var(--on);background:var(--accent);border:1px solid var(--accent);border-radius:3px;cursor:pointer}
button:disabled{color:var(--soft);background:none;border-color:var(--line);cursor:default}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse}th,td{text-align:left;padding:.25rem 1rem .25rem 0;border-bottom:1px solid var(--line)}
td{font-variant-numeric:tabular-nums}h1,h2,h3{line-height:1.25;font-weight:600}h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem}code{overflow-wrap:anywhere}
@media print{form,#state{display:none}}`;

const quote = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const hold = (id: string, bytes: Uint8Array): string =>
  `<script type="application/base64" id="${id}">${base64(bytes)}</script>`;

/** A page of its own that runs a model in the browser: the engine, the model, a form made from its inputs and its card, in one file. */
export function writePage({ model, bytes, language, words, card }: PageParts): string {
  const { task, output, scale, classes, batch, inputs, sha256 } = model;
  const facts = {
    ...{ task, output, scale, classes, batch, inputs },
    words: { ready: words.ready, failed: words.failed },
  };
  const fields = listColumns(model)
    .map(
      ({ name, isText, canBeEmpty }) =>
        `<label>${quote(name)}<input name="${quote(name)}" ${canBeEmpty ? '' : 'required '}${isText ? '' : 'inputmode="decimal" value="0"'}></label>`,
    )
    .join('\n');
  const texts = card.texts
    .map(({ title, text }) => `<h3>${quote(title)}</h3><p>${quote(text || words.none)}</p>`)
    .join('\n');
  const figures = card.figures
    .map(({ name, value }) => `<tr><th scope="row">${quote(name)}</th><td>${quote(value)}</td></tr>`)
    .join('');
  const measured =
    figures === '' ? '' : `<h3>${quote(words.figures)}</h3><table><tbody>${figures}</tbody></table>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${POLICY}">
<title>${quote(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${quote(words.title)}</h1>
<p id="state" role="status">${quote(words.loading)}</p>
<h2>${quote(words.form)}</h2>
<form id="form">
${fields}
<button id="ask" disabled>${quote(words.ask)}</button>
</form>
<section id="answer" aria-live="polite" hidden>
<h2>${quote(words.answer)}</h2>
<table><tbody id="answers"></tbody></table>
</section>
<h2>${quote(words.card)}</h2>
${texts}
${measured}
<p>SHA-256 <code>${sha256}</code></p>
</main>
<script type="application/json" id="facts">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
${hold('engine', readFileSync(join(DIST, 'ort.wasm.bundle.min.mjs')))}
${hold('wasm', readFileSync(join(DIST, 'ort-wasm-simd-threaded.wasm')))}
${hold('model', bytes)}
<script type="module">
${readScript()}
</script>
</body>
</html>
`;
}

function readScript(): string {
  return stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'page-script.ts'), 'utf8'));
}
