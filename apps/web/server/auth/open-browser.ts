export interface Browser {
  /** Asks an absolute address with the cookies of its site, keeps those it sets, follows nothing. */
  ask(address: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects until an answer is none, or leads to an address that `stop` names. */
  follow(
    address: string,
    stop?: (address: string) => boolean,
  ): Promise<{ address: string; response: Response }>;
  cookieNames(address: string): readonly string[];
}

const HOPS = 12;

/** Cookies and redirects as a browser keeps them, site by site (a port counts as a site: the test has two on one machine). */
export function openBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (address: string): Map<string, string> => {
    const { host } = new URL(address);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const ask: Browser['ask'] = async (address, init = {}) => {
    const jar = jarOf(address);
    const headers = new Headers(init.headers);
    headers.set('accept-language', 'fr');
    headers.set('accept', 'text/html');
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '' || /max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), value);
    }
    return response;
  };
  return {
    ask,
    cookieNames: (address) => [...jarOf(address).keys()],
    follow: async (start, stop = () => false) => {
      let address = start;
      for (let hop = 0; hop < HOPS; hop += 1) {
        const response = await ask(address);
        const target = response.headers.get('location');
        if (target === null) return { address, response };
        address = new URL(target, address).href;
        if (stop(address)) return { address, response };
      }
      throw new Error(`more than ${HOPS} redirects from ${start}`);
    },
  };
}
