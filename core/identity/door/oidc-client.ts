import type * as OpenId from 'openid-client'
import type { Config } from '#platform/config.ts'

/** What a provider says of a person. */
export interface ExternalIdentity {
  issuer: string
  subject: string
  /** Only when the provider says it has verified it. */
  verifiedEmail: string | undefined
}

/** Secrets of one visit to the provider, kept until the way back. */
export interface Trip {
  state: string
  nonce: string
  codeVerifier: string
}

export interface OidcClient {
  name: string
  /** Where to send the browser (authorization code flow with PKCE, RFC 7636, and a nonce). */
  depart: (trip: Trip) => Promise<URL>
  /** Exchanges the code on the way back; the library checks state, nonce, PKCE, issuer, signature and times. */
  arrive: (url: URL, trip: Trip) => Promise<ExternalIdentity>
}

/** Loaded at the first sign-in through a provider. */
const openId = () => import('openid-client')

export async function newTrip(): Promise<Trip> {
  const client = await openId()
  return {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  }
}

export function oidcClient(oidc: NonNullable<Config['oidc']>, publicUrl: string): OidcClient {
  const redirectUri = `${publicUrl}/api/auth/oidc/callback`
  let found: Promise<OpenId.Configuration> | undefined
  /** Asked at the first sign-in, not at start: a provider that is down must not keep the server down. */
  const configuration = (): Promise<OpenId.Configuration> => {
    found ??= discover(oidc).catch((cause: unknown) => {
      found = undefined
      throw cause
    })
    return found
  }
  return {
    name: oidc.name,
    depart: async ({ state, nonce, codeVerifier }) => {
      const client = await openId()
      return client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      })
    },
    arrive: async (url, trip) => {
      const client = await openId()
      const settings = await configuration()
      const back = new URL(redirectUri)
      back.search = url.search
      const tokens = await client.authorizationCodeGrant(settings, back, {
        expectedState: trip.state,
        expectedNonce: trip.nonce,
        pkceCodeVerifier: trip.codeVerifier,
        idTokenExpected: true,
      })
      return identityOf(settings, tokens)
    },
  }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: NonNullable<Config['oidc']>): Promise<OpenId.Configuration> {
  const client = await openId()
  const url = new URL(issuer)
  const insecure = url.protocol === 'http:' && isLoopback(url.hostname)
  return client.discovery(url, clientId, clientSecret, client.ClientSecretBasic(clientSecret), {
    timeout: 10,
    ...(insecure ? { execute: [client.allowInsecureRequests] } : {}),
  })
}

/** Plain http is for trying out on one's own machine only. */
const isLoopback = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** E-mail may stand in the ID token or only at the userinfo endpoint. */
async function identityOf(
  settings: OpenId.Configuration,
  tokens: Awaited<ReturnType<typeof OpenId.authorizationCodeGrant>>,
): Promise<ExternalIdentity> {
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider sent no ID token.')
  const said =
    claims.email === undefined
      ? await (await openId()).fetchUserInfo(settings, tokens.access_token, claims.sub)
      : claims
  const isVerified = said.email_verified === true && typeof said.email === 'string'
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: isVerified ? String(said.email) : undefined,
  }
}
