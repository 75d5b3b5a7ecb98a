import type { RandomStream } from '@etalon/numeric';
import type { CellValue } from '../case-package.ts';
import { streamOf } from '../operators/plant-in-order.ts';
import type { TableDrawer } from './drawn-table.ts';
import { sampleFlights } from './sample-flights.ts';

const FIRST_NAMES =
  'Adèle Aïcha Amélie Andrée Bérénice Cécile Chloé Désiré Élodie Émile Étienne Fatou François Gaël Hélène Irène Jérôme Joël Karim Léon Loïc Maëlle Margot Mélanie Noémie Nora Océane Pierre Rémi Salomé Simon Thaïs Victor Yann Zoé'.split(
    ' ',
  );
const LAST_NAMES =
  'Bérard Besnard Bénard Carré Chevalier Coulibaly Delcourt Durand Fabre Gérard Gonçalves Guérin Hernández Joubert Kadiri Lacroix Lemaître Leroy Maréchal Mercier Müller Noël Ortega Périer Poirier Prévost Renaud Rivière Royer Tran Vasseur Vidal Weber Zahraoui'.split(
    ' ',
  );
const CHILD = 'accompagnement d’un enfant';
const ASSISTANCES = [
  'fauteuil jusqu’à la porte',
  'fauteuil jusqu’au siège',
  'personne aveugle ou malvoyante',
  'personne sourde ou malentendante',
  'oxygène médical',
  CHILD,
];
const LANGUAGES = ['français', 'anglais', 'espagnol', 'allemand', 'néerlandais'];
const REMARKS = [
  'arrive avec un accompagnant',
  'se déplace avec une canne',
  'voyage avec un chien guide',
  'traitement à base d’insuline en cabine',
  'épilepsie, prévenir l’équipage',
  'demande un siège côté couloir',
  'retour d’hospitalisation',
  'correspondance courte',
];
const AGENTS = 60;
const POSTCODES = ['75011', '69003', '13006', '31000', '44000', '59800', '67000', '33000', '35000', '06000'];

function pick(stream: RandomStream, list: readonly string[]): string {
  return list[stream.nextBelow(list.length)] ?? '';
}

function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** 06 39 98 xx xx is in the block that ARCEP keeps for fiction. */
function inventPhone(stream: RandomStream): string {
  return `06 39 98 ${pad(stream.nextBelow(100), 2)} ${pad(stream.nextBelow(100), 2)}`;
}

function inventBirth(stream: RandomStream, isChild: boolean): string {
  const year = isChild ? 1988 + stream.nextBelow(8) : 1925 + stream.nextBelow(60);
  return `${year}-${pad(1 + stream.nextBelow(12), 2)}-${pad(1 + stream.nextBelow(28), 2)}`;
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Requests for assistance of invented passengers on real flights: no real person is in them. */
export const drawRequests: TableDrawer = async ({ duck, seed, count }) => {
  const flights = await sampleFlights(duck, streamOf(seed, 'records'), {
    count,
    draws: Math.ceil(count * 1.05),
    origins: [],
  });
  const stream = streamOf(seed, 'people');
  const rows = flights.map((flight, at): readonly CellValue[] => {
    const first = pick(stream, FIRST_NAMES);
    const last = pick(stream, LAST_NAMES);
    const assistance = pick(stream, ASSISTANCES);
    const late = flight.delayMinutes >= 180;
    return [
      `D${pad(at + 1, 6)}`,
      dayBefore(flight.day, 2 + stream.nextBelow(40)),
      flight.day,
      flight.origin,
      flight.destination,
      flight.delayMinutes,
      last,
      first,
      `${foldLetters(first)}.${foldLetters(last)}${stream.nextBelow(900) + 100}@voyageurs.example`,
      inventPhone(stream),
      inventBirth(stream, assistance === CHILD),
      pick(stream, POSTCODES),
      assistance,
      pick(stream, LANGUAGES),
      `A${pad(1 + stream.nextBelow(AGENTS), 4)}`,
      8 + stream.nextBelow(45),
      late ? 250 : 0,
      stream.nextUnit() < 0.4 ? pick(stream, REMARKS) : '',
    ].map((cell) => (cell === '' ? null : cell));
  });
  return { rows, truths: {} };
};
