const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

export interface HtmlParts {
  readonly language: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly link: string;
  readonly label: string;
  readonly feet: readonly string[];
}

/** A message in the plainest HTML: paragraphs and one link, no image, nothing fetched. */
export function writeHtml({ language, title, body, link, label, feet }: HtmlParts): string {
  const paragraph = (text: string): string => `<p>${escapeText(text)}</p>`;
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeText(title)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:60ch">',
    ...body.map(paragraph),
    `<p><a href="${escapeText(link)}">${escapeText(label)}</a></p>`,
    ...feet.map(paragraph),
    '</body></html>',
    '',
  ].join('\n');
}
