import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { EtalonError } from '@etalon/error';
import { isPrivateAddress } from './is-private-address.ts';

export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

export type ResolveHost = (host: string) => Promise<readonly FoundAddress[]>;

export interface Gate {
  readonly entries: readonly string[];
  /**
   * The addresses of a host that may be reached on a port. Throws `connect.closed`, `connect.host-not-listed`,
   * `connect.unresolved`, `connect.private-address`.
   */
  admit(host: string, port: number): Promise<readonly FoundAddress[]>;
}

interface Entry {
  readonly host: string;
  readonly port: number | null;
}

/** Ports that an entry without a port opens. */
const USUAL_PORTS = new Set([80, 443, 5432]);

function readEntry(text: string): Entry {
  const [, host = text, port] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(text) ?? [];
  return { host: bareHost(host), port: port === undefined ? null : Number(port) };
}

/** A host as it is compared: lower case, an IPv6 address without its brackets. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

async function findAddresses(host: string): Promise<readonly FoundAddress[]> {
  return lookup(host, { all: true });
}

/**
 * Who may be reached: hosts of a list separated by commas, each `host` (its usual ports) or `host:port`. A name that leads
 * to a private address is refused unless that address is itself in the list.
 */
export function openGate(list: string, resolve: ResolveHost = findAddresses): Gate {
  const texts = list
    .split(',')
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '');
  const entries = texts.map(readEntry);
  const opens = (host: string, port: number): boolean =>
    entries.some(
      (row) => row.host === host && (row.port === null ? USUAL_PORTS.has(port) : row.port === port),
    );
  return {
    entries: texts,
    admit: async (wanted, port) => {
      const host = bareHost(wanted);
      if (entries.length === 0) throw new EtalonError('connect.closed');
      if (!opens(host, port)) throw new EtalonError('connect.host-not-listed', { info: { host, port } });
      const family = isIP(host);
      const found =
        family === 0
          ? await resolve(host).catch((): readonly FoundAddress[] => [])
          : [{ address: host, family }];
      if (found.length === 0) throw new EtalonError('connect.unresolved', { info: { host } });
      if (found.some(({ address }) => isPrivateAddress(address) && !opens(bareHost(address), port)))
        throw new EtalonError('connect.private-address', { info: { host } });
      return found;
    },
  };
}
