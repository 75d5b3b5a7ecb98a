import { energyMessages } from '@etalon/i18n/messages/energy';
import { useWords } from '../kit/use-words.ts';
import { findEnergy } from './list-cost-points.ts';
import { useModelWords } from './use-model-words.ts';

/** The energy of a thousand answers with its two scenarios, or a dash where none was timed. */
export function useEnergyWords(): (secondsPerAnswer: number | null) => string {
  const { t } = useWords();
  const { figure } = useModelWords();
  return (seconds) => {
    const energy = findEnergy(seconds);
    if (energy === null) return '—';
    const [central, lo, hi] = [energy.mid, energy.lo, energy.hi].map(figure.plain);
    return t(energyMessages.value, { central: central ?? '', lo: lo ?? '', hi: hi ?? '' });
  };
}
