import type { TestServer } from '#test/server.ts'

/** A browser at the door: keeps cookies between requests, as a person's own would. */
export interface Browser {
  cookies: Map<string, string>
  get: (url: string) => ReturnType<TestServer['get']>
  post: (act: string, body?: object, headers?: Record<string, string>) => ReturnType<TestServer['send']>
}

/**
 * @param address the caller's address, so that tests do not lock each other out
 * @example const browser = browserAt(at); await browser.post('sign-ins', { email, password })
 */
export function browserAt(at: TestServer, address = '192.0.2.1'): Browser {
  const cookies = new Map<string, string>()
  const headers = () => ({
    'x-forwarded-for': address,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const keep = <A extends { headers: Record<string, unknown> }>(answer: A): A => {
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) keepCookie(cookies, String(line))
    return answer
  }
  return {
    cookies,
    get: async (url) => keep(await at.get(url, headers())),
    post: async (act, body = {}, more = {}) =>
      keep(await at.send('POST', `/api/auth/${act}`, body, { ...headers(), ...more })),
  }
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split(/=(.*)/s)
  if (attributes.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}
