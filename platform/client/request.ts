import type { Endpoint } from '#platform/http/endpoint.ts'
import type { Language } from '#platform/problem/problem.ts'

export interface CallOptions {
  /** The region asked for; the server proves it against memberships. */
  region?: string | undefined
  signal?: AbortSignal
  file?: File
  /** Idempotency key of a write; a fresh one unless a retry brings its own. */
  key?: string
}

/** What goes over the wire for a call: address, and what `fetch` takes. */
export function requestOf(
  endpoint: Endpoint,
  input: Readonly<Record<string, unknown>>,
  language: Language,
  options: CallOptions = {},
): { url: string; init: RequestInit } {
  const { path, rest } = fillPath(endpoint.path, input)
  const isRead = endpoint.method === 'get'
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
  if (options.region !== undefined) headers['penataran-region'] = options.region
  if (!isRead) headers['idempotency-key'] = options.key ?? newKey()
  const body = isRead ? undefined : bodyOf(rest, options.file)
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  return {
    url: `/api${path}${isRead ? queryOf(rest) : ''}`,
    init: {
      method: endpoint.method.toUpperCase(),
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
  }
}

/** Puts `:name` parameters into the path and keeps the rest of the input for query or body. */
function fillPath(pattern: string, input: Readonly<Record<string, unknown>>) {
  const rest = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const path = pattern.replaceAll(/:([A-Za-z]+)/g, (_all, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))
  return query.size === 0 ? '' : `?${query}`
}

function bodyOf(rest: Record<string, unknown>, file: File | undefined): BodyInit {
  if (file === undefined) return JSON.stringify(rest)
  const form = new FormData()
  for (const [name, value] of Object.entries(rest)) form.set(name, String(value))
  form.set('file', file)
  return form
}

/** 32 hexadecimal digits. Not `randomUUID`, which a page reached by plain http in an office does not have. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
