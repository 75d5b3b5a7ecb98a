import { levelOf } from '@etalon/core/judgement';
import type { AlignedItem, BlockCredentialInput } from '@etalon/credential';
import { EtalonError } from '@etalon/error';
import type { BlockAward, Instance } from '@etalon/usecases';
import { listCaseAddresses, publishAsCase } from './publish-as-case.ts';

/** The lowest level on the upper side of the cut (instruments/07 §7.1). */
const REQUIRED_LEVEL = 2;
const RULE_NARRATIVE =
  'Bloc prononcé acquis par un jury collégial : chaque critère est jugé par deux membres sans que l’un voie l’autre, puis arrêté en délibération.';

/** What a block's certificate says, from the award: items are named by their address in the published framework. */
export function describeAward(instance: Instance, did: string, award: BlockAward): BlockCredentialInput {
  const block = award.framework.blocks.find((row) => row.id === award.block);
  if (block === undefined) throw new EtalonError('award.unknown-block');
  const version = { ...award.frameworkVersion, framework: award.framework };
  const addresses = listCaseAddresses(publishAsCase(instance, version));
  const align = (item: { readonly id: string; readonly text: string }): AlignedItem => ({
    id: item.id,
    text: item.text,
    uri: addresses.get(item.id) ?? instance.origin,
  });
  const criteria = block.activities.flatMap((activity) => activity.criteria);
  return {
    id: `${instance.origin}/credentials/${award.credentialId}`,
    origin: instance.origin,
    issuer: { did, legalName: instance.certifierName, url: instance.origin },
    certification: {
      title: award.framework.title,
      version: award.frameworkVersion.label,
      registration: null,
    },
    block: {
      id: block.id,
      rank: block.rank,
      title: block.title,
      competences: block.activities.flatMap((activity) => activity.competencies).map(align),
      criteria: criteria.map(align),
    },
    ruleNarrative: RULE_NARRATIVE,
    requiredLevel: REQUIRED_LEVEL,
    results: criteria.map(({ id }) => ({ criterion: id, level: levelOf(award.grades[id] ?? 'NE') })),
    recipient: { email: award.email, salt: award.salt, clearName: award.name },
    handIns: award.handIns.map((row) => ({
      id: `${instance.origin}/depots/${row.handInId}`,
      root: row.root,
    })),
    minutes: { id: `${instance.origin}/decisions/${award.decision.id}`, sha256: award.decision.sha256 },
    status: { list: `${instance.origin}/status/${award.statusListId}`, index: award.statusIndex },
    place: null,
    signatory: null,
    awardedAt: award.decision.at,
    issuedAt: award.issuedAt,
  };
}
