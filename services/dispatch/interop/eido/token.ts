import type { ClientError } from 'openid-client'
import { askOutside, type Outside } from '../outside.ts'
import { Unreadable } from '../warnings/read-xml.ts'

/** A client that a neighbouring centre gave us, with its secret. */
export interface Credentials {
  tokenAddress: string
  clientId: string
  /** Empty: whatever the client is given (RFC 6749, section 3.3). */
  scope: string
  secret: string
}

export interface GivenToken {
  token: string
  /** Seconds, where the centre says how long it lasts. */
  expiresIn: number | undefined
}

/**
 * A token by OAuth 2 client credentials (RFC 6749, section 4.4), id and secret by HTTP Basic. The library speaks through
 * the module's one door to the outside.
 *
 * @throws Unreadable `token_denied` for a wrong id or secret, `token_status_503` and the like, or `token_` and the
 * failure of the way there
 */
export async function askToken(
  { tokenAddress, clientId, scope, secret }: Credentials,
  outside: Outside,
): Promise<GivenToken> {
  const client = await import('openid-client')
  const server = { issuer: new URL(tokenAddress).origin, token_endpoint: tokenAddress }
  const configuration = new client.Configuration(server, clientId, {}, client.ClientSecretBasic(secret))
  if (outside.trustsInner) client.allowInsecureRequests(configuration)
  configuration[client.customFetch] = (address, init) => ask(address, init, outside)
  try {
    const asked = scope === '' ? {} : { scope }
    const given = await client.clientCredentialsGrant(configuration, asked)
    const { access_token: token, expires_in: expiresIn } = given
    return { token, expiresIn }
  } catch (cause) {
    throw new Unreadable(failureOf(cause as ClientError))
  }
}

async function ask(
  address: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: unknown },
  outside: Outside,
): Promise<Response> {
  const { status, text, type } = await askOutside(address, { method, headers, body: String(body) }, outside)
  return new Response(text, { status, headers: type === null ? {} : { 'content-type': type } })
}

/** What the library says went wrong, in a code of ours. */
function failureOf(cause: ClientError & { status?: number; error?: string }): string {
  if (cause.cause instanceof Unreadable) return `token_${cause.cause.failure}`
  if (cause.status === 401 || cause.error === 'invalid_client') return 'token_denied'
  const status = cause.status ?? (cause.cause as { status?: unknown } | undefined)?.status
  return typeof status === 'number' && status >= 300 ? `token_status_${status}` : 'token_unreadable'
}
