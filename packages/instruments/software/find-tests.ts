import type { SourceText } from './read-sources.ts';

export const TEST_TYPES = {
  unit: 'tests d’unité ou sans autre marque',
  integration: 'tests d’intégration',
  contract: 'tests de contrat d’une interface',
  end: 'tests de bout en bout',
  property: 'tests de propriétés',
  data: 'tests de données ou de modèle',
  load: 'tests de charge',
} as const;
export type TestType = keyof typeof TEST_TYPES;

export interface TestFile {
  readonly source: SourceText;
  readonly type: TestType;
  /** Test functions or blocks, and assertions, as they are written. */
  readonly tests: number;
  readonly assertions: number;
}

const CODE = /\.(py|r|jl|tsx?|mts|cts|jsx?|mjs|cjs|java|kt|scala|go|rs|cs|rb|php|feature|sql|ya?ml)$/i;
const NAMED =
  /(^|\/)(test_[^/]*\.py|[^/]*_test\.(py|go|rb|jl)|tests?[-_][^/]*\.r|[^/]*\.(test|spec)\.[cm]?[jt]sx?|[^/]*(Test|Tests|IT)\.(java|kt|scala|cs|php)|[^/]*_spec\.rb|[^/]*\.feature|locustfile\.py)$/i;
const IN_FOLDER = /(^|\/)(tests?|specs?|__tests__|e2e|testthat)\//i;
/** Helpers of tests that hold none themselves. */
const HELPER = /(^|\/)(conftest\.py|__init__\.py|setup\.[jt]s)$/i;

/** By the path, else by what is imported; the first that is met. */
const MARKS: readonly { readonly type: TestType; readonly path: RegExp; readonly text: RegExp }[] = [
  {
    type: 'end',
    path: /(^|[/_.-])(e2e|end[-_]?to[-_]?end|bout[-_]en[-_]bout|acceptance|ui[-_]?tests?)([/_.-]|$)/i,
    text: /\b(playwright|selenium|cypress|puppeteer|webdriver)\b/i,
  },
  {
    type: 'load',
    path: /(^|[/_.-])(load|charge|perf(ormance)?|stress|locustfile)([/_.-]|$)/i,
    text: /\b(from locust|import locust|k6\/http|gatling|artillery)\b/i,
  },
  {
    type: 'contract',
    path: /(^|[/_.-])(contracts?|contrats?|pact)([/_.-]|$)/i,
    text: /\b(schemathesis|pactum|pact-python|@pact-foundation|dredd|openapi[-_]core)\b/i,
  },
  {
    type: 'data',
    path: /(^|[/_.-])(data|donnees|données|model|modele|modèle)[-_]?(quality|qualite|tests?|checks?)([/_.-]|$)/i,
    text: /\b(great_expectations|pandera|deepchecks|evidently|dbt_expectations|pointblank)\b/i,
  },
  {
    type: 'property',
    path: /(^|[/_.-])(property|properties|proprietes|propriétés|fuzz)([/_.-]|$)/i,
    text: /\b(from hypothesis|import hypothesis|fast-check|quickcheck|jqwik|proptest)\b/i,
  },
  {
    type: 'integration',
    path: /(^|[/_.-])(integration|intégration|integ)([/_.-]|$)/i,
    text: /\b(TestClient|testcontainers|supertest|httpx|requests\.(get|post)|docker[-_]compose|MockMvc|SpringBootTest)\b/,
  },
];

// Blanks are those of one line: a run of empty lines is then looked at once.
const TESTS =
  /^[ \t]*(?:async[ \t]+)?def[ \t]+test\w*[ \t]*\(|^[ \t]*(?:it|test)(?:\.\w+)*[ \t]*\(|\btest_that[ \t]*\(|@(?:Parameterized)?Test\b|^[ \t]*func[ \t]+Test\w*[ \t]*\(|#\[(?:tokio::)?test\]|^[ \t]*Scenario(?: Outline)?:|@task\b|@testset\b/gm;
const ASSERTIONS =
  /\bassert\w*\b|\bexpect(?:_\w+)?[ \t]*\(|\bshould\b|\b(?:stopifnot|t\.(?:Error|Fatal)f?)[ \t]*\(/g;

/** Files of tests among the delivered code, by their type as the path or the imports tell it; nothing is run. */
export function findTests(sources: readonly SourceText[]): readonly TestFile[] {
  return sources.flatMap((source) => {
    const { name, text } = source;
    if (!CODE.test(name) || HELPER.test(name) || !(NAMED.test(name) || IN_FOLDER.test(name))) return [];
    const tests = text.match(TESTS)?.length ?? 0;
    if (tests === 0 && !NAMED.test(name)) return [];
    const type =
      MARKS.find(({ path }) => path.test(name))?.type ??
      MARKS.find(({ text: marked }) => marked.test(text))?.type ??
      'unit';
    return [{ source, type, tests, assertions: text.match(ASSERTIONS)?.length ?? 0 }];
  });
}
