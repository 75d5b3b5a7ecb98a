import { registerSurfaces } from '../register-surfaces.ts';
import { serve } from '../serve.ts';
import { openTestRuntime, type TestRuntime, type TestRuntimeOptions } from './open-test-runtime.ts';
import { takeFreePort } from './take-free-port.ts';

export interface ServedRegister extends TestRuntime {
  readonly address: string;
}

export interface RegisterOptions
  extends Pick<TestRuntimeOptions, 'demonstrates' | 'environment' | 'logger' | 'clock'> {
  /** A free one by default. */
  readonly port?: number;
}

/** Serves a real register on a free port. The pages must be built. */
export async function openServedRegister({ port, ...options }: RegisterOptions): Promise<ServedRegister> {
  const free = port ?? (await takeFreePort());
  const address = `http://localhost:${free}`;
  const { runtime, dataFolder, close } = await openTestRuntime({ baseUrl: address, ...options });
  const surfaces = registerSurfaces(runtime, dataFolder);
  const served = await serve({ runtime, port: free, host: 'localhost', surfaces });
  return {
    address,
    runtime,
    dataFolder,
    close: async () => {
      await served.close();
      await close();
    },
  };
}
