import type { Context } from '#platform/context.ts'
import type { Tenant } from '#platform/db/tx.ts'
import type { Language, Refusal } from '#platform/problem/problem.ts'
import type { Access, Method } from './endpoint.ts'

/** A request as a standard sends it: nothing but the address is read yet. */
export interface SurfaceRequest {
  method: string
  /** Path with query, as asked. */
  url: string
  /** By name; what a closing `*` of the path stands for is under `*`. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: Headers
  /** The body as it came, for signatures; empty where there is none. Always valid UTF-8. */
  body: string
}

export interface SurfaceReply {
  status: number
  type?: string
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
}

/**
 * An address in the form that a standard or another system prescribes (FHIR, CAP, webhooks), outside `/api`. The house
 * stays the same: permission, wall, one transaction, facts, rate limit, request id, headers.
 *
 * What the handler returns is committed, whatever its status; what it refuses (`refuse`) is rolled back. A method that
 * no surface of the path takes is answered 405 with `Allow`, a body too long 413, a body of another type 415.
 *
 * @example
 * export const readPatient: Surface = {
 *   method: 'get',
 *   path: '/fhir/:region/Patient/:id',
 *   summary: 'A patient',
 *   access: 'pharmacy.fhir.read',
 *   tenantOf: ({ params }) => params.region ?? '',
 *   handle: async (ctx, { params }) => fhir(await getPatient(ctx.tx, params.id)),
 *   refused: (refusal, language) => operationOutcome(refusal, language),
 * }
 */
export interface Surface {
  method: Method
  /** Absolute path with `:name` parameters, for example `/fhir/:region/:type`; may close with `*`. */
  path: string
  /** One English sentence for the published description. */
  summary: string
  /**
   * `public`; `signed`, where the handler proves the caller (a signature over the body with `verifySignature`, a
   * standard's own token with `proveToken`) and refuses otherwise; or a permission, held by a machine with a bearer
   * token or by a person's session.
   */
  access: Access | 'signed'
  /** Media types of a body it takes; JSON, XML, forms and text in all their forms where absent. */
  takes?: readonly string[]
  /** The largest body; a megabyte where absent. */
  maxBytes?: number
  /** Requests a minute from one address, where fewer than the installation allows. */
  perMinute?: number
  /** Behind which wall the request stands; what is no code of a region stands behind none. */
  tenantOf: (request: SurfaceRequest) => Tenant
  handle: (ctx: Context, request: SurfaceRequest) => Promise<SurfaceReply>
  /**
   * Says a refusal in the standard's own form, the house's refusals (401, 403, 405, 413, 415, 422, 429, 500) included;
   * problem+json where absent. `www-authenticate`, `allow` and `retry-after` are set by the house.
   */
  refused?: (refusal: Refusal, language: Language) => SurfaceReply
}
