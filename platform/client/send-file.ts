import type { AnyEndpoint, Endpoint, Input, Reply } from '#platform/http/endpoint.ts'
import { problemOf, unreachable } from './call-problem.ts'
import { currentLanguage } from './language.ts'
import { type CallOptions, requestOf } from './request.ts'

interface SendOptions extends CallOptions {
  file: File
  /** Told how much has left the device, from 0 to 1; `fetch` can not say it. */
  onProgress: (part: number) => void
}

/**
 * Calls an endpoint with a file and tells how far it is.
 *
 * @throws CallProblem when the server refuses or no answer comes
 */
export function sendFile<E extends AnyEndpoint>(
  endpoint: E,
  input: Input<E>,
  { onProgress, ...options }: SendOptions,
): Promise<Reply<E>> {
  const language = currentLanguage()
  const { url, init } = requestOf(endpoint as Endpoint, input as Record<string, unknown>, language, options)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(init.method ?? 'POST', url)
    for (const [name, value] of Object.entries(init.headers as Record<string, string>))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onerror = () => reject(unreachable(language))
    request.onabort = request.onerror
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as Reply<E>)
      void problemOf(responseOf(request), language).then(reject, () => reject(unreachable(language)))
    }
    request.send(init.body as FormData)
  })
}

const responseOf = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
  })
