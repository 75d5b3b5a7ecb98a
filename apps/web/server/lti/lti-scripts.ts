/**
 * Storage kept by the platform for a tool whose cookies it blocks (LTI Client Side postMessages 0.1 §2.2, §2.3): the page asks the
 * frame that the platform named, and listens to the origin of its authorisation address alone.
 */
const ASK = `
const { dataset } = document.getElementById('stockage');
const holder = dataset.cible === '_parent' ? window.parent : window.parent.frames[dataset.cible];
const ask = (subject, more) => new Promise((done) => {
  const id = crypto.randomUUID();
  const end = setTimeout(() => done(null), 1500);
  addEventListener('message', ({ origin, data }) => {
    if (origin !== dataset.origine || data?.message_id !== id || data.subject !== subject + '.response') return;
    clearTimeout(end);
    done(data.error ? null : data.value ?? null);
  });
  if (holder) holder.postMessage({ subject, message_id: id, key: dataset.nom, ...more }, dataset.origine);
});
`;

/** Puts what this browser alone holds in the platform's storage, then goes on to the platform, kept or not. */
export const PUT_SCRIPT = `${ASK}
ask('lti.put_data', { value: dataset.valeur }).then(() => location.replace(dataset.suite));
`;

/** Reads it back and posts the launch again with it; without it, the way by another window stays shown. */
export const GET_SCRIPT = `${ASK}
ask('lti.get_data', {}).then((value) => {
  if (typeof value !== 'string') return;
  const form = document.getElementById('relais');
  form.elements.namedItem('cle').value = value;
  form.submit();
});
`;

/** Sends the only form of the page. */
export const SUBMIT_SCRIPT = `document.getElementById('suite').submit();`;

/** Tells the platform that its registration window may close (Dynamic Registration 1.0 §3.7). */
export const CLOSE_SCRIPT = `(window.opener || window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*');`;
