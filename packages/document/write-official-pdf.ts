import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { EtalonError } from '@etalon/error';
import type { AttachedRecord, LaidDocument } from './block.ts';
import { compilePdf } from './write-pdf.ts';

const CONFORMANCE = '<pdfaid:part>3</pdfaid:part>';
const END_OF_SCHEMAS = '</rdf:Bag></pdfaExtension:schemas>';
const UA_SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');

/**
 * An official document: one PDF that is archivable (PDF/A-3a, ISO 19005-3) and accessible (PDF/UA-1, ISO 14289-1), with the
 * record it was made from attached. Same document, same bytes. Throws `document.not-typeset`.
 */
export async function writeOfficialPdf(document: LaidDocument, record: AttachedRecord): Promise<Uint8Array> {
  // The compiler takes one standard at a time: as PDF/UA-1 it refuses what cannot be read aloud, as PDF/A-3a it writes the file.
  compilePdf(document, 'ua-1', record);
  return declareAccessible(compilePdf(document, 'a-3a', record));
}

/** Writes in the metadata, with the schema that PDF/A asks for, that the file follows PDF/UA-1. */
async function declareAccessible(pdf: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  const key = PDFName.of('Metadata');
  const metadata = file.catalog.lookup(key);
  if (!(metadata instanceof PDFRawStream)) throw new EtalonError('document.not-typeset');
  const xmp = Buffer.from(metadata.getContents()).toString('utf8');
  if (!xmp.includes(CONFORMANCE) || !xmp.includes(END_OF_SCHEMAS))
    throw new EtalonError('document.not-typeset');
  const declared = xmp
    .replace('xmlns:pdfaid=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid=')
    .replace(END_OF_SCHEMAS, `${UA_SCHEMA}${END_OF_SCHEMAS}`)
    .replace(CONFORMANCE, `<pdfuaid:part>1</pdfuaid:part>${CONFORMANCE}`);
  const stream = file.context.stream(Buffer.from(declared, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  file.catalog.set(key, file.context.register(stream));
  file.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  return file.save({ useObjectStreams: false, updateFieldAppearances: false });
}
