import { createContext, useContext } from 'react';
import { type DeskAddress, writeDeskAddress } from './desk-address.ts';

/** How the open desk goes from one reading to the next; every link inside keeps it. */
export const DeskOrderContext = createContext<DeskAddress['order']>(null);

/** Writes addresses of the open desk that keep its order of reading. */
export function useDeskLink(): (address: Partial<DeskAddress>) => string {
  const order = useContext(DeskOrderContext);
  return (address) => writeDeskAddress({ order, ...address });
}
