import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkImpact } from './check-impact.ts';
import type { ImpactAssessment } from './impact.ts';
import { readCnilPia, toImpactAssessment } from './read-cnil-pia.ts';
import { readHtmlText, writeHtmlText } from './read-html-text.ts';
import { startCnilPia, writeCnilPia } from './write-cnil-pia.ts';

const FILE = readFileSync(new URL('../../../content/privacy/pia-candidatures.json', import.meta.url), 'utf8');
const NOW = '2026-11-26T10:00:00.000Z';

function load(): { readonly pia: ReturnType<typeof readCnilPia>; readonly assessment: ImpactAssessment } {
  const pia = readCnilPia(FILE);
  return { pia, assessment: toImpactAssessment(pia) };
}

describe('export of the CNIL tool', () => {
  test('read and written again, the file is the same, unknown fields too', () => {
    const { pia, assessment } = load();
    expect(JSON.parse(writeCnilPia(pia))).toEqual(JSON.parse(FILE));
    expect(JSON.parse(writeCnilPia(pia, { assessment, now: NOW }))).toEqual(JSON.parse(FILE));
  });

  test('its answers are read as text and its levels as numbers', () => {
    const { assessment } = load();
    expect(assessment.context.processing).toBe(
      'Le traitement aide les recruteurs à trier les candidatures reçues en ligne.\nEnjeu : répondre à tous en moins de dix jours.',
    );
    expect(assessment.context.responsibilities).toBe(
      "Responsable : Atelier du Nord\u00a0SAS.\nSous-traitant : l'hébergeur Nuage & Cie.",
    );
    expect(assessment.context.data).toBe('- Identité et coordonnées\n- Parcours, diplômes\n- Note calculée');
    expect(assessment.principles).toHaveLength(12);
    expect(assessment.fearedEvents[0]).toMatchObject({
      key: 'illegitimate-access',
      threats: ['Vol de mot de passe', "Perte d'un poste"],
      severity: 3,
      likelihood: 2,
      residualSeverity: 3,
      residualLikelihood: 1,
    });
    expect(assessment.fearedEvents[1]).toMatchObject({ residualSeverity: null, residualLikelihood: null });
    expect(assessment.opinionDpo).toEqual({
      names: 'Déléguée à la protection',
      favourable: true,
      text: 'Favorable si les postes sont chiffrés.',
    });
    expect(assessment.opinionSubjects).toMatchObject({ sought: true, favourable: false });
    expect(assessment.decision).toBe('accepted');
  });

  test('a change is written where it belongs and nowhere else', () => {
    const { pia, assessment } = load();
    const changed: ImpactAssessment = {
      ...assessment,
      principles: assessment.principles.map((one) =>
        one.key === 'retention' ? { ...one, answer: 'Un an & <un jour>' } : one,
      ),
      fearedEvents: assessment.fearedEvents.map((event) =>
        event.key === 'disappearance'
          ? { ...event, residualSeverity: 2, residualLikelihood: 1, sources: ['Incendie'] }
          : event,
      ),
      measures: [
        ...assessment.measures.slice(1),
        { id: 'neuve', title: 'Chiffrement', content: 'Des postes' },
      ],
      decision: 'signed',
    };
    const written = readCnilPia(writeCnilPia(pia, { assessment: changed, now: NOW }));
    const again = toImpactAssessment(written);
    expect({ ...again, measures: [] }).toEqual({ ...changed, measures: [] });
    expect(again.measures.map(({ id, title }) => [id, title])).toEqual([
      ['301', 'Journal'],
      ['302', 'Sauvegardes'],
      ['303', 'Contrôles qualité'],
      ['304', 'Chiffrement'],
    ]);
    const touched = written.answers
      .filter(({ updated_at }) => updated_at === NOW)
      .map(({ reference_to }) => reference_to);
    expect(touched).toEqual([215, 343]);
    expect(written.answers.find(({ reference_to }) => reference_to === 215)?.data).toEqual({
      text: 'Un an &amp; &lt;un jour&gt;',
      gauge: null,
      list: [],
    });
    expect(written.others).toEqual(pia.others);
    expect(written.comments).toEqual(pia.comments);
  });

  test('an assessment born here is written, read by its form, and comes back', () => {
    const { assessment } = load();
    const fresh = startCnilPia(assessment.name, NOW);
    const written = writeCnilPia(fresh, { assessment: { ...assessment, measures: [] }, now: NOW });
    expect(toImpactAssessment(readCnilPia(written))).toEqual({ ...assessment, measures: [] });
    expect(Object.keys(JSON.parse(written))).toEqual([
      'pia',
      'answers',
      'measures',
      'evaluations',
      'comments',
    ]);
  });

  test.each([
    ['{', /JSON/],
    ['[]', /^pia$/],
    ['{"answers": []}', /^pia$/],
    ['{"pia": {}, "answers": 3}', /^answers$/],
    ['{"pia": {}, "measures": [1]}', /^measures\/0$/],
    ['{"pia": {"__proto__": {"a": 1}}}', /__proto__/],
  ])('a file that is no export is refused: %s', (text, problem) => {
    expect(() => readCnilPia(text)).toThrow(
      expect.objectContaining({
        code: 'privacy.impact-file-unreadable',
        info: { problem: expect.stringMatching(problem) },
      }),
    );
  });

  test('lists that a file lacks, or holds as null, are left as they were', () => {
    const text = '{"pia":{"name":"x"},"comments":null}';
    expect(JSON.parse(writeCnilPia(readCnilPia(text)))).toEqual(JSON.parse(text));
  });
});

describe('structure', () => {
  test('answers, parts of events, and levels before and after', () => {
    const reading = checkImpact(load().assessment);
    expect(reading).toMatchObject({ principles: 12, context: 6, findings: [] });
    expect(reading.events[0]).toMatchObject({
      before: { severity: 3, likelihood: 2 },
      after: { severity: 3, likelihood: 1 },
    });
    expect(reading.events[0]?.parts).toHaveLength(6);
    expect(reading.events[1]?.after).toBeNull();
  });

  test('a level of 5 in a file is kept and told', () => {
    const file = JSON.parse(FILE);
    for (const answer of file.answers) if (answer.reference_to === 325) answer.data.gauge = 5;
    const reading = checkImpact(toImpactAssessment(readCnilPia(JSON.stringify(file))));
    expect(reading.findings).toEqual([
      { problem: 'level-out-of-scale', item: 'illegitimate-access', detail: 'severity 5' },
      { problem: 'event-incomplete', item: 'illegitimate-access', detail: '1' },
    ]);
    expect(reading.events[0]?.before).toBeNull();
  });

  test('what is missing is named', () => {
    const { assessment } = load();
    const reading = checkImpact({
      ...assessment,
      principles: assessment.principles
        .slice(1)
        .map((one) => (one.key === 'basis' ? { ...one, answer: ' ' } : one)),
      fearedEvents: assessment.fearedEvents
        .slice(0, 2)
        .map((event) => ({ ...event, residualSeverity: 4, residualLikelihood: 4 })),
      opinionDpo: null,
    });
    expect(reading.findings.map(({ problem, item }) => `${problem} ${item}`)).toEqual([
      'principle-missing purposes',
      'principle-empty basis',
      'event-missing disappearance',
      'residual-above-initial illegitimate-access',
      'residual-above-initial unwanted-change',
      'opinion-missing opinionDpo',
    ]);
  });
});

test('HTML is read as text in linear time, and text written as HTML comes back', () => {
  const hostile = ['<'.repeat(200_000), '<div '.repeat(50_000), '&'.repeat(200_000), ' \n'.repeat(100_000)];
  const start = process.cpuUsage().user;
  for (const text of hostile) readHtmlText(text);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
  const text = 'a < b & c\n"d" > \'e\' — <script>alert(1)</script>';
  expect(readHtmlText(writeHtmlText(text))).toBe(text);
});
