import {
  type AnyEndpoint,
  type Endpoint,
  type FileReply,
  type Input,
  isFileSchema,
  type Reply,
} from '#platform/http/endpoint.ts'
import { problemOf, unreachable } from './call-problem.ts'
import { currentLanguage } from './language.ts'
import { type CallOptions, requestOf } from './request.ts'

/**
 * Calls an endpoint over HTTP, typed by its contract.
 *
 * @throws CallProblem when the server refuses or no answer comes; DOMException when the signal aborts
 * @example const opd = await call(ListOpd, {}, { region: '35.05' })
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions = {},
): Promise<Reply<E>> {
  const language = currentLanguage()
  const { url, init } = requestOf(endpoint as Endpoint, input as Record<string, unknown>, language, options)
  const response = await reach(url, init, options.signal)
  if (!response.ok) throw await problemOf(response, language)
  return (await readReply(endpoint, response)) as Reply<E>
}

async function reach(url: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw unreachable(currentLanguage())
  }
}

async function readReply(endpoint: AnyEndpoint, response: Response): Promise<unknown> {
  try {
    return isFileSchema(endpoint.reply) ? await readFile(response) : await response.json()
  } catch {
    // The connection broke in the middle of the answer.
    throw unreachable(currentLanguage())
  }
}

async function readFile(response: Response): Promise<FileReply> {
  const disposition = response.headers.get('content-disposition') ?? ''
  return {
    name: /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'berkas',
    type: response.headers.get('content-type') ?? 'application/octet-stream',
    body: new Uint8Array(await response.arrayBuffer()),
  }
}
