const AUTH = '/api/auth/passkey';

export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`${AUTH}/${path}`, {
    ...init,
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`passkey ${path} ${response.status}`);
  return response.json();
}

function answered(credential: Credential | null): PublicKeyCredential {
  if (credential instanceof PublicKeyCredential) return credential;
  throw new Error('passkey cancelled');
}

/** Signs in with a passkey of this device; rejects when it is refused or cancelled. */
export async function signInWithPasskey(): Promise<void> {
  const options: PublicKeyCredentialRequestOptionsJSON = Object(await ask('generate-authenticate-options'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = answered(await navigator.credentials.get({ publicKey }));
  await ask('verify-authentication', {
    method: 'POST',
    body: JSON.stringify({ response: credential.toJSON() }),
  });
}

/** Makes a passkey on this device for the signed-in person. */
export async function addPasskey(name: string): Promise<void> {
  const query = new URLSearchParams({ name });
  const options: PublicKeyCredentialCreationOptionsJSON = Object(
    await ask(`generate-register-options?${query}`),
  );
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = answered(await navigator.credentials.create({ publicKey }));
  await ask('verify-registration', {
    method: 'POST',
    body: JSON.stringify({ response: credential.toJSON(), name }),
  });
}
