import { parseRegulations, type Regulations } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { RegulationsDraft } from '../ports/regulations-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** From nothing, from a version, or from a file that was exported. */
export type DraftSource =
  | { readonly kind: 'empty' }
  | { readonly kind: 'version'; readonly versionId: string }
  | { readonly kind: 'document'; readonly text: string };

export interface DraftInput {
  readonly frameworkVersionId: string;
  /** Empty: the label of what the draft is made from. */
  readonly label: string;
  readonly from: DraftSource;
}

/** The regulations written in an exported file; throws `regulations.not-json` or `regulations.unreadable`. */
function readDocument(text: string): Regulations {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new EtalonError('regulations.not-json', { cause });
  }
  return parseRegulations(document);
}

async function readStart(records: Records, { from, label }: DraftInput): Promise<Regulations> {
  switch (from.kind) {
    case 'empty':
      if (label.trim() === '') throw new EtalonError('regulations.label-missing');
      return parseRegulations({ format: 2, label });
    case 'version': {
      const version = await records.regulations.findVersion(from.versionId);
      if (version === null) throw new EtalonError('regulations.not-found');
      return version.regulations;
    }
    case 'document':
      return readDocument(from.text);
    default:
      return from satisfies never;
  }
}

/** Opens a draft; every point of an empty one is undecided. */
export async function openRegulationsDraft(
  workplace: Workplace,
  actor: Actor,
  input: DraftInput,
): Promise<RegulationsDraft> {
  authorise(actor, 'regulations.write');
  return workplace.records.transaction(async (records) => {
    if ((await records.frameworks.findVersion(input.frameworkVersionId)) === null)
      throw new EtalonError('framework.version-not-found');
    const read = await readStart(records, input);
    const draft: RegulationsDraft = {
      id: workplace.newId(),
      frameworkVersionId: input.frameworkVersionId,
      basedOn: input.from.kind === 'version' ? input.from.versionId : null,
      start: input.label.trim() === '' ? read : { ...read, label: input.label.trim() },
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.regulations.addDraft(draft);
    await recordEvent(workplace, records, actor, {
      kind: 'regulations.draft-opened',
      subjects: [draft.id, ...(draft.basedOn === null ? [] : [draft.basedOn])],
      facts: { from: input.from.kind },
    });
    return draft;
  });
}
