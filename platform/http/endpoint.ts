import type { Problem } from '#platform/problem/problem.ts'
import { type Static, T, type TProperties, type TSchema } from '#platform/schema/schema.ts'

/**
 * Who may call: everyone (`public`), any signed-in person on their own account (`self`),
 * or whoever holds a permission `<module>.<thing>.<act>` in the region of the request.
 */
export type Access = 'public' | 'self' | `${string}.${string}.${string}`

/** A reply that is a file; the handler returns {@link FileReply}. */
export interface FileSchema {
  file: readonly string[]
}
export interface FileReply {
  name: string
  type: string
  body: Uint8Array | string
}

/** An uploaded file as a handler receives it. */
export interface UploadedFile {
  name: string
  type: string
  bytes: Uint8Array
}

interface Shape<I extends TProperties, R extends TSchema | FileSchema> {
  /** Who may call. Without it the endpoint does not compile. */
  permission: Access
  /** Path parameters and query (GET) or body (others) in one flat record. */
  input?: I
  reply: R
  /** The refusals a caller must expect, for the published contract. */
  problems?: readonly Problem<never>[]
  /** One English sentence for the published contract. */
  summary: string
  /** Accepts one file in the multipart field `file`, up to this many bytes or what the installation takes, whichever is less. */
  upload?: { maxBytes: number }
  /** For public writes that concern one region: which region's wall the act stands behind. */
  tenantOf?: (input: never) => string
  /** Parts of the reply that are shown once: a repeat with the same idempotency key answers null in their place. */
  once?: readonly string[]
  /** `edition`: the reply changes only when something is published, so it may be kept until then. */
  keep?: 'edition'
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Address = { get: string } | { post: string } | { put: string } | { patch: string } | { delete: string }

export interface Endpoint<
  I extends TProperties = TProperties,
  R extends TSchema | FileSchema = TSchema | FileSchema,
> extends Shape<I, R> {
  method: Method
  /** Path below `/api`, with `:name` parameters. */
  path: string
  input: I
}

/** Some endpoint, whatever it takes and gives. */
// biome-ignore lint/suspicious/noExplicitAny: input is contravariant in handlers and covariant in schemas
export type AnyEndpoint = Endpoint<any, any>

export type Input<E> = E extends Endpoint<infer I, infer _> ? Static<ReturnType<typeof T.Object<I>>> : never
export type Reply<E> =
  E extends Endpoint<infer _, infer R>
    ? R extends FileSchema
      ? FileReply
      : R extends TSchema
        ? Static<R>
        : never
    : never

/**
 * Declares an endpoint once, for server, screen and published contract.
 *
 * @example
 * export const NationalResults = endpoint({
 *   get: '/v1/results/:year',
 *   permission: 'public',
 *   summary: 'Every published result of a year',
 *   input: { year: Year },
 *   reply: ResultsOfYear,
 * })
 */
// biome-ignore lint/complexity/noBannedTypes: an endpoint without input has the empty record
export function endpoint<R extends TSchema | FileSchema, I extends TProperties = {}>(
  declaration: Address & Shape<I, R>,
): Endpoint<I, R> {
  const { method, path } = addressOf(declaration)
  const {
    get: _g,
    post: _p,
    put: _u,
    patch: _a,
    delete: _d,
    ...shape
  } = declaration as unknown as Record<string, unknown>
  return { input: {} as I, ...(shape as unknown as Shape<I, R>), method, path } as Endpoint<I, R>
}

function addressOf(address: Address): { method: Method; path: string } {
  const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete']
  const method = methods.find((m) => m in address) as Method
  return { method, path: (address as Record<Method, string>)[method] }
}

/** Marks a reply as a file of one of these media types. */
export const fileReply = (...types: string[]): FileSchema => ({ file: types })

export const isFileSchema = (reply: TSchema | FileSchema): reply is FileSchema => 'file' in reply

/** The reply of an act that has nothing to say. */
export const Done = T.Object({ done: T.Literal(true) })
