import type { Context } from '#platform/context.ts'
import type { Surface, SurfaceReply, SurfaceRequest } from '#platform/http/surface.ts'
import { type Refusal, refuse } from '#platform/problem/problem.ts'
import { grantUnsupported, notProven, requestMalformed, scopeNotHeld } from './problems.ts'
import { issueToken, proveSecret } from './prove.ts'

/** OAuth 2.0 client credentials (RFC 6749 §4.4), and where clients find them (RFC 8414). */
export const surfaces: readonly Surface[] = [
  {
    method: 'post',
    path: '/oauth/:region/token',
    summary: 'A bearer token for a machine client of the region (OAuth 2.0 client credentials)',
    access: 'signed',
    takes: ['application/x-www-form-urlencoded'],
    maxBytes: 10_000,
    perMinute: 60,
    tenantOf: ({ params }) => params.region ?? '',
    handle: giveToken,
    refused: sayError,
  },
  {
    method: 'get',
    path: '/.well-known/oauth-authorization-server/oauth/:region',
    summary: 'Where machine clients of the region ask for tokens, and how (RFC 8414)',
    access: 'public',
    tenantOf: () => '',
    handle: async ({ publicUrl }, { params }) => json(200, metadataOf(publicUrl, params.region ?? '')),
  },
]

export const tokenUrlOf = (publicUrl: string, region: string): string => `${publicUrl}/oauth/${region}/token`

async function giveToken(ctx: Context, request: SurfaceRequest): Promise<SurfaceReply> {
  const form = readForm(request.body)
  const { id, secret } = credentialsOf(request, form)
  const actor = await proveSecret(ctx, id, secret)
  const grant = form.get('grant_type') ?? refuse(requestMalformed)
  if (grant !== 'client_credentials') return refuse(grantUnsupported)
  const scope = scopeOf(form.get('scope'), actor.permissions)
  const { token, seconds } = await issueToken({ ...ctx, actor }, actor, scope)
  return json(200, {
    access_token: token,
    token_type: 'Bearer',
    expires_in: seconds,
    scope: scope.join(' '),
  })
}

/** Parameters must not be sent twice (RFC 6749 §3.2). */
function readForm(body: string): URLSearchParams {
  const form = new URLSearchParams(body)
  const names = [...form.keys()]
  return new Set(names).size === names.length ? form : refuse(requestMalformed)
}

/** From the Basic header or the form, never both (RFC 6749 §2.3.1). */
function credentialsOf({ headers }: SurfaceRequest, form: URLSearchParams): { id: string; secret: string } {
  const basic = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const inForm = form.get('client_secret')
  if (basic !== undefined) return inForm === null ? readBasic(basic) : refuse(requestMalformed)
  return { id: form.get('client_id') ?? refuse(notProven), secret: inForm ?? refuse(notProven) }
}

/** Id and secret are form-encoded before they are joined (RFC 6749 §2.3.1, appendix B). */
function readBasic(basic: string): { id: string; secret: string } {
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':')
  const decode = (text: string) => new URLSearchParams(`v=${text}`).get('v') ?? ''
  return { id: decode(id), secret: decode(secret) }
}

function scopeOf(asked: string | null, held: ReadonlySet<string>): string[] {
  if (asked === null || asked.trim() === '') return [...held]
  const scope = [...new Set(asked.trim().split(/ +/))]
  return scope.every((permission) => held.has(permission)) ? scope : refuse(scopeNotHeld)
}

/** RFC 6749 §5.2. */
function sayError(refusal: Refusal): SurfaceReply {
  const { status } = refusal.problem
  const error = ERRORS[refusal.problem.code] ?? (status >= 500 ? 'server_error' : 'invalid_request')
  const said = { error, error_description: ascii(refusal.toDetails('en').detail ?? '') }
  const ask = status === 401 ? { 'www-authenticate': 'Basic realm="penataran"' } : {}
  return json(status, said, ask)
}

const ERRORS: Readonly<Record<string, string>> = {
  [notProven.code]: 'invalid_client',
  [grantUnsupported.code]: 'unsupported_grant_type',
  [scopeNotHeld.code]: 'invalid_scope',
  'http.too_many_requests': 'temporarily_unavailable',
}

/** A description holds printable ASCII only (RFC 6749 §5.2). */
const ascii = (text: string): string =>
  text
    .replaceAll('’', "'")
    .replaceAll('§', 'section ')
    .replaceAll(/[^\x20-\x7e]|["\\]/g, '')

const json = (status: number, value: unknown, headers: Record<string, string> = {}): SurfaceReply => ({
  status,
  type: 'application/json; charset=utf-8',
  headers: { ...headers, 'cache-control': 'no-store', pragma: 'no-cache' },
  body: JSON.stringify(value),
})

const metadataOf = (publicUrl: string, region: string) => ({
  issuer: `${publicUrl}/oauth/${region}`,
  token_endpoint: tokenUrlOf(publicUrl, region),
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  grant_types_supported: ['client_credentials'],
  response_types_supported: [],
})
