/** Sentences and remedies for files that give no picture or no sound. */
export const mediaErrorMessages = {
  'media.not-image': {
    fr: 'Le fichier « {file} » (ligne {line}) n’est pas une image JPEG, PNG ou WebP ({count} en tout qui ne donnent rien).',
    en: 'File “{file}” (line {line}) is no JPEG, PNG or WebP image ({count} in all that give nothing).',
  },
  'media.not-image.remedy': {
    fr: 'Convertissez-le, ou ajoutez le filtre « Écarter les fichiers illisibles », qui dit combien il en écarte.',
    en: 'Convert it, or add the filter “Drop unreadable files”, which says how many it drops.',
  },
  'media.damaged-image': {
    fr: 'L’image « {file} » (ligne {line}) est abîmée ou coupée ({count} en tout qui ne donnent rien).',
    en: 'Image “{file}” (line {line}) is damaged or cut short ({count} in all that give nothing).',
  },
  'media.damaged-image.remedy': {
    fr: 'Reprenez le fichier à sa source, ou ajoutez le filtre « Écarter les fichiers illisibles », qui dit combien il en écarte.',
    en: 'Take the file from its source again, or add the filter “Drop unreadable files”, which says how many it drops.',
  },
  'media.image-too-large': {
    fr: 'L’image « {file} » (ligne {line}) a {width} × {height} pixels ; au-delà de {most} en tout, une image n’est pas décodée.',
    en: 'Image “{file}” (line {line}) has {width} × {height} pixels; above {most} in all, an image is not decoded.',
  },
  'media.image-too-large.remedy': {
    fr: 'Réduisez-la avant de l’apporter, ou écartez sa ligne.',
    en: 'Make it smaller before bringing it, or drop its row.',
  },
  'media.not-sound': {
    fr: 'Le fichier « {file} » (ligne {line}) n’est pas un son WAV, FLAC, MP3 ou Ogg Vorbis ({count} en tout qui ne donnent rien).',
    en: 'File “{file}” (line {line}) is no WAV, FLAC, MP3 or Ogg Vorbis sound ({count} in all that give nothing).',
  },
  'media.not-sound.remedy': {
    fr: 'Convertissez-le, ou ajoutez le filtre « Écarter les fichiers illisibles », qui dit combien il en écarte.',
    en: 'Convert it, or add the filter “Drop unreadable files”, which says how many it drops.',
  },
  'media.damaged-sound': {
    fr: 'Le son « {file} » (ligne {line}, {format}) est abîmé ou coupé ({count} en tout qui ne donnent rien).',
    en: 'Sound “{file}” (line {line}, {format}) is damaged or cut short ({count} in all that give nothing).',
  },
  'media.damaged-sound.remedy': {
    fr: 'Reprenez le fichier à sa source, ou ajoutez le filtre « Écarter les fichiers illisibles », qui dit combien il en écarte.',
    en: 'Take the file from its source again, or add the filter “Drop unreadable files”, which says how many it drops.',
  },
  'media.sound-too-long': {
    fr: 'Le son « {file} » (ligne {line}) a plus de {most} échantillons : il n’est pas décodé plus loin.',
    en: 'Sound “{file}” (line {line}) has more than {most} samples: it is decoded no further.',
  },
  'media.sound-too-long.remedy': {
    fr: 'Coupez-le en morceaux de dix minutes au plus, ou écartez sa ligne.',
    en: 'Cut it into pieces of ten minutes at most, or drop its row.',
  },
  'transform.file-not-found': {
    fr: 'Le fichier « {file} » (ligne {line}) n’est pas dans l’archive ({count} en tout qui ne donnent rien).',
    en: 'File “{file}” (line {line}) is not in the archive ({count} in all that give nothing).',
  },
  'transform.file-not-found.remedy': {
    fr: 'Vérifiez le nom dans la colonne et l’archive choisie, ou ajoutez le filtre « Écarter les fichiers illisibles ».',
    en: 'Check the name in the column and the archive chosen, or add the filter “Drop unreadable files”.',
  },
  'transform.no-line': {
    fr: 'Aucune ligne du fichier ne porte le numéro {line}.',
    en: 'No row of the file stands at line {line}.',
  },
  'transform.no-line.remedy': {
    fr: 'Choisissez une ligne de {first} à {last}.',
    en: 'Choose a line from {first} to {last}.',
  },
  'transform.no-archive': {
    fr: '« {node} » lit des fichiers, et aucune archive n’est choisie.',
    en: '“{node}” reads files, and no archive is chosen.',
  },
  'transform.no-archive.remedy': {
    fr: 'Apportez dans le projet un fichier ZIP des images ou des sons, et choisissez-le dans « Données et mur ».',
    en: 'Bring a ZIP file of the images or sounds into the project, and choose it in “Data and wall”.',
  },
  'transform.media-too-large': {
    fr: '« {node} » tiendrait {megabytes} Mo en mémoire, au-delà de {most} Mo.',
    en: '“{node}” would hold {megabytes} MB in memory, above {most} MB.',
  },
  'transform.media-too-large.remedy': {
    fr: 'Demandez des images plus petites ou en gris, des sons plus courts ou à plus basse fréquence, moins de copies, ou moins de lignes.',
    en: 'Ask for smaller or grey images, shorter sounds or a lower rate, fewer copies, or fewer rows.',
  },
  'transform.picture-too-small': {
    fr: '« {node} » demande des images d’au moins {least} pixels de côté ; elles ont {width} × {height}.',
    en: '“{node}” takes images of at least {least} pixels of side; they have {width} × {height}.',
  },
  'transform.picture-too-small.remedy': {
    fr: 'Prenez des cellules plus petites, ou des images plus grandes à la lecture.',
    en: 'Take smaller cells, or larger images when reading.',
  },
  'transform.uneven-frames': {
    fr: '« {node} » met les trames à la suite, et le son de la ligne {line} en a {frames} quand le premier en a {first}.',
    en: '“{node}” puts frames one after the other, and the sound of line {line} has {frames} where the first has {first}.',
  },
  'transform.uneven-frames.remedy': {
    fr: 'Donnez une durée commune à la lecture des sons, ou réunissez les trames par leurs moyennes.',
    en: 'Give sounds a common length when reading them, or pool frames by their means.',
  },
  'transform.too-many-rows': {
    fr: 't-SNE dispose {most} lignes au plus ; il y en a {rows}.',
    en: 't-SNE lays out {most} rows at most; there are {rows}.',
  },
  'transform.too-many-rows.remedy': {
    fr: 'Regardez les composantes principales ou UMAP.',
    en: 'Look at principal components or UMAP.',
  },
} as const;
