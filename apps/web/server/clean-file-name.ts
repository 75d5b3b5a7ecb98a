const MAX_LENGTH = 180;

/**
 * A file name fit to show: no folder, no control nor direction-changing character, NFC, at most 180 characters with
 * its ending kept. It never names a file on the disk.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'sans-nom';
  const letters = [...clean];
  if (letters.length <= MAX_LENGTH) return clean;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  return letters.slice(0, MAX_LENGTH - ending.length).join('') + ending;
}
