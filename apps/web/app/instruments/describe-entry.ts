import { INSTRUMENTS, type InstrumentEntry, readsHidden } from '@etalon/instruments/catalogue';

export interface CatalogueLine
  extends Pick<InstrumentEntry, 'id' | 'title' | 'criteria' | 'uncertainty' | 'version'> {
  readonly scope: 'visible' | 'sealed';
}

function describeEntry(entry: InstrumentEntry): CatalogueLine {
  const { id, title, criteria, uncertainty, version } = entry;
  return { id, title, criteria, uncertainty, version, scope: readsHidden(entry) ? 'sealed' : 'visible' };
}

/** Every instrument in the order of the catalogue, as the pages show it. */
export function listCatalogue(): readonly CatalogueLine[] {
  return INSTRUMENTS.map(describeEntry);
}
