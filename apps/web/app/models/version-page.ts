import { readFile } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import { formatNumber, type Language, type Message, translate } from '@etalon/i18n';
import { modelMessages } from '@etalon/i18n/messages/models';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { type PageWords, writePage } from '@etalon/onnx';
import { answer, type SignedVisit } from '@etalon/web/answer';
import { serveVersion } from '@etalon/web/service';
import { type CardFigure, readModels } from '@etalon/workshop/models';
import { zipSync } from 'fflate';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import { nameFile } from '../workshop/name-file.ts';
import type { Route } from './+types/version-page';
import { openOwn } from './open-own.ts';

const CARD = ['intendedUse', 'limits', 'data', 'ethics'] as const;
const METRICS: Readonly<Record<string, Message>> = modelMessages;
/** The first day that a ZIP can write: same version, same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** A folder with the page that runs a version in a browser, its model and its card. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { content } = await openOwn(visit, args.params);
    const { registry, card } = readModels(content);
    const version = registry.versions.find(({ id }) => id === args.params.versionId);
    if (version === undefined) throw new EtalonError('registry.version-not-found');
    const bytes = await readFile(await visit.runtime.workplace.files.materialise(version.file.sha256));
    const say = (key: keyof typeof registryMessages): string =>
      translate(visit.language, registryMessages[key]);
    const { name, number } = version;
    const page = writePage({
      model: serveVersion(version),
      bytes,
      language: visit.language,
      words: writeWords(visit.language, { name, number }),
      card: {
        texts: CARD.map((key) => ({ title: say(`static.${key}`), text: card[key] })),
        figures: card.figures.map((figure) => tellFigure(visit, figure)),
      },
    });
    const folder = nameFile(`${name}-${number}`);
    const facts = JSON.stringify({ version, card }, null, 1);
    const zip = zipSync(
      {
        [`${folder}/index.html`]: new TextEncoder().encode(page),
        [`${folder}/modele.onnx`]: bytes,
        [`${folder}/fiche.json`]: new TextEncoder().encode(`${facts}\n`),
      },
      { level: 6, mtime: NO_DATE },
    );
    return sendAttachment({
      fileName: `${folder}.zip`,
      mediaType: 'application/zip',
      bytes: zip.length,
      content: zip,
    });
  });
}

function writeWords(
  language: Language,
  title: { readonly name: string; readonly number: number },
): PageWords {
  const say = (key: keyof PageWords, params = {}): string =>
    translate(language, registryMessages[`static.${key}`], params);
  return {
    title: say('title', title),
    ...{ form: say('form'), ask: say('ask'), answer: say('answer'), loading: say('loading') },
    ...{ ready: say('ready'), failed: say('failed'), card: say('card'), figures: say('figures') },
    none: say('none'),
  };
}

function tellFigure({ language }: SignedVisit, figure: CardFigure): { name: string; value: string } {
  const { model, metric, value, lo, hi, n } = figure;
  const word = METRICS[`metric.${metric}`];
  const write = (number: number): string => formatNumber(language, number);
  const span = lo === null || hi === null ? '' : ` [${write(lo)} ; ${write(hi)}]`;
  return {
    name: `${model}, ${word === undefined ? metric : translate(language, word)}`,
    value: value === null ? '—' : `${write(value)}${span} (n = ${n})`,
  };
}
