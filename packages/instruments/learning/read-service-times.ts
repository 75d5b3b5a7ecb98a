import { isObject, type JsonObject } from '@etalon/evidence';
import { finite, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { numberAt, textAt } from './declared-answers.ts';

/** Times of a trial of a service, as its machine took them. Milliseconds and MiB. */
export interface ServiceTimes {
  readonly requests: number;
  readonly warmUps: number;
  readonly p50: number;
  readonly p95: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly perSecond: number | null;
  readonly coldStart: number | null;
  readonly peakMebibytes: number | null;
  readonly within: number | null;
  /** Declared with the trial. */
  readonly objective: number | null;
  readonly machine: string;
}

/** The times written in `essai-service.json`; null when it holds none. */
export function readServiceTimes(root: JsonObject): ServiceTimes | null {
  const timings: JsonObject = isObject(root.timings) ? root.timings : {};
  const objective: JsonObject = isObject(root.objective) ? root.objective : {};
  const [p50, p95] = [numberAt(timings.p50), numberAt(timings.p95)];
  const requests = numberAt(timings.requests);
  if (p50 === null || p95 === null || requests === null) return null;
  return {
    ...{ requests, p50, p95, warmUps: numberAt(timings.warmUps) ?? 0 },
    ...{ least: numberAt(timings.least), most: numberAt(timings.most) },
    ...{ perSecond: numberAt(timings.perSecond), coldStart: numberAt(timings.coldStart) },
    ...{ peakMebibytes: numberAt(timings.peakMebibytes), within: numberAt(timings.within) },
    objective: numberAt(objective.p95),
    machine: describeMachine(isObject(timings.machine) ? timings.machine : {}),
  };
}

function describeMachine(machine: JsonObject): string {
  const [cores, mebibytes] = [numberAt(machine.cores), numberAt(machine.mebibytes)];
  const parts = [
    textAt(machine.processor),
    cores === null ? null : `${writeNumber(cores)} ${cores === 1 ? 'cœur' : 'cœurs'}`,
    mebibytes === null ? null : `${writeNumber(mebibytes)} Mio`,
    textAt(machine.system),
  ];
  return parts.filter((part) => part !== null).join(', ') || 'une machine que l’essai ne décrit pas';
}

/** One row for each time that was taken, with the extremes of the requests beside their median. */
export function listTimes(times: ServiceTimes, place: ReadingRow): readonly ReadingRow[] {
  const { requests: n, least, most, within } = times;
  const row = (label: string, value: number | null, rest: ReadingRow): readonly ReadingRow[] =>
    value === null ? [] : [{ rule: 'temps', label, value: finite(value), ...rest, ...place }];
  const range = least === null || most === null ? {} : { lo: finite(least), hi: finite(most) };
  return [
    ...row('latence médiane (p50)', times.p50, { unit: 'ms', n, ...range }),
    ...row('latence au 95e centile (p95)', times.p95, { unit: 'ms', n }),
    ...row('demandes sous l’objectif déclaré', within, { unit: 'demandes', n }),
    ...row('débit, une demande après l’autre', times.perSecond, { unit: 'demandes/s', n }),
    ...row('démarrage à froid', times.coldStart, { unit: 'ms', n: 1 }),
    ...row('mémoire au plus haut', times.peakMebibytes, { unit: 'Mio', n: 1 }),
  ];
}

/** What the times of a trial do not say. */
export function limitTimes({ machine, requests, warmUps }: ServiceTimes): readonly string[] {
  return [
    `Temps relevés par l’essai remis, sur ${machine} ; une autre machine en donne d’autres, et rien n’est chronométré ici.`,
    `${requests} demandes d’une ligne par un seul client, après ${warmUps} qui ne comptent pas, sans réseau ni HTTP : la charge n’est pas mesurée.`,
    'La mémoire est celle du processus entier du modèle, Node et moteur compris.',
  ];
}
