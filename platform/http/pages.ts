import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ProblemDetails, Refusal } from '#platform/problem/problem.ts'
import { renderDocument, renderProblem } from '#platform/ui/document/document.tsx'
import type {
  PageAt,
  PageContext,
  PublicFile,
  PublicPage,
  Read,
  Reads,
  Submitted,
} from '#platform/ui/page.ts'
import type { Endpoint, FileReply, UploadedFile } from './endpoint.ts'
import { type BoundRoute, type Call, invoke } from './invoke.ts'
import { composeReply, type KeptReply } from './kept-reply.ts'
import { languageOf, toRefusal } from './refusals.ts'
import { readRequest } from './request.ts'
import { sendComposed } from './send.ts'
import type { Site } from './site.ts'

export interface PageAssets {
  css: string
  js?: string
  icon?: string
}

/**
 * Serves every page at its path and at `/en` + path. What a page reads goes through the same endpoints
 * that the wire offers; a page changes only with the edition, so it is composed once and kept.
 */
export function addPages(site: Site, pages: readonly PublicPage[], assets: PageAssets): void {
  for (const page of pages) {
    for (const prefix of ['', '/en'])
      addPage(site, page, `${prefix}${page.path}`.replace(/(.)\/$/, '$1'), assets)
  }
  addProblemEndings(site, assets)
}

/** Serves files at addresses of their own, such as feeds, through the endpoints that give them. */
export function addFiles(site: Site, files: readonly PublicFile[]): void {
  for (const file of files) {
    const compose = async (request: FastifyRequest) => {
      const bound = boundOf(site, file.endpoint)
      const input = file.input(placeOf(request))
      const { body, type } = (await invoke(site.house, bound, site.callOf(request), input)) as FileReply
      return composeReply(body, type)
    }
    for (const prefix of ['', '/en']) {
      site.app.get(prefix + file.path, async (request: FastifyRequest, reply: FastifyReply) =>
        site.sendKept(request, reply, () => compose(request)),
      )
    }
  }
}

function addPage(site: Site, page: PublicPage, url: string, assets: PageAssets): void {
  const compose = (request: FastifyRequest) => composePage(site, page, request, assets)
  site.app.get(url, async (request: FastifyRequest, reply: FastifyReply) => {
    if (!page.fresh) return site.sendKept(request, reply, () => compose(request))
    return sendComposed(request, reply.header('cache-control', 'no-store'), await compose(request))
  })
  if (!page.submit) return
  const bodyLimit = 3_000_000
  site.app.post(url, { bodyLimit }, async (request: FastifyRequest, reply: FastifyReply) =>
    sendComposed(
      request,
      reply,
      await composePage(site, page, request, assets, await submit(site, page, request)),
    ),
  )
}

/** Reads, then draws. Further reads may build on the first answers. */
async function composePage(
  site: Site,
  page: PublicPage,
  request: FastifyRequest,
  assets: PageAssets,
  submitted?: Submitted,
): Promise<KeptReply> {
  const at = placeOf(request)
  const call = site.callOf(request)
  const first = await answer(site, call, page.reads(at))
  const further = page.furtherReads ? await answer(site, call, page.furtherReads(first, at)) : {}
  const data = { ...first, ...further, ...(submitted ? { submitted } : {}) }
  const ctx = contextOf(site, request, at, assets)
  const status = submitted?.outcome.problem?.status ?? page.status?.(data, ctx) ?? 200
  return composeReply(renderDocument(page, data, ctx), HTML, { status })
}

const HTML = 'text/html; charset=utf-8'

/** Every read at once; each is its own short transaction on shared, published rows. */
async function answer(site: Site, call: Call, reads: Reads): Promise<Record<string, unknown>> {
  const entries = Object.entries(reads).map(
    async ([name, read]) => [name, await answerOne(site, call, read)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

async function answerOne(site: Site, call: Call, read: Read | undefined): Promise<unknown> {
  if (!read) return undefined
  const bound = boundOf(site, read.endpoint)
  if (!read.attempt) return invoke(site.house, bound, call, read.input)
  return attemptTo(call, () => invoke(site.house, bound, call, read.input))
}

async function attemptTo(
  call: Call,
  act: () => Promise<unknown>,
): Promise<{ reply: unknown } | { problem: ProblemDetails }> {
  try {
    return { reply: await act() }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return { problem: cause.toDetails(call.language, call.requestId) }
  }
}

/** A page sends only what everyone may send; whoever must sign in uses the workspace. */
function boundOf(site: Site, endpoint: Endpoint): BoundRoute {
  const bound = site.routes.get(endpoint)
  if (!bound) throw new Error(`No manifest answers ${endpoint.method} ${endpoint.path}.`)
  return bound
}

async function submit(site: Site, page: PublicPage, request: FastifyRequest): Promise<Submitted> {
  const call = site.callOf(request)
  let fields: Record<string, string> = {}
  const outcome = await attemptTo(call, async () => {
    const { raw, file } = await readRequest(request, 2_000_000)
    fields = textFieldsOf(raw)
    return send(site, page, call, placeOf(request), fields, file)
  })
  return { fields, outcome }
}

function send(
  site: Site,
  page: PublicPage,
  call: Call,
  at: PageAt,
  fields: Record<string, string>,
  file: UploadedFile | undefined,
): Promise<unknown> {
  const { endpoint, input } = (page.submit as NonNullable<PublicPage['submit']>)(fields, at)
  return invoke(site.house, boundOf(site, endpoint), call, input, file)
}

const textFieldsOf = (raw: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

const placeOf = (request: FastifyRequest): PageAt => ({
  params: { ...(request.params as Record<string, string>) },
  query: textFieldsOf({ ...(request.query as Record<string, unknown>) }),
  language: languageOf(request),
})

function contextOf(site: Site, request: FastifyRequest, at: PageAt, assets: PageAssets): PageContext {
  const path = (request.url.split('?')[0] ?? '/').replace(/^\/en(?=\/|$)/, '') || '/'
  return { ...at, path, signedIn: false, assets, origin: site.config.publicUrl, now: site.house.now() }
}

/** Outside `/api` a refusal is a page too: what happened, what is safe, what to do. */
function addProblemEndings(site: Site, assets: PageAssets): void {
  site.refusalPages = (request, error) => {
    const details = toRefusal(error).toDetails(languageOf(request), request.id)
    return renderProblem(details, contextOf(site, request, placeOf(request), assets))
  }
}
