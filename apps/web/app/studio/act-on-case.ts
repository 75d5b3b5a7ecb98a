import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { studioMessages } from '@etalon/i18n/messages/studio';
import {
  editDocument,
  openDocument,
  publishCase,
  readWorkshopRun,
  requestExpertReadings,
  startRun,
} from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { isJsonObject, readPath } from '@etalon/workshop';
import { z } from 'zod';
import { countFound } from './count-found.ts';
import { listExpertFiles } from './list-expert-files.ts';

const ACT = z.object({ acte: z.enum(['construire', 'publier', 'lire', 'reprendre']) });
const BUILD = z.object({ seed: z.string().trim() });
const RUN = z.object({ runId: z.string().min(1) });
const EXPERT = z.object({ expertId: z.string().min(1), runId: z.string().min(1) });

type Address = Readonly<Record<'projectId' | 'documentId', string>>;

/** What the pages « formes » and « experts » ask for: build a form, publish it, read a dossier, keep its counts. */
export async function actOnCase(visit: SignedVisit, form: FormData, address: Address): Promise<Response> {
  const { runtime, actor, language } = visit;
  const { workplace } = runtime;
  const base = `/atelier/${address.projectId}/cas/${address.documentId}`;
  const done = (part: string, message: keyof typeof studioMessages): Response =>
    redirectWithNotice(`${base}/${part}`, translate(language, studioMessages[message]));
  switch (parseForm(ACT, form).acte) {
    case 'construire': {
      const { content } = await openDocument(workplace, actor, address.documentId);
      const { clean } = content;
      const table = isJsonObject(clean) ? clean : {};
      if (typeof table.sha256 !== 'string' || typeof table.name !== 'string')
        throw new EtalonError('cases.draft-incomplete', { info: { place: '/clean' } });
      await startRun(workplace, actor, {
        projectId: address.projectId,
        documentId: address.documentId,
        kind: 'cases.build',
        parameters: { content, seed: parseForm(BUILD, form).seed },
        inputs: [{ name: table.name, sha256: table.sha256 }],
      });
      return done('formes', 'built.notice');
    }
    case 'publier':
      await publishCase(workplace, actor, parseForm(RUN, form).runId);
      return done('formes', 'published.notice');
    case 'lire': {
      const { expertId, runId } = parseForm(EXPERT, form);
      const { content } = await openDocument(workplace, actor, address.documentId);
      const files = listExpertFiles(content, expertId);
      await requestExpertReadings(workplace, actor, {
        buildRunId: runId,
        documentId: address.documentId,
        files,
      });
      return done('experts', 'read.notice');
    }
    case 'reprendre': {
      const { expertId, runId } = parseForm(EXPERT, form);
      const run = await readWorkshopRun(workplace, actor, runId);
      const { content } = await openDocument(workplace, actor, address.documentId);
      const counts = countFound(run.result);
      await editDocument(workplace, actor, {
        documentId: address.documentId,
        edits: Object.entries(counts).map(([key, value]) => {
          const path = ['experts', `@${expertId}`, key];
          return { op: 'set', path, value, was: readPath(content, path) ?? null };
        }),
      });
      return done('experts', 'kept.notice');
    }
    default:
      throw new EtalonError('form.invalid');
  }
}
