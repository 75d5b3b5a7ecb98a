import type { RandomStream } from '@etalon/numeric';
import { choose, draw, range, type Specimen } from '../specimen.ts';

const HEX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const letters = (stream: RandomStream, count: number): string =>
  range(count)
    .map(() => HEX[stream.nextBelow(HEX.length)] ?? 'A')
    .join('');
/** Whole text made here so that no file of the house looks like a leak. */
const awsKey = (stream: RandomStream): string => ['AK', 'IA', letters(stream, 16)].join('');

const security: Specimen = {
  planted: 'secrets, droits ouverts et liaisons sans chiffrement que le relevé situe',
  plant: (stream) => {
    const lines: string[] = ['[base]', 'hote = localhost'];
    let planted = 0;
    for (const rank of range(14)) {
      const kind = stream.nextBelow(8);
      const line =
        kind === 0
          ? `cle_${rank} = ${awsKey(stream)}`
          : kind === 1
            ? `password = ${letters(stream, 9)}z`
            : kind === 2
              ? `adresse = postgresql://moi:${letters(stream, 8)}@hote/base`
              : kind === 3
                ? 'GRANT SELECT ON vols TO PUBLIC;'
                : kind === 4
                  ? 'lien = "host=x sslmode=disable"'
                  : kind === 5
                    ? 'chmod 777 /srv/donnees'
                    : `option_${rank} = oui`;
      if (kind < 6) planted += 1;
      lines.push(line);
    }
    return { files: { 'reglages.ini': `${lines.join('\n')}\n` }, expected: { finding: planted } };
  },
  sound: 'lignes sans secret que le relevé signale, et comptes en trop',
  clean: () => ({
    files: {
      'reglages.ini': [
        '[base]',
        ['password = $', '{BASE_SECRET}'].join(''),
        'token = os.environ["JETON"]',
        'empreinte = aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
        'sslmode=verify-full',
        'GRANT SELECT ON vols TO lecteur;',
      ].join('\n'),
    },
    examined: 6,
  }),
  count: (_, rows) => ({ finding: rows.filter((row) => row.kind === 'finding').length }),
  compared: 'Décompte direct des lignes plantées (fiche/specimens/warehouse.ts).',
  gaming: ['Ne pas remettre les fichiers de configuration : le nombre de fichiers lus est écrit.'],
  sources: ['Formats publiés des clés par leurs émetteurs', 'Shannon 1948, entropie'],
};

const STORE_FACTS: Readonly<Record<string, unknown>> = {
  dataClasses: ['vols'],
  volume: 40,
  growth: 0.25,
  retention: '36 mois',
  roles: ['analyste'],
  encryption: 'AES-256',
  location: 'Paris',
  rpo: '24 h',
  rto: '24 h',
  backup: 'chaque nuit',
  restoreTest: '2026-05-01',
  cost: '40 € par mois',
  rationale: 'lecture par colonnes',
};
const architecture: Specimen = {
  planted: 'faits retirés et règles enfreintes que le relevé situe',
  plant: (stream) => {
    const expected = { silent: 0, finding: 0 };
    const storage = range(6).map((rank) => {
      const store: Record<string, unknown> = { id: `S${rank}`, label: `stockage ${rank}`, ...STORE_FACTS };
      for (const name of Object.keys(STORE_FACTS))
        if (!['dataClasses', 'volume', 'growth', 'roles', 'backup'].includes(name) && draw(stream, 0.25)) {
          delete store[name];
          expected.silent += 1;
        }
      if (draw(stream, 0.4)) {
        store.public = true;
        expected.finding += 1;
      }
      if (draw(stream, 0.4)) {
        store.copies = 2;
        expected.finding += 1;
      }
      if (draw(stream, 0.4)) {
        store.volume3y = 70;
        expected.finding += 1;
      } else store.volume3y = '78,1';
      if (draw(stream, 0.4)) {
        store.dataClasses = ['données clients'];
        delete store.roles;
        expected.finding += 1;
        expected.silent += 1;
      }
      return store;
    });
    return { files: { 'stockage.json': JSON.stringify({ storage }) }, expected };
  },
  sound: 'faits dits que le relevé dit absents, règles tenues qu’il dit enfreintes',
  clean: () => ({
    files: {
      'stockage.json': JSON.stringify({
        storage: range(4).map((rank) => ({
          id: `S${rank}`,
          label: `stockage ${rank}`,
          ...STORE_FACTS,
          copies: 3,
          volume3y: '78,1',
        })),
      }),
    },
    examined: 4 * Object.keys(STORE_FACTS).length,
  }),
  count: (_, rows) => ({
    silent: rows.filter((row) => row.kind === 'silent').length,
    finding: rows.filter((row) => row.kind === 'finding').length,
  }),
  compared:
    'Décompte direct des faits retirés au tirage ; 40 × 1,25³ = 78,125 posé à la main (fiche/specimens/warehouse.ts).',
  gaming: ['Remplir chaque membre : l’essai de restauration porte une date à demander.'],
  sources: ['Règle 3-2-1 des sauvegardes', 'volume × (1 + croissance)³'],
};

const TOOL_FACTS: Readonly<Record<string, unknown>> = {
  criteria: 'débit, mémoire',
  version: '1.1.3',
  licence: 'MIT',
  source: 'notice',
  bench: 'bench.csv',
  eol: '2030',
};
const tools: Specimen = {
  planted: 'faits retirés, alternatives manquantes et besoins sans outil que le relevé situe',
  plant: (stream) => {
    const expected = { silent: 0, few: 0, uncovered: 0 };
    const served = new Set<string>();
    const list = range(6).map((rank) => {
      const need = `B${stream.nextBelow(6)}`;
      served.add(need);
      const tool: Record<string, unknown> = {
        id: `O${rank}`,
        tool: `outil ${rank}`,
        need,
        ...TOOL_FACTS,
        alternatives: ['x', 'y'],
      };
      for (const name of Object.keys(TOOL_FACTS))
        if (draw(stream, 0.3)) {
          delete tool[name];
          expected.silent += 1;
        }
      if (draw(stream, 0.4)) {
        tool.alternatives = choose(stream, [[], ['x']]) ?? [];
        expected.few += 1;
      }
      return tool;
    });
    expected.uncovered = 6 - served.size;
    return {
      files: {
        'outils.json': JSON.stringify({
          tools: list,
          needs: range(6).map((rank) => ({ id: `B${rank}`, label: `besoin ${rank}` })),
        }),
      },
      expected,
    };
  },
  sound: 'faits dits que le relevé dit absents, et comptes en trop',
  clean: () => ({
    files: {
      'outils.json': JSON.stringify({
        tools: range(4).map((rank) => ({
          id: `O${rank}`,
          tool: `outil ${rank}`,
          need: `B${rank}`,
          ...TOOL_FACTS,
          alternatives: ['x', 'y'],
        })),
        needs: range(4).map((rank) => ({ id: `B${rank}`, label: `besoin ${rank}` })),
      }),
    },
    examined: 4 * (Object.keys(TOOL_FACTS).length + 2),
  }),
  count: (_, rows) => ({
    silent: rows.filter((row) => row.kind === 'silent').length,
    few: rows.filter((row) => row.rule === 'moins de deux alternatives comparées').length,
    uncovered: rows.filter((row) => row.rule === 'besoin sans outil').length,
  }),
  compared: 'Décompte direct des faits retirés au tirage (fiche/specimens/warehouse.ts).',
  gaming: ['Ajouter des alternatives de pure forme : les critères et les mesures sont écrits à côté.'],
  sources: ['Faits déclarés par le candidat'],
};

const runsOf = (stream: RandomStream, tool: string, count: number): readonly (readonly [string, number])[] =>
  range(count).map(() => [tool, Math.round(stream.nextUnit() * 1000) / 100] as const);
const writeBench = (runs: readonly (readonly [string, number])[]): string =>
  `tool;seconds\n${runs.map(([tool, value]) => `${tool};${value.toFixed(2)}`).join('\n')}\n`;
const bench: Specimen = {
  planted: 'médianes au demi-centième près, et essais que le relevé compte',
  plant: (stream) => {
    const groups = range(3).map((rank) => runsOf(stream, `outil${rank}`, 5 + stream.nextBelow(4)));
    const medians = groups.map((runs, rank) => {
      const values = runs.map(([, value]) => Math.round(value * 100)).toSorted((a, b) => a - b);
      const middle = values.length >> 1;
      const twice =
        values.length % 2 === 1
          ? 2 * (values[middle] ?? 0)
          : (values[middle - 1] ?? 0) + (values[middle] ?? 0);
      return [`outil${rank} ${twice}`, 1] as const;
    });
    return {
      files: { 'bench.csv': writeBench(groups.flat()) },
      expected: { ...Object.fromEntries(medians), runs: groups.flat().length },
    };
  },
  sound: 'outils de moins de cinq essais dont le relevé donne une médiane',
  clean: (stream) => ({ files: { 'bench.csv': writeBench(runsOf(stream, 'outil', 4)) }, examined: 1 }),
  count: (_, rows) => ({
    ...Object.fromEntries(
      rows.map((row) => [`${String(row.label).split(' ')[0]} ${Math.round(Number(row.value) * 200)}`, 1]),
    ),
    runs: rows.reduce((sum, row) => sum + Number(row.n), 0),
  }),
  compared: 'Médiane en centièmes entiers, par tri (fiche/specimens/warehouse.ts).',
  gaming: ['Ne garder que les essais rapides : le nombre d’essais est écrit.'],
  sources: ['instruments/02 §2.3, U4 : médiane d’au moins cinq essais et étendue'],
};

const libraries: Specimen = {
  planted: 'bibliothèques, versions exactes et licences reconnues que le relevé compte',
  plant: (stream) => {
    const expected = { library: 0, exact: 0, licence: 0, hidden: 0 };
    const lock: string[] = [];
    const declared: object[] = [];
    for (const rank of range(10)) {
      const name = `biblio-${rank}`;
      const [isLocked, isDeclared, isExact, isLicensed] = range(4).map(() => draw(stream, 0.6));
      if (isLocked) lock.push(isExact ? `${name}==1.${rank}.0` : `${name}>=1.${rank}`);
      if (isDeclared) declared.push({ id: `L${rank}`, name, ...(isLicensed ? { licence: 'MIT' } : {}) });
      if (isLocked || isDeclared) expected.library += 1;
      if (isLocked && isExact) expected.exact += 1;
      if (isDeclared && isLicensed) expected.licence += 1;
      if (isLocked && !isDeclared) expected.hidden += 1;
    }
    return {
      files: {
        'outils.json': JSON.stringify({ libraries: declared }),
        'requirements.txt': `# fichier\n${lock.join('\n')}\n`,
      },
      expected,
    };
  },
  sound: 'lignes de commentaire et d’options lues comme des bibliothèques, et comptes en trop',
  clean: () => ({
    files: {
      'outils.json': '{"libraries":[]}',
      'requirements.txt': '# rien\n--index-url ailleurs\n-r autre.txt\n',
    },
    examined: 3,
  }),
  count: (_, rows) => {
    const own = rows.filter((row) => row.kind === 'library');
    return {
      library: own.length,
      exact: own.filter((row) => row.version !== null).length,
      licence: own.filter((row) => row.spdx === true).length,
      hidden: own.filter((row) => row.declared === false).length,
    };
  },
  compared: 'Décompte direct des lignes tirées (fiche/specimens/warehouse.ts).',
  gaming: ['Recopier des faits de la page d’accueil d’un projet : la date de chaque fait est à demander.'],
  sources: ['Registre SPDX, pour les identifiants de licences'],
};

export const WAREHOUSE_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-SEC-1': security,
  'I-STO-2': architecture,
  'I-STO-3': tools,
  'I-STO-3.bench': bench,
  'I-LIB-1': libraries,
};
