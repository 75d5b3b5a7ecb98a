import { BlockList, isIP } from 'node:net';

/** Ranges of the IANA special-purpose registries that are not the public internet. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
]
  .join(' ')
  .split(' ');
/** Within 2000::/3, the tunnels and the documentation; the rest of IPv6 is not public at all. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listRanges(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix = ''] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

const REFUSED_4 = listRanges(NOT_PUBLIC_4, 'ipv4');
const REFUSED_6 = listRanges(NOT_PUBLIC_6, 'ipv6');
const PUBLIC_6 = listRanges(['2000::/3'], 'ipv6');

/** Whether an IP address is anything else than an address of the public internet. */
export function isPrivateAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return REFUSED_4.check(address, 'ipv4');
    case 6:
      return !PUBLIC_6.check(address, 'ipv6') || REFUSED_6.check(address, 'ipv6');
    default:
      return true;
  }
}
