import { describe, expect, it } from 'vitest';
import { describeCertificate } from './describe-certificate.ts';

const LEVEL = { id: 'urn:level:2', name: 'Démontré' };
const CREDENTIAL = {
  id: 'https://etalon.example/credentials/1',
  issuer: { id: 'did:web:etalon.example', name: 'École' },
  validFrom: '2026-11-23T10:00:00Z',
  awardedDate: 'jamais',
  credentialSubject: {
    identifier: [
      { identityType: 'emailAddress', salt: 's', identityHash: 'sha256$aa' },
      { identityType: 'name', identityHash: 'Alix Lemoine' },
    ],
    achievement: {
      humanCode: 'B2',
      name: 'Préparer les données',
      resultDescription: [
        { id: 'urn:k1', name: 'K1 texte', rubricCriterionLevel: [LEVEL] },
        { id: 'urn:k2', name: 'K2 texte', rubricCriterionLevel: LEVEL },
      ],
    },
    result: { resultDescription: 'urn:k1', achievedLevel: 'urn:level:2' },
  },
};

describe('describeCertificate', () => {
  it('reads the holder, the block and the level of each criterion in the credential’s own words', () => {
    const content = describeCertificate(CREDENTIAL);
    expect(content).toMatchObject({
      code: 'B2',
      issuerName: 'École',
      holderName: 'Alix Lemoine',
      holderHash: { salt: 's', value: 'sha256$aa' },
      issuedAt: '2026-11-23T10:00:00Z',
    });
    expect(content.criteria).toEqual([
      { id: 'urn:k1', name: 'K1 texte', level: 'Démontré' },
      { id: 'urn:k2', name: 'K2 texte', level: null },
    ]);
  });

  it('leaves out a date that is none', () => {
    expect(describeCertificate(CREDENTIAL).awardedAt).toBeNull();
  });

  it.each([null, 3, 'texte', [], {}, { credentialSubject: 'x', evidence: [null] }])(
    'says nothing of what is not a credential: %j',
    (value) => {
      expect(describeCertificate(value)).toMatchObject({ title: '', criteria: [], holderName: null });
    },
  );
});
