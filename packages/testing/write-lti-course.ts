const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A form that posts itself, as platforms send their messages. */
export function writeSelfPost(action: string, values: Readonly<Record<string, string>>): string {
  const hidden = Object.entries(values).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<!doctype html><title>Envoi</title>
<form method="post" action="${escapeHtml(action)}">${hidden.join('')}<button>Continuer</button></form>
<script>document.forms[0].submit()</script>`;
}

/**
 * A course that shows an activity in a frame and keeps values for it (LTI Client Side postMessages 0.1 §2): what the address holds
 * is passed to the beginning of the launch.
 */
export function writeLtiCourse(query: URLSearchParams): string {
  return `<!doctype html><html lang="fr"><title>Cours</title><h1>Cours</h1>
<iframe title="Activité" name="activity" width="800" height="600" src="/start?${escapeHtml(query.toString())}"></iframe>
<script>
const kept = new Map();
addEventListener('message', ({ data, source, origin }) => {
  const { subject, message_id, key, value } = data ?? {};
  if (subject === 'lti.put_data') kept.set(origin + key, value);
  else if (subject !== 'lti.get_data') return;
  source.postMessage({ subject: subject + '.response', message_id, key, value: kept.get(origin + key) }, origin);
});
</script></html>`;
}
