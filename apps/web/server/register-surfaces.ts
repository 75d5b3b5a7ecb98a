import { join } from 'node:path';
import { isJsonObject, type JsonObject, parseJson } from '@etalon/credential';
import { errorCode } from '@etalon/error';
import { answerCase } from '@etalon/framework-import';
import { publishAsCase } from '@etalon/runtime';
import {
  type Actor,
  bringFile,
  listVersions,
  PROJECT_FILE_MAX_BYTES,
  prepareProjectFile,
  prepareUpload,
  readPublicCredential,
  readStatusList,
  receivePiece,
  type SlotTarget,
  type Workplace,
} from '@etalon/usecases';
import { Hono } from 'hono';
import { apiSurface } from './api/api-surface.ts';
import { ltiSurface } from './lti/lti-surface.ts';
import { proofRoutes } from './proofs.ts';
import { findActor } from './read-visit.ts';
import type { Runtime } from './runtime.ts';
import { serviceSurface } from './service/service-surface.ts';
import { statusOf } from './status-of.ts';
import { trackingSurface } from './tracking/tracking-surface.ts';
import { type UploadPermission, type UploadTarget, uploadRoutes } from './uploads.ts';

export const UPLOADS_PATH = '/api/v1/uploads';

/** What an upload is for, as the page writes it: candidacy and situation, then the slot apart. */
export function readSlotTarget({ submissionId, slot }: UploadTarget): SlotTarget {
  const [candidacyId = '', situation = ''] = submissionId.split(':');
  return { candidacyId, situation, slot };
}

const PROJECT = /^projet:(.+)$/;

/** The project that an upload is for, or null when it is for a slot. */
export function readProjectTarget({ submissionId }: UploadTarget): string | null {
  return PROJECT.exec(submissionId)?.[1] ?? null;
}

/**
 * The register's other HTTP surfaces: resumable uploads, published proofs, CASE, learning platforms, tracking of runs, services of models,
 * and the API, which is last under its path.
 */
export function registerSurfaces(runtime: Runtime, dataFolder: string): readonly Hono[] {
  return [
    uploadSurface(runtime, dataFolder),
    proofSurface(runtime.workplace),
    caseSurface(runtime.workplace),
    ltiSurface(runtime),
    trackingSurface(runtime),
    serviceSurface(runtime),
    apiSurface(runtime),
  ];
}

function uploadSurface(runtime: Runtime, dataFolder: string): Hono {
  const { workplace } = runtime;
  return uploadRoutes({
    basePath: UPLOADS_PATH,
    folder: join(dataFolder, 'uploads'),
    files: workplace.files,
    now: () => runtime.now().getTime(),
    mayUpload: async (request, target) => {
      const actor = await findActor(runtime, request.headers);
      return actor === null
        ? { kind: 'refused', status: 401, code: 'identity.signed-out' }
        : grantUpload(workplace, actor, target);
    },
    onFinished: async ({ userId, fileName, sha256, bytes, ...target }) => {
      const actor = { userId, roles: await workplace.records.sessions.listRoles(userId) };
      const projectId = readProjectTarget(target);
      if (projectId === null)
        await receivePiece(workplace, actor, { ...readSlotTarget(target), fileName, sha256, bytes });
      else {
        const file = { projectId, name: fileName, sha256, bytes };
        await bringFile(workplace, actor, { ...file, origin: 'upload', source: '' });
      }
    },
  });
}

const REFUSALS = [403, 404, 409] as const;

async function grantUpload(
  workplace: Workplace,
  actor: Actor,
  target: UploadTarget,
): Promise<UploadPermission> {
  try {
    const projectId = readProjectTarget(target);
    if (projectId !== null) {
      await prepareProjectFile(workplace, actor, projectId);
      return { kind: 'granted', userId: actor.userId, maxBytes: PROJECT_FILE_MAX_BYTES, endings: [] };
    }
    const { slot } = await prepareUpload(workplace, actor, readSlotTarget(target));
    return { kind: 'granted', userId: actor.userId, maxBytes: slot.maxBytes, endings: slot.endings };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    const wanted = statusOf(code);
    return { kind: 'refused', status: REFUSALS.find((status) => status === wanted) ?? 409, code };
  }
}

function readDocument(text: string | undefined): JsonObject | null {
  const value = text === undefined ? null : parseJson(text);
  return isJsonObject(value) ? value : null;
}

function proofSurface(workplace: Workplace): Hono {
  return proofRoutes({
    readDidDocument: async () => readDocument(await workplace.press.readDidDocument()),
    readStatusList: async (id) => readDocument((await readStatusList(workplace, id))?.body),
    readCredential: async (id) => readDocument((await readPublicCredential(workplace, id))?.body),
  });
}

function caseSurface(workplace: Workplace): Hono {
  return new Hono().get('/ims/case/*', async (c) => {
    const versions = await listVersions(workplace);
    const { status, body } = answerCase({
      path: c.req.path,
      query: c.req.query(),
      packages: versions.map((version) => publishAsCase(workplace.instance, version)),
    });
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    });
  });
}
