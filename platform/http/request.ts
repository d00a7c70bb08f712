import type { FastifyRequest } from 'fastify'
import { refuse } from '#platform/problem/problem.ts'
import type { HeaderReader } from './authenticator.ts'
import type { UploadedFile } from './endpoint.ts'
import type { Call } from './invoke.ts'
import * as problems from './problems.ts'
import { languageOf } from './refusals.ts'

/** What a call brings along beside its input. */
export const callOf = (request: FastifyRequest): Call => ({
  headers: headersIn(request),
  region: single(request.headers['penataran-region']),
  language: languageOf(request),
  requestId: request.id,
  idempotencyKey: single(request.headers['idempotency-key']),
})

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** Headers where they stand; to make a list of its own for each request costs more than to look one up. */
const headersIn = ({ headers }: FastifyRequest): HeaderReader => ({
  get: (name) => {
    const value = headers[name.toLowerCase()]
    return Array.isArray(value) ? value.join(', ') : (value ?? null)
  },
})

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** Path, query and body in one flat record, and the file of a multipart form. */
export async function readRequest(
  request: FastifyRequest,
  maxBytes: number | undefined,
): Promise<{ raw: Record<string, unknown>; file?: UploadedFile }> {
  const address = { ...(request.query as object), ...(request.params as object) } as Record<string, unknown>
  if (!request.isMultipart()) {
    const body = request.body ?? {}
    if (typeof body !== 'object' || Array.isArray(body)) return refuse(problems.unreadableBody)
    return { raw: { ...(body as object), ...address } }
  }
  if (maxBytes === undefined) return refuse(problems.unreadableBody)
  return readForm(request, address, maxBytes)
}

/** The whole file is read before the act begins; one byte over the limit ends the request. */
async function readForm(request: FastifyRequest, raw: Record<string, unknown>, maxBytes: number) {
  let file: UploadedFile | undefined
  for await (const part of request.parts({ limits: { fileSize: maxBytes } })) {
    if (part.type === 'field') {
      raw[part.fieldname] ??= part.value
      continue
    }
    const bytes = await part.toBuffer().catch(() => refuse(problems.tooLarge, { maxBytes }))
    if (part.filename) file = { name: part.filename, type: part.mimetype, bytes }
  }
  return file ? { raw, file } : { raw }
}
