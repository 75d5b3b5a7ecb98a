import type { Message } from '@etalon/i18n';
import { analysisResultMessages } from '@etalon/i18n/messages/analysis-results';

const messages = new Map<string, Message>(Object.entries(analysisResultMessages));

/** The name of an estimate; a term of a model keeps its own, `mean:y` is the mean of y. */
export function nameTerm(term: string): Message {
  const known = messages.get(`term.${term}`);
  if (known !== undefined) return known;
  const [head = '', ...rest] = term.split(':');
  const of = messages.get(`term.${head}`);
  if (of === undefined || rest.length === 0) return { fr: term, en: term };
  const column = rest.join(':');
  return { fr: `${of.fr} de ${column}`, en: `${of.en} of ${column}` };
}

export function nameTest(name: string): Message {
  return messages.get(`test.${name}`) ?? { fr: name, en: name };
}

export function nameTable(id: string): Message {
  return messages.get(`table.${id}`) ?? { fr: id, en: id };
}

export function nameFit(key: string): Message {
  return messages.get(`fit.${key}`) ?? { fr: key, en: key };
}

/** A word about a picture: its name, what to read in it, its axes. */
export function namePicture(id: string, part: '' | '.help' | '.x' | '.y' = ''): Message {
  return messages.get(`picture.${id}${part}`) ?? { fr: id, en: id };
}

/** The name of a correction of several p values. */
export function nameAdjustment(method: string): Message {
  return messages.get(`adjustment.${method}`) ?? { fr: method, en: method };
}
