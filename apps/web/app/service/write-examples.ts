import type { Language } from '@etalon/i18n';

interface Asked {
  readonly address: string;
  /** JSON. */
  readonly example: string;
  readonly language: Language;
}

/** A request with curl, as a shell runs it; the body is given as it is, whatever its quotation marks. */
export function writeCurl({ address, example, language }: Asked): string {
  return [
    `curl -X POST '${address}/predictions' \\`,
    '  -H "Authorization: Bearer $ETALON_KEY" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -H 'Accept-Language: ${language}' \\`,
    "  --data-binary @- <<'JSON'",
    example,
    'JSON',
  ].join('\n');
}

/** The same with the standard library of Python: JSON of texts and numbers is Python as it is. */
export function writePython({ address, example, language }: Asked): string {
  return [
    'import json',
    'import os',
    'import urllib.error',
    'import urllib.request',
    '',
    `body = ${example}`,
    'request = urllib.request.Request(',
    `    "${address}/predictions",`,
    '    data=json.dumps(body).encode(),',
    '    headers={',
    '        "Authorization": "Bearer " + os.environ["ETALON_KEY"],',
    '        "Content-Type": "application/json",',
    `        "Accept-Language": "${language}",`,
    '    },',
    ')',
    'try:',
    '    with urllib.request.urlopen(request) as answer:',
    '        print(json.load(answer)["predictions"])',
    'except urllib.error.HTTPError as refusal:',
    '    problem = json.load(refusal)',
    '    print(refusal.code, problem["code"], problem["title"])',
    '    for error in problem.get("errors", []):',
    '        print(error["pointer"], error["code"], error["detail"])',
  ].join('\n');
}
