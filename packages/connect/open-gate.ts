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

export interface HostEntry {
  readonly host: string;
  readonly port: number | null;
}

/** Ports that an entry without a port opens. */
const USUAL_PORTS = new Set([80, 443, 5432]);

function readEntry(text: string): HostEntry {
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

function splitList(list: string): readonly string[] {
  return list
    .split(',')
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '');
}

/** Whether a host is opened on a port by one of the entries. */
function readOpenings(entries: readonly HostEntry[]): (host: string, port: number) => boolean {
  return (host, port) =>
    entries.some(
      (row) => row.host === host && (row.port === null ? USUAL_PORTS.has(port) : row.port === port),
    );
}

async function resolveBare(host: string, resolve: ResolveHost): Promise<readonly FoundAddress[]> {
  const family = isIP(host);
  return family === 0 ? resolve(host).catch((): readonly FoundAddress[] => []) : [{ address: host, family }];
}

const TLS_PORT = 443;

/** Who may be written to: whether the operator listed it, and the addresses that were checked. */
export interface OpenedHost {
  readonly listed: boolean;
  readonly found: readonly FoundAddress[];
}

/**
 * The public internet on the port of HTTPS, and the hosts of a list written as for `openGate` on theirs. A name that leads to
 * a private address is refused unless that address is itself in the list. Throws `webhook.port-refused`, `webhook.unresolved`,
 * `webhook.private-address`.
 */
export function openPublicGate(
  list: string,
  resolve: ResolveHost = findAddresses,
): (host: string, port: number) => Promise<OpenedHost> {
  const opens = readOpenings(splitList(list).map(readEntry));
  return async (wanted, port) => {
    const host = bareHost(wanted);
    const listed = opens(host, port);
    if (!listed && port !== TLS_PORT) throw new EtalonError('webhook.port-refused', { info: { port } });
    const found = await resolveBare(host, resolve);
    if (found.length === 0) throw new EtalonError('webhook.unresolved', { info: { host } });
    if (found.some(({ address }) => isPrivateAddress(address) && !opens(bareHost(address), port)))
      throw new EtalonError('webhook.private-address', { info: { host } });
    return { listed, found };
  };
}

/**
 * Who may be reached: hosts of a list separated by commas, each `host` (its usual ports) or `host:port`. A name that leads
 * to a private address is refused unless that address is itself in the list.
 */
export function openGate(list: string, resolve: ResolveHost = findAddresses): Gate {
  const texts = splitList(list);
  const entries = texts.map(readEntry);
  const opens = readOpenings(entries);
  return {
    entries: texts,
    admit: async (wanted, port) => {
      const host = bareHost(wanted);
      if (entries.length === 0) throw new EtalonError('connect.closed');
      if (!opens(host, port)) throw new EtalonError('connect.host-not-listed', { info: { host, port } });
      const found = await resolveBare(host, resolve);
      if (found.length === 0) throw new EtalonError('connect.unresolved', { info: { host } });
      if (found.some(({ address }) => isPrivateAddress(address) && !opens(bareHost(address), port)))
        throw new EtalonError('connect.private-address', { info: { host } });
      return found;
    },
  };
}
