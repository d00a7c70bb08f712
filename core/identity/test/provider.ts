import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface TestProvider {
  issuer: string
  /** Walks a browser through the provider's own pages and gives the address it is sent back to. */
  visit: (departure: string, login: string) => Promise<URL>
  close: () => Promise<void>
}

export const OIDC_CLIENT = {
  OIDC_CLIENT_ID: 'penataran',
  OIDC_CLIENT_SECRET: 'only-for-tests-0123456789abcdef',
}

/**
 * A real OpenID provider on loopback. A login is an e-mail address; `unverified+…` is one the provider
 * has not verified.
 */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', new Provider(issuer, configurationOf(redirectUri)).callback())
  return {
    issuer,
    visit: (departure, login) => visit(issuer, departure, login),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const configurationOf = (redirectUri: string) => ({
  clients: [
    {
      client_id: OIDC_CLIENT.OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT.OIDC_CLIENT_SECRET,
      redirect_uris: [redirectUri],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  cookies: { keys: ['only-for-tests'] },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  findAccount: (_ctx: unknown, id: string) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: id.replace('unverified+', ''),
      email_verified: !id.startsWith('unverified+'),
    }),
  }),
})

/** Follows redirects by hand: signs in, consents, and stops where the provider hands back to us. */
async function visit(issuer: string, departure: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(departure)
  let form: Record<string, string> | undefined
  for (let hops = 0; hops < 12; hops++) {
    if (url.origin !== issuer) return url
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    keepCookies(cookies, reply)
    const location = reply.headers.get('location')
    form = undefined
    if (location) url = new URL(location, url)
    else form = formOf(await reply.text(), login)
  }
  throw new Error('The provider never sent the browser back.')
}

function keepCookies(cookies: Map<string, string>, reply: Response): void {
  for (const line of reply.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
    cookies.set(name, value)
  }
}

const formOf = (page: string, login: string): Record<string, string> =>
  page.includes('name="login"') ? { prompt: 'login', login, password: 'any' } : { prompt: 'consent' }
