export { type DecodedImage, decodeImage, MOST_PIXELS } from './decode-image.ts';
export { type DecodedSound, decodeSound, MOST_SAMPLES } from './decode-sound.ts';
export { encodePng } from './encode-png.ts';
export { encodeWav } from './encode-wav.ts';
export { MEDIA_ERRORS } from './errors.ts';
export { type ShrunkImage, shrinkImage } from './shrink-image.ts';
