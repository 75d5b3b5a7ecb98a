/** Said in the browser when a desk recorded something: the grids that are open read again. */
export const GRID_CHANNEL = 'etalon.desk.recorded';

/** Tells the grids of this browser. */
export function tellGrids(): void {
  const channel = new BroadcastChannel(GRID_CHANNEL);
  channel.postMessage('recorded');
  channel.close();
}
