import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { explainError, type Language } from '@etalon/i18n';
import { type Edit, editDocument, type Json, listConflicts, openDocument } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { getVisit } from '@etalon/web/context';
import { statusOf } from '@etalon/web/status-of';
import { z } from 'zod';
import type { Route } from './+types/save-edits';
import type { SendAnswer } from './document-session.ts';
import { showConflicts } from './load-document-page.ts';

const PATH = z.array(z.string().max(400)).min(1).max(30);
const VALUE: z.ZodType<Json> = z.json();
const ITEM = z.record(z.string(), VALUE);
const EDIT = z.discriminatedUnion('op', [
  z.object({ op: z.literal('set'), path: PATH, value: VALUE, was: VALUE }),
  z.object({ op: z.literal('insert'), path: PATH, item: ITEM, before: z.string().nullable() }),
  z.object({ op: z.literal('remove'), path: PATH }),
  z.object({ op: z.literal('move'), path: PATH, before: z.string().nullable() }),
]);
const BATCH = z.object({
  edits: z.array(EDIT).min(1),
  settles: z.boolean().default(false),
  base: z.int().min(0),
});

interface Batch {
  readonly edits: readonly Edit[];
  readonly settles: boolean;
  readonly base: number;
}

async function readBatch(request: Request): Promise<Batch | null> {
  const parsed = BATCH.safeParse(await request.json().catch(() => null));
  return parsed.success ? parsed.data : null;
}

function refuse(language: Language, error: unknown, code: string): Response {
  const { what, remedy } = explainError(language, code, errorInfo(error));
  const answer: SendAnswer = { kind: 'refused', refusal: { what, remedy } };
  return Response.json(answer, { status: statusOf(code) });
}

async function answerJson(
  args: Route.ActionArgs | Route.LoaderArgs,
  work: (visit: SignedVisit) => Promise<Response>,
): Promise<Response> {
  const visit = getVisit(args.context);
  const { actor, language } = visit;
  if (actor === null) return refuse(language, null, 'identity.signed-out');
  try {
    return await work({ ...visit, actor });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return refuse(language, error, code);
  }
}

/** The one way by which the pages write documents: edits come in, the number of the revision goes back. */
export function action(args: Route.ActionArgs) {
  return answerJson(args, async ({ actor, runtime: { workplace } }) => {
    const { documentId } = args.params;
    const read = await readBatch(args.request);
    if (read === null) {
      // Whoever may not write there is told so before being told that the edits are badly made.
      await listConflicts(workplace, actor, documentId);
      throw new EtalonError('workshop.bad-edit', { info: { path: '' } });
    }
    const { base, ...batch } = read;
    const { number, content } = await editDocument(workplace, actor, { documentId, ...batch });
    const alone = number === base + 1 || number === base;
    const conflicts = await listConflicts(workplace, actor, documentId);
    const answer: SendAnswer = {
      kind: 'kept',
      number,
      content: alone ? null : content,
      conflicts: await showConflicts(workplace, { conflicts }),
    };
    return Response.json(answer);
  });
}

/** A later state than the one the page has (`?apres=12`), or 204. */
export function loader(args: Route.LoaderArgs) {
  return answerJson(args, async ({ actor, runtime: { workplace } }) => {
    const view = await openDocument(workplace, actor, args.params.documentId);
    const seen = Number(new URL(args.request.url).searchParams.get('apres') ?? 0);
    if (view.number <= seen) return new Response(null, { status: 204 });
    const { content, number } = view;
    return Response.json({ content, number, conflicts: await showConflicts(workplace, view) });
  });
}
