import { zipSync } from 'fflate';
import { layOutDocx } from './lay-out-document.ts';

export interface DamagedCopy {
  /** kebab-case, usable as a file name. */
  readonly name: string;
  readonly fileName: string;
  /** What was done to the document, in French. */
  readonly damage: string;
  readonly bytes: Uint8Array;
  /** The error that the import must name, and the line where it must stand. */
  readonly code: string;
  readonly line: number;
}

interface Damage {
  readonly name: string;
  readonly damage: string;
  readonly code: string;
  readonly apply: (lines: readonly string[]) => Damaged;
}

interface Damaged {
  readonly lines: readonly string[];
  readonly line: number;
}

/** Damaged copies of the official text document, each with the one error a person must be told. */
export function damageDocument(text: string): readonly DamagedCopy[] {
  const lines = text.split('\n');
  const textual = DAMAGES.map(({ name, damage, code, apply }): DamagedCopy => {
    const damaged = apply(lines);
    const bytes = new TextEncoder().encode(damaged.lines.join('\n'));
    return { name, fileName: `${name}.txt`, damage, bytes, code: `framework.${code}`, line: damaged.line };
  });
  return [...textual, ...damageBytes(text)];
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'no-block',
    damage: 'toutes les lignes « BLOC » ont disparu',
    code: 'no-block',
    apply: (lines) => ({ lines: lines.filter((line) => !line.startsWith('BLOC')), line: 1 }),
  },
  {
    name: 'first-block-missing',
    damage: 'la ligne « BLOC N° 1 » et son titre ont disparu',
    code: 'activity-without-block',
    apply: (lines) => {
      const at = find(lines, 'BLOC N° 1');
      return { lines: lines.toSpliced(at - 1, 2), line: find(lines, 'A1.1 ') - 2 };
    },
  },
  replacing(
    'block-without-number',
    'le numéro du bloc 4 est effacé',
    'block-without-number',
    'BLOC N° 4',
    'BLOC N°',
  ),
  replacing('block-number-skipped', 'le bloc 6 est numéroté 7', 'missing-rank', 'BLOC N° 6', 'BLOC N° 7'),
  {
    name: 'block-without-title',
    damage: 'la ligne du titre du bloc 5 a disparu',
    code: 'block-without-title',
    apply: (lines) => {
      const at = find(lines, 'BLOC N° 5');
      return { lines: lines.toSpliced(at, 1), line: at };
    },
  },
  replacing('duplicate-activity', 'deux activités portent le code A1.1', 'duplicate-code', 'A2.1 ', 'A1.1 '),
  replacing(
    'duplicate-competence',
    'deux compétences portent le code C3.1',
    'duplicate-code',
    'C4.1 ',
    'C3.1 ',
  ),
  replacing('activity-in-wrong-block', 'A2.4 est écrite A2.3', 'activity-wrong-block', 'A2.4 ', 'A2.3 '),
  replacing('competence-in-wrong-block', 'C2.2 est écrite C2.5', 'competence-wrong-block', 'C2.2 ', 'C2.5 '),
  replacing('malformed-code', 'A1.2 est écrite A1,2', 'malformed-code', 'A1.2 ', 'A1,2 '),
  replacing('letter-for-digit', 'A1.6 est écrite Al.6 (lettre l)', 'malformed-code', 'A1.6 ', 'Al.6 '),
  replacing('activity-without-code', 'le code de A3.4 est effacé', 'code-missing', 'A3.4 ', ''),
  replacing('competence-without-code', 'le code de C1.6 est effacé', 'competence-without-code', 'C1.6 ', ''),
  emptying('activity-without-competence', 'la cellule des compétences de A2.5 est vide', 'A2.5 ', 1),
  emptying('activity-without-situation', 'la cellule de la situation de A3.5 est vide', 'A3.5 ', 2),
  emptying('activity-without-criterion', 'la cellule des critères de A2.4 est vide', 'A2.4 ', 3),
  {
    name: 'activity-missing',
    damage: 'la ligne de A2.5 a disparu',
    code: 'missing-rank',
    apply: (lines) => {
      const at = find(lines, 'A2.5 ');
      return { lines: lines.toSpliced(at - 1, 1), line: at };
    },
  },
  {
    name: 'cut-in-a-row',
    damage: 'le fichier s’arrête au milieu de la ligne de A1.5',
    code: 'truncated-table',
    apply: (lines) => {
      const at = find(lines, 'A1.5 ');
      const cut = (lines[at - 1] ?? '').split('\t').slice(0, 2).join('\t').slice(0, -40);
      return { lines: [...lines.slice(0, at - 1), cut], line: at };
    },
  },
  {
    name: 'row-broken-in-two',
    damage: 'un retour à la ligne coupe la ligne de A2.6 entre deux cellules',
    code: 'truncated-table',
    apply: (lines) => {
      const at = find(lines, 'A2.6 ');
      const cells = (lines[at - 1] ?? '').split('\t');
      const halves = [cells.slice(0, 2).join('\t'), cells.slice(2).join('\t')];
      return { lines: lines.toSpliced(at - 1, 1, ...halves), line: at };
    },
  },
  {
    name: 'too-many-cells',
    damage: 'une cinquième cellule est ajoutée à A1.3',
    code: 'too-many-cells',
    apply: (lines) => {
      const at = find(lines, 'A1.3 ');
      return { lines: lines.with(at - 1, `${lines[at - 1]}\tNote`), line: at };
    },
  },
  {
    name: 'columns-swapped',
    damage: 'les colonnes des activités et des compétences sont échangées dans l’en-tête du bloc 2',
    code: 'header-columns',
    apply: (lines) => {
      const at = find(lines, 'BLOC N° 2') - 2;
      const [first = '', second = '', ...rest] = (lines[at - 1] ?? '').split('\t');
      return { lines: lines.with(at - 1, [second, first, ...rest].join('\t')), line: at };
    },
  },
  {
    name: 'tabs-lost',
    damage: 'les tabulations sont devenues des espaces',
    code: 'no-table',
    apply: (lines) => ({ lines: lines.map((line) => line.replaceAll('\t', '    ')), line: 1 }),
  },
  replacing(
    'lost-characters',
    'des lettres accentuées sont perdues',
    'lost-characters',
    'système de veille',
    'syst\ufffdme de veille',
  ),
  {
    name: 'empty',
    damage: 'le fichier est vide',
    code: 'empty-file',
    apply: () => ({ lines: ['', ' '], line: 1 }),
  },
];

function damageBytes(text: string): readonly DamagedCopy[] {
  const accent = text.slice(0, text.search(/[^\p{ASCII}]/u)).split('\n').length;
  const docx = layOutDocx(text);
  return [
    {
      name: 'latin-1',
      fileName: 'latin-1.txt',
      damage: 'le fichier est enregistré en Latin-1',
      bytes: Buffer.from(text, 'latin1'),
      code: 'framework.unreadable-encoding',
      line: accent,
    },
    {
      name: 'decoded-twice',
      fileName: 'decoded-twice.txt',
      damage: 'le fichier a été décodé en Latin-1 puis réenregistré en UTF-8',
      bytes: new TextEncoder().encode(Buffer.from(text).toString('latin1')),
      code: 'framework.mojibake',
      line: accent,
    },
    {
      name: 'pdf',
      fileName: 'pdf.txt',
      damage: 'un PDF est donné à la place',
      bytes: new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n'),
      code: 'framework.unknown-format',
      line: 1,
    },
    {
      name: 'docx-cut',
      fileName: 'docx-cut.docx',
      damage: 'le fichier Word est tronqué',
      bytes: docx.subarray(0, docx.length >> 1),
      code: 'framework.docx-broken',
      line: 1,
    },
    {
      name: 'docx-bomb',
      fileName: 'docx-bomb.docx',
      damage: 'un fichier Word de 40 ko en cache 40 Mo',
      bytes: zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 }),
      code: 'framework.docx-bomb',
      line: 1,
    },
  ];
}

function find(lines: readonly string[], words: string): number {
  const index = lines.findIndex((line) => line.includes(words));
  if (index < 0) throw new Error(`« ${words} » is not in the document`);
  return index + 1;
}

function replacing(name: string, damage: string, code: string, words: string, by: string): Damage {
  return {
    name,
    damage,
    code,
    apply: (lines) => {
      const at = find(lines, words);
      return { lines: lines.with(at - 1, (lines[at - 1] ?? '').replace(words, by)), line: at };
    },
  };
}

function emptying(code: string, damage: string, activity: string, cell: number): Damage {
  return {
    name: code,
    damage,
    code,
    apply: (lines) => {
      const at = find(lines, activity);
      const cells = (lines[at - 1] ?? '').split('\t').with(cell, '');
      return { lines: lines.with(at - 1, cells.join('\t')), line: at };
    },
  };
}
