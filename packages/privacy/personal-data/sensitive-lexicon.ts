import { foldText } from './fold-text.ts';
import { SENSITIVE_CLASSES, type SensitiveClass } from './personal-data.ts';

/** Folded words and runs of words; `*` at the end takes every ending. Presence of a word, never what is said with it. */
const WORDS: Readonly<Record<SensitiveClass, string>> = {
  origin:
    'ethni*, origine ethnique, origine raciale, maghrebin*, gens du voyage, rom, roms, tsigane*, afro descendant*, immigre*',
  politics:
    'militant*, parti politique, parti socialiste, parti communiste, opinions politiques, opinion politique, extreme droite, extreme gauche, encarte*',
  belief:
    'musulman*, catholique*, juif, juive, juifs, juives, protestant, protestante, bouddhiste*, hindou*, athee*, religion, religieu*, ramadan, mosquee, synagogue, temoin de jehovah, halal, casher, kasher',
  union:
    'syndicat*, syndicali*, syndique*, delegue syndical, deleguee syndicale, cgt, cfdt, cftc, sud solidaires, greviste*',
  genetic: 'adn, genotyp*, genetique, brca1, brca2, mutation genetique',
  biometric: 'empreinte digitale, empreintes digitales, reconnaissance faciale, biometri*, empreinte vocale',
  health:
    'cancer, cancereu*, diabet*, depress*, epilep*, asthm*, autis*, vih, seropositi*, hepatite, hypertension, chimiotherapie, tumeur, handicap*, maladie, maladies, malade, enceinte, grossesse, fausse couche, addiction, alcooli*, toxicoman*, psychiatr*, suicid*, arret maladie, arret de travail, diagnosti*, traitement medical, insulin*, antidepress*, burn out, hospitalis*, sclerose, schizophren*, bipolaire, allerg*, rqth, covid',
  sexuality:
    'homosexuel*, bisexuel*, heterosexuel*, lesbienne*, gay, transgenre*, orientation sexuelle, vie sexuelle',
  offence:
    'casier judiciaire, condamne*, condamnation*, garde a vue, incarcer*, mis en examen, mise en examen, delinquan*, liberation conditionnelle, sursis',
};

interface Rule {
  readonly sensitive: SensitiveClass;
  readonly words: readonly string[];
}

const HEAD = 3;

/** Rules by the first letters of their first word, so that each word of a text meets few of them. */
const RULES: ReadonlyMap<string, readonly Rule[]> = groupRules();

function groupRules(): ReadonlyMap<string, readonly Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const sensitive of SENSITIVE_CLASSES)
    for (const phrase of WORDS[sensitive].split(', ')) {
      const words = phrase.split(' ');
      const head = (words[0] ?? '').replace('*', '').slice(0, HEAD);
      groups.set(head, [...(groups.get(head) ?? []), { sensitive, words }]);
    }
  return groups;
}

/** Places of the words of articles 9 and 10 in a text, in order; offsets in UTF-16 units of the text given. */
export function findSensitiveWords(
  text: string,
): readonly { readonly sensitive: SensitiveClass; readonly start: number; readonly end: number }[] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return tokens.flatMap((token, at) => {
    const rule = (RULES.get(token.word.slice(0, HEAD)) ?? []).find(({ words }) =>
      words.every((word, i) => fits(tokens[at + i]?.word, word)),
    );
    const last = rule === undefined ? undefined : tokens[at + rule.words.length - 1];
    return rule === undefined || last === undefined
      ? []
      : [{ sensitive: rule.sensitive, start: token.start, end: last.end }];
  });
}

function fits(word: string | undefined, rule: string): boolean {
  if (word === undefined) return false;
  return rule.endsWith('*') ? word.startsWith(rule.slice(0, -1)) : word === rule;
}
