/**
 * The one variable that a measurement may see: where Node keeps what it has compiled, when this process has such a place. A
 * process that finds its modules there starts in half the time.
 */
export function lendCompiled(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: folder } = process.env;
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}
