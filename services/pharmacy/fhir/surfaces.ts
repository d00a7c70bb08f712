import type { Bundle, Resource } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import type { Surface, SurfaceReply, SurfaceRequest } from '#platform/http/surface.ts'
import { refuse } from '#platform/problem/problem.ts'
import { capabilityOf } from './capability.ts'
import {
  createAll,
  getKind,
  readOne,
  readResource,
  searchType,
  settleReferences,
  updateOne,
} from './engine.ts'
import { holdIdentifiers } from './identifiers.ts'
import { type Found, type Made, withMeta } from './kind.ts'
import { FHIR_JSON, refusedAsOutcome } from './outcome.ts'
import { contentUnreadable } from './problems.ts'
import { isLenient } from './search.ts'
import { transact } from './transaction.ts'

const READ = 'pharmacy.fhir.read'
const WRITE = 'pharmacy.fhir.write'
const TAKES = ['application/fhir+json', 'application/json', 'application/json+fhir', 'text/json']

type Handle = Surface['handle']
type Given = Pick<Surface, 'method' | 'path' | 'summary' | 'access' | 'takes' | 'maxBytes'>

const surface = (given: Given, handle: Handle): Surface => ({
  ...given,
  tenantOf: ({ params }) => params.region ?? '',
  handle,
  refused: refusedAsOutcome,
})

/** FHIR R4 below `/fhir/<region>`: machines with the permission of the region, and nobody else. */
export const fhirSurfaces: readonly Surface[] = [
  surface(
    {
      method: 'get',
      path: '/fhir/:region/metadata',
      summary: 'FHIR: what the server can do',
      access: 'public',
    },
    async (ctx, { params }) =>
      reply(200, capabilityOf(baseOf(ctx, params), `${ctx.publicUrl}/oauth/${params.region}/token`)),
  ),
  surface(
    {
      method: 'post',
      path: '/fhir/:region',
      summary: 'FHIR: a transaction, all or nothing',
      access: WRITE,
      takes: TAKES,
      maxBytes: 2_000_000,
    },
    transaction,
  ),
  surface(
    { method: 'get', path: '/fhir/:region/:type', summary: 'FHIR: search a type', access: READ },
    search,
  ),
  surface(
    {
      method: 'post',
      path: '/fhir/:region/:type',
      summary: 'FHIR: create, also by condition',
      access: WRITE,
      takes: TAKES,
    },
    create,
  ),
  surface(
    {
      method: 'post',
      path: '/fhir/:region/:type/_search',
      summary: 'FHIR: search a type, parameters in the body',
      access: READ,
      takes: ['application/x-www-form-urlencoded'],
    },
    (ctx, request) => search(ctx, { ...request, query: mergedQuery(request) }),
  ),
  surface(
    { method: 'get', path: '/fhir/:region/:type/:id', summary: 'FHIR: read a resource', access: READ },
    read,
  ),
  surface(
    {
      method: 'put',
      path: '/fhir/:region/:type/:id',
      summary: 'FHIR: update a resource',
      access: WRITE,
      takes: TAKES,
    },
    update,
  ),
]

const baseOf = ({ publicUrl }: Context, params: SurfaceRequest['params']): string =>
  `${publicUrl}/fhir/${params.region}`

async function search(ctx: Context, { params, query, headers }: SurfaceRequest): Promise<SurfaceReply> {
  const at = { isLenient: isLenient(headers), base: baseOf(ctx, params) }
  return reply(200, await searchType(ctx, getKind(params.type ?? ''), query, at))
}

function mergedQuery({ query, body }: SurfaceRequest): URLSearchParams {
  const all = new URLSearchParams(query)
  for (const [name, value] of new URLSearchParams(body)) all.append(name, value)
  return all
}

async function read(ctx: Context, { params, headers }: SurfaceRequest): Promise<SurfaceReply> {
  const found = await readOne(ctx, getKind(params.type ?? ''), params.id ?? '')
  const isKnown = headers.get('if-none-match') === tagOf(found)
  return isKnown ? { status: 304, headers: headersOf(found) } : reply(200, withMeta(found), headersOf(found))
}

async function create(ctx: Context, request: SurfaceRequest): Promise<SurfaceReply> {
  const { params, headers } = request
  const kind = getKind(params.type ?? '')
  const resource = await bodyOf(ctx, request)
  const condition = headers.get('if-none-exist') ?? undefined
  const [made] = await createAll(ctx, kind, [{ resource, path: kind.type, condition }])
  const { found, isNew } = made as Made
  const location = `${baseOf(ctx, params)}/${kind.type}/${found.id}/_history/${found.version}`
  return answer(isNew ? 201 : 200, found, headers, { ...headersOf(found), location })
}

async function update(ctx: Context, request: SurfaceRequest): Promise<SurfaceReply> {
  const { params, headers } = request
  const kind = getKind(params.type ?? '')
  const draft = { resource: await bodyOf(ctx, request), path: kind.type }
  const { found } = await updateOne(ctx, kind, params.id ?? '', draft, headers.get('if-match'))
  return answer(200, found, headers, headersOf(found))
}

async function bodyOf(ctx: Context, { params, body }: SurfaceRequest): Promise<Record<string, unknown>> {
  const resource = readResource(body)
  if (resource.resourceType !== params.type)
    refuse(contentUnreadable, { why: `resourceType ≠ ${params.type}` })
  await holdIdentifiers(ctx, [resource])
  return settleReferences(ctx, resource, new Map(), baseOf(ctx, params))
}

async function transaction(ctx: Context, { params, body, headers }: SurfaceRequest): Promise<SurfaceReply> {
  const bundle = await transact(ctx, { resource: readResource(body), path: 'Bundle' }, baseOf(ctx, params))
  return reply(200, wantsMinimal(headers) ? withoutResources(bundle) : bundle)
}

const wantsMinimal = (headers: Headers): boolean =>
  /\breturn\s*=\s*minimal\b/.test(headers.get('prefer') ?? '')

const withoutResources = (bundle: Bundle): Bundle => ({
  ...bundle,
  entry: (bundle.entry ?? []).map(({ resource: _, ...rest }) => rest),
})

const answer = (status: number, found: Found, headers: Headers, own: Record<string, string>): SurfaceReply =>
  wantsMinimal(headers) ? { status, headers: own } : reply(status, withMeta(found), own)

const tagOf = ({ version }: Found): string => `W/"${version}"`

const headersOf = (found: Found): Record<string, string> => ({
  etag: tagOf(found),
  'last-modified': found.updatedAt.toUTCString(),
})

const reply = (status: number, resource: Resource, headers: Record<string, string> = {}): SurfaceReply => ({
  status,
  type: FHIR_JSON,
  headers,
  body: JSON.stringify(resource),
})
