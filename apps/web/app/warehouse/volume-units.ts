/** Units of volumes that a form offers, largest first, in bytes (IEC 80000-13). */
export const VOLUME_UNITS = [
  { name: 'Tio', bytes: 2 ** 40 },
  { name: 'Gio', bytes: 2 ** 30 },
  { name: 'Mio', bytes: 2 ** 20 },
  { name: 'Kio', bytes: 2 ** 10 },
  { name: 'octets', bytes: 1 },
] as const;
