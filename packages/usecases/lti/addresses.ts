import type { Instance } from '../workplace.ts';

export const LTI_PATH = '/lti';

/** The addresses of the tool that platforms are given. */
export interface ToolAddresses {
  readonly login: string;
  readonly launch: string;
  readonly keySet: string;
  readonly target: string;
  readonly canvas: string;
}

export function listToolAddresses({ origin }: Pick<Instance, 'origin'>): ToolAddresses {
  const at = (name: string): string => `${origin}${LTI_PATH}/${name}`;
  return {
    login: at('login'),
    launch: at('launch'),
    keySet: at('jwks.json'),
    target: at('launch'),
    canvas: at('canvas.json'),
  };
}

/** `target_link_uri` of a placement. */
export function addressOfPlacement({ origin }: Pick<Instance, 'origin'>, placementId: string): string {
  return `${origin}${LTI_PATH}/placements/${placementId}`;
}

/** The placement that an address is that of; null for any other address. */
export function readPlacementAddress({ origin }: Pick<Instance, 'origin'>, address: string): string | null {
  const start = `${origin}${LTI_PATH}/placements/`;
  const rest = address.startsWith(start) ? address.slice(start.length) : '';
  return /^[\w-]+$/.test(rest) ? rest : null;
}
