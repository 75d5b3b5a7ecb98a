import { type Block, readMarkdown } from '@etalon/document';
import { type Language, translate } from '@etalon/i18n';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { findInService, type ModelsContent } from '@etalon/workshop/models';
import { writeAlgorithm } from './write-algorithm.ts';

const PARTS = ['intendedUse', 'limits', 'data', 'ethics'] as const;

/** A model card as blocks (Mitchell et al. 2019): the model, the choice, use, limits, data, ethics. */
export function layOutCard(content: ModelsContent, language: Language): readonly Block[] {
  const { card, models, selection, registry } = content;
  const say = (key: keyof typeof registryMessages): string => translate(language, registryMessages[key]);
  const chosen = models.find(({ id }) => id === selection.model);
  const served = findInService(registry);
  const part = (title: string, text: string): readonly Block[] => [
    { kind: 'heading', level: 2, text: title },
    ...readMarkdown(text.trim() === '' ? say('static.none') : text),
  ];
  return [
    ...part(
      say('card.model'),
      chosen === undefined ? '' : `${chosen.name}. ${writeAlgorithm(language, chosen.algorithm)}`,
    ),
    ...(served === null
      ? []
      : part(say('state.service'), `${served.name} ${served.number}, SHA-256 ${served.file.sha256}`)),
    ...PARTS.flatMap((key) => part(say(`static.${key}`), card[key])),
  ];
}
