import { translate } from '@etalon/i18n';
import { describe, expect, it } from 'vitest';
import { explainRule } from './explain-rule.ts';

const inFrench = (rule: Parameters<typeof explainRule>[0]): string =>
  explainRule(rule, (value) => String(value).replace('.', ','))
    .map(({ message, params }) => translate('fr', message, params))
    .join(' ');

describe('explainRule', () => {
  it.each([
    [{ kind: 'R1' }, 'chaque critère'],
    [{ kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [] }, 'un critère sur 4 au plus'],
    [{ kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [] }, 'atteint 1,5'],
    [{ kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: ['A1.2-3', 'A2.2-1'] }, 'A1.2-3, A2.2-1'],
    [{ kind: 'R3', mean: 2 }, 'aucun critère n’est au niveau 0'],
    [{ kind: 'holistic' }, 'le jury délibère sur l’ensemble des niveaux'],
    [{ kind: 'R4', mean: 1.8 }, 'la moyenne du bloc atteint 1,8'],
  ] as const)('says %j with its own parameters', (rule, words) => {
    expect(inFrench(rule)).toContain(words);
    expect(inFrench(rule)).not.toMatch(/[{}]/);
  });
});
