import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChannelType, WebR } from 'webr';
import type { RAnswer, RRequest } from './r-message.ts';

const SOURCES = join(import.meta.dirname, '..', 'r');
/** What R prints reaches the stream while it works; captured, it would come at the end. */
const LIVE = { captureStreams: false };
const PROGRESS = /^etalon-progress ([0-9.e-]+)$/;

const webR = new WebR({ interactive: false, channelType: ChannelType.PostMessage });

function say(answer: RAnswer): void {
  process.send?.(answer);
}

async function loadFunctions(): Promise<void> {
  const files = (await readdir(SOURCES)).filter((name) => name.endsWith('.R')).sort();
  for (const file of files) await webR.evalRVoid(await readFile(join(SOURCES, file), 'utf8'));
}

async function relayProgress(): Promise<void> {
  for await (const message of webR.stream()) {
    const found = message.type === 'stdout' ? PROGRESS.exec(String(message.data)) : null;
    if (found !== null) say({ kind: 'progress', share: Number(found[1]) });
  }
}

async function answer({ header, bytes }: RRequest): Promise<RAnswer> {
  try {
    await webR.FS.writeFile('/tmp/call.txt', new TextEncoder().encode(header));
    await webR.FS.writeFile('/tmp/call.bin', bytes);
    await webR.evalRVoid('answer_call("/tmp/call.txt", "/tmp/call.bin", "/tmp/answer.json")', LIVE);
    const json = new TextDecoder().decode(await webR.FS.readFile('/tmp/answer.json'));
    return { kind: 'answer', json };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: RRequest) => {
  void answer(request).then(say);
});
process.on('disconnect', () => process.exit(0));

await webR.init();
void relayProgress();
await loadFunctions();
say({ kind: 'ready', version: webR.versionR });
