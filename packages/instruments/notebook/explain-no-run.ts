import type { Absence } from '../build-reading.ts';
import type { Script } from './list-scripts.ts';
import { listImports } from './measure-hygiene.ts';

const HEAVY = new Set(
  'torch tensorflow keras jax pyspark cupy lightgbm xgboost transformers rpy2 dask'.split(' '),
);

/** Why the notebook is not run again here; a notebook is executed by no process of this installation. */
export function explainNoRun(scripts: readonly Script[], environment: readonly string[]): Absence {
  const names = scripts
    .flatMap(({ cells }) => listImports(cells.filter((cell) => cell.kind === 'code')))
    .map(({ name }) => name);
  const heavy = names.filter((name) => HEAVY.has(name));
  const stack =
    heavy.length > 0
      ? ` Il demande des bibliothèques lourdes : ${heavy.join(', ')}.`
      : names.length > 0
        ? ` Il demande : ${names.slice(0, 12).join(', ')}.`
        : '';
  const lock =
    environment.length === 0
      ? ' Aucun fichier d’environnement n’est remis.'
      : ` Environnement remis : ${environment.join(', ')}.`;
  return {
    state: 'not_run',
    reason: `Aucun environnement isolé d’exécution de carnets n’est installé ici : le carnet n’est pas exécuté une seconde fois.${stack}${lock}`,
  };
}
