import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { LtiDeploymentState, LtiPlatform, LtiSetting } from '../ports/lti-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface PlatformInput {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentIds: readonly string[];
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly keySetUrl: string;
  /** Empty for the token address. */
  readonly audience: string;
  /** Origins of the pages that show the tool in a frame, beside those of the issuer and of the authorisation address. */
  readonly frameOrigins: readonly string[];
}

const NAME_MAX = 80;
const ID_MAX = 255;

/**
 * Registers a learning platform (LTI 1.3 §3.1.2, §3.1.3). Throws `lti.name-missing`, `lti.bad-issuer`, `lti.client-missing`,
 * `lti.bad-origin`, `lti.already-registered`, and what the addresses are refused for.
 */
export async function registerPlatform(
  workplace: Workplace,
  actor: Actor,
  input: PlatformInput,
): Promise<LtiPlatform> {
  authorise(actor, 'platform.write');
  return keepPlatform(workplace, actor, input);
}

/** Keeps a platform that an officer asked for, by a form or by a link that they gave. */
export async function keepPlatform(
  workplace: Workplace,
  by: Pick<Actor, 'userId'>,
  input: PlatformInput,
): Promise<LtiPlatform> {
  const checked = await checkInput(workplace, input);
  const platform = {
    id: workplace.newId(),
    ...{ name: checked.name, issuer: checked.issuer, clientId: checked.clientId },
    ...{ createdBy: by.userId, createdAt: workplace.now() },
  };
  return workplace.records.transaction(async (records) => {
    if (!(await records.lti.addPlatform(platform))) throw new EtalonError('lti.already-registered');
    await addSetting(workplace, records, {
      platformId: platform.id,
      by: by.userId,
      setting: checked.setting,
    });
    for (const deploymentId of checked.deploymentIds)
      await records.lti.addDeployment({
        ...{ id: workplace.newId(), platformId: platform.id, deploymentId },
        ...{ state: 'admitted', by: by.userId, at: workplace.now() },
      });
    await recordEvent(
      workplace,
      records,
      { userId: by.userId, roles: [] },
      {
        kind: 'platform.registered',
        subjects: [platform.id],
        facts: {
          host: new URL(checked.setting.authorizeUrl).host,
          deployments: checked.deploymentIds.length,
        },
      },
    );
    return { ...checked.setting, ...platform };
  });
}

async function checkInput(workplace: Workplace, input: PlatformInput) {
  const name = input.name.trim().slice(0, NAME_MAX);
  const clientId = input.clientId.trim();
  if (name === '') throw new EtalonError('lti.name-missing');
  if (clientId === '' || clientId.length > ID_MAX) throw new EtalonError('lti.client-missing');
  const issuer = input.issuer.trim();
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol))
    throw new EtalonError('lti.bad-issuer');
  const authorizeUrl = await workplace.lti.admit(input.authorizeUrl.trim());
  const tokenUrl = await workplace.lti.admit(input.tokenUrl.trim());
  const keySetUrl = await workplace.lti.admit(input.keySetUrl.trim());
  const origins = [issuer, authorizeUrl, ...input.frameOrigins].map(readOrigin);
  const setting: LtiSetting = {
    ...{ state: 'active', authorizeUrl, tokenUrl, keySetUrl, tellsDecisions: false },
    audience: input.audience.trim() || tokenUrl,
    frameOrigins: [...new Set(origins)],
  };
  const deploymentIds = [...new Set(input.deploymentIds.map((id) => id.trim()))].filter(
    (id) => id !== '' && id.length <= ID_MAX,
  );
  return { name, clientId, issuer, setting, deploymentIds };
}

/** Origin of an address; it is written in a header, and `URL` lets no separator of one through. */
function readOrigin(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || !/^[\w.:[\]-]+$/.test(url.host))
    throw new EtalonError('lti.bad-origin', { info: { origin: text.trim() } });
  return url.origin;
}

async function addSetting(
  workplace: Workplace,
  records: Records,
  {
    platformId,
    by,
    setting,
  }: { readonly platformId: string; readonly by: string; readonly setting: LtiSetting },
): Promise<void> {
  await records.lti.addSetting({
    ...setting,
    ...{ id: workplace.newId(), platformId, changedBy: by, changedAt: workplace.now() },
  });
}

/** A platform that was not ended; throws `lti.platform-not-found`. */
export async function findOpenPlatform(records: Records, platformId: string): Promise<LtiPlatform> {
  const platform = await records.lti.findPlatform(platformId);
  if (platform?.state !== 'active') throw new EtalonError('lti.platform-not-found');
  return platform;
}

async function changeSetting(
  workplace: Workplace,
  actor: Actor,
  {
    platformId,
    kind,
    change,
  }: { readonly platformId: string; readonly kind: string; readonly change: Partial<LtiSetting> },
): Promise<void> {
  authorise(actor, 'platform.write');
  await workplace.records.transaction(async (records) => {
    const platform = await findOpenPlatform(records, platformId);
    const { state, authorizeUrl, tokenUrl, keySetUrl, audience, frameOrigins, tellsDecisions } = platform;
    const now = { state, authorizeUrl, tokenUrl, keySetUrl, audience, frameOrigins, tellsDecisions };
    await addSetting(workplace, records, { platformId, by: actor.userId, setting: { ...now, ...change } });
    await recordEvent(workplace, records, actor, { kind, subjects: [platformId], facts: {} });
  });
}

/** Says whether a platform is told of pronounced decisions. Throws `lti.platform-not-found`. */
export async function allowDecisions(
  workplace: Workplace,
  actor: Actor,
  { platformId, allowed }: { readonly platformId: string; readonly allowed: boolean },
): Promise<void> {
  const kind = allowed ? 'platform.decisions-allowed' : 'platform.decisions-withheld';
  await changeSetting(workplace, actor, { platformId, kind, change: { tellsDecisions: allowed } });
}

/** Closes a platform for good: nothing of it opens here any more, and it is told nothing. Throws `lti.platform-not-found`. */
export async function endPlatform(workplace: Workplace, actor: Actor, platformId: string): Promise<void> {
  await changeSetting(workplace, actor, { platformId, kind: 'platform.ended', change: { state: 'ended' } });
}

/** Admits or closes a deployment that was seen or written. Throws `lti.platform-not-found`, `lti.deployment-unknown`. */
export async function decideDeployment(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly platformId: string;
    readonly deploymentId: string;
    readonly state: Exclude<LtiDeploymentState, 'waiting'>;
  },
): Promise<void> {
  authorise(actor, 'platform.write');
  const { platformId, deploymentId, state } = input;
  await workplace.records.transaction(async (records) => {
    await findOpenPlatform(records, platformId);
    const known = await records.lti.listDeployments(platformId);
    if (!known.some((row) => row.deploymentId === deploymentId))
      throw new EtalonError('lti.deployment-unknown');
    const row = {
      id: workplace.newId(),
      platformId,
      deploymentId,
      state,
      by: actor.userId,
      at: workplace.now(),
    };
    await records.lti.addDeployment(row);
    await recordEvent(workplace, records, actor, {
      kind: state === 'admitted' ? 'platform.deployment-admitted' : 'platform.deployment-closed',
      subjects: [platformId],
      facts: {},
    });
  });
}

/** Makes the key that the tool signs with from now on; those before go on being published. Returns its identifier. */
export async function rotateToolKey(workplace: Workplace, actor: Actor): Promise<string> {
  authorise(actor, 'platform.write');
  const keyId = await workplace.lti.rotateKey();
  await workplace.records.transaction((records) =>
    recordEvent(workplace, records, actor, { kind: 'platform.key-rotated', subjects: [], facts: { keyId } }),
  );
  return keyId;
}
