/** SPDX identifiers that are recognised; others are said as written. */
const KNOWN_LICENCES: ReadonlySet<string> = new Set(
  '0BSD AGPL-3.0-only AGPL-3.0-or-later Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause BSL-1.0 BUSL-1.1 CC-BY-4.0 CC0-1.0 CECILL-2.1 EPL-2.0 EUPL-1.2 GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later ISC LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 MPL-2.0 PostgreSQL PSF-2.0 Python-2.0 SSPL-1.0 Unlicense Zlib'.split(
    ' ',
  ),
);
const SPELLINGS: Readonly<Record<string, string>> = {
  apache: 'Apache-2.0',
  'apache 2.0': 'Apache-2.0',
  'apache license 2.0': 'Apache-2.0',
  'apache 2': 'Apache-2.0',
  bsd: 'BSD-3-Clause',
  'bsd 3-clause': 'BSD-3-Clause',
  'gpl-2': 'GPL-2.0-only',
  'gpl-3': 'GPL-3.0-only',
  'gpl (>= 2)': 'GPL-2.0-or-later',
  'gpl (>= 3)': 'GPL-3.0-or-later',
  'mit license': 'MIT',
  'mit + file license': 'MIT',
  'mpl 2.0': 'MPL-2.0',
  psf: 'PSF-2.0',
  'postgresql license': 'PostgreSQL',
};

/** The SPDX identifier of a licence as people write it, '' when it is not recognised. */
export function nameLicence(text: string): string {
  const bare = text.trim();
  const known = [...KNOWN_LICENCES].find((id) => id.toLowerCase() === bare.toLowerCase());
  return known ?? SPELLINGS[bare.toLowerCase()] ?? '';
}
