import { countLines } from '../bench/count-lines.ts';

export interface SecurityFinding {
  readonly rule: string;
  /** What was found, its secret part hidden. */
  readonly object: string;
  /** Line from 1. */
  readonly line: number;
}

interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  /** Group that holds the secret; its entropy must reach the bound. */
  readonly secret?: number;
  readonly minEntropy?: number;
}

const MIN_ENTROPY = 4;
/** Findings of one rule in one text. */
const MAX_FINDINGS = 1000;
const RULES: readonly Rule[] = [
  { rule: 'clé d’accès AWS', pattern: /\b(AKIA[0-9A-Z]{16})\b/g, secret: 1 },
  { rule: 'clé privée', pattern: /(-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----)/g },
  { rule: 'jeton GitHub', pattern: /\b(gh[pousr]_[A-Za-z0-9]{36,})\b/g, secret: 1 },
  { rule: 'jeton Slack', pattern: /\b(xox[abprs]-[A-Za-z0-9-]{10,})\b/g, secret: 1 },
  { rule: 'clé d’API Google', pattern: /\b(AIza[0-9A-Za-z_-]{35})\b/g, secret: 1 },
  {
    rule: 'jeton JWT',
    pattern: /\b(eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})/g,
    secret: 1,
  },
  {
    rule: 'valeur d’allure secrète',
    pattern:
      /(?:secret|token|api[_-]?key|cle[_-]?api|access[_-]?key)["']?\s*[:=]\s*["']?([A-Za-z0-9+/=_-]{20,})/gi,
    secret: 1,
    minEntropy: MIN_ENTROPY,
  },
  {
    rule: 'mot de passe en clair',
    pattern:
      /(?:password|passwd|pwd|mot[_-]?de[_-]?passe|mdp)["']?\s*[:=]\s*["']?(?!\$\{|\$\(|<|os\.|env|process\.|Sys\.getenv|getenv|None|null|\*+)([^\s"',;#]{3,})/gi,
    secret: 1,
  },
  {
    rule: 'mot de passe dans une adresse',
    pattern: /\b[a-z][a-z0-9+]*:\/\/[^\s:@/]+:([^\s@/${}]+)@/gi,
    secret: 1,
  },
  { rule: 'droit donné à tous', pattern: /\bGRANT\b[^;\n]*\bTO\s+PUBLIC\b/gi },
  { rule: 'fichier ouvert à tous', pattern: /\bchmod\s+(?:-R\s+)?(?:0?777|a\+rwx)\b/gi },
  {
    rule: 'chiffrement de la liaison coupé',
    pattern:
      /sslmode\s*=\s*(?:disable|allow)|verify\s*=\s*False|rejectUnauthorized["']?\s*:\s*false|--no-check-certificate|useSSL=false/gi,
  },
  {
    rule: 'port ouvert sur toutes les adresses',
    pattern: /^\s*-\s*["']?(?:0\.0\.0\.0:)?\d{2,5}:\d{2,5}(?:\/tcp)?["']?\s*$/gm,
  },
];
const DEFAULTS = new Set(
  'admin password passwd root postgres mysql changeme secret test toto 123456 12345678 azerty qwerty guest minio minioadmin motdepasse'.split(
    ' ',
  ),
);

/** Shannon entropy of a text, in bits a character. */
export function measureEntropy(text: string): number {
  const counts = Map.groupBy([...text], (char) => char);
  return [...counts.values()].reduce((sum, own) => {
    const share = own.length / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** Static security facts of a text file, each with its line, secrets hidden (instruments/04, I-SEC-1). */
export function findSecrets(text: string): readonly SecurityFinding[] {
  const lineOf = countLines(text);
  return RULES.flatMap(({ rule, pattern, secret, minEntropy }) =>
    [...text.matchAll(pattern)].slice(0, MAX_FINDINGS).flatMap((found): readonly SecurityFinding[] => {
      const value = secret === undefined ? '' : (found[secret] ?? '');
      if (minEntropy !== undefined && measureEntropy(value) < minEntropy) return [];
      const start = found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0);
      const line = lineOf(start);
      const isDefault = rule.startsWith('mot de passe') && DEFAULTS.has(value.toLowerCase());
      const shown = found[0].trim();
      return [
        {
          rule: isDefault ? 'mot de passe par défaut' : rule,
          object: (value === '' ? shown : shown.replace(value, '••••••')).slice(0, 120),
          line,
        },
      ];
    }),
  ).toSorted((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}
