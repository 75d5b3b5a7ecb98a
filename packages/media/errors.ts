/** Codes of a file that gives no picture or no sound. */
export const MEDIA_ERRORS = [
  'media.not-image',
  'media.damaged-image',
  'media.image-too-large',
  'media.not-sound',
  'media.damaged-sound',
  'media.sound-too-long',
] as const;
