import type { Manifest } from '#platform/module.ts'
import type { Problem } from '#platform/problem/problem.ts'
import { type Bilingual, T } from '#platform/schema/schema.ts'
import { type Endpoint, isFileSchema } from '../endpoint.ts'
import { isOptional, operationIdOf, pathNames, problemsOf } from '../openapi.ts'
import { outlineOf, type Schema, sampleOf } from './outline.ts'

export interface Field {
  name: string
  place: 'path' | 'query' | 'body' | 'form'
  /** Absent for the uploaded file. */
  outline: string | undefined
  required: boolean
  description: string | undefined
}

export interface EndpointFacts {
  id: string
  /** Name of the module that answers. */
  module: string
  method: string
  path: string
  summary: string
  permission: string
  permissionLabel: Bilingual | undefined
  fields: readonly Field[]
  uploadBytes: number | undefined
  /** Media types of a file, or the outline of JSON. */
  reply: { file: readonly string[] } | { outline: string }
  problems: readonly Problem<never>[]
  example: string
}

export interface ModuleFacts {
  name: string
  purpose: Bilingual | undefined
  endpoints: readonly EndpointFacts[]
}

/** Where the endpoints of a module are shown, without language. Below `/api/` only machines are answered. */
export const modulePath = (name: string): string => `/titik-layanan/${name}`

/** Where one endpoint is shown, without language. */
export const endpointPath = ({ module, id }: EndpointFacts): string => `${modulePath(module)}#${id}`

/** Every endpoint of every module, as the pages show it. */
export function describeModules(manifests: readonly Manifest[], origin: string): ModuleFacts[] {
  return manifests.flatMap(({ name }) => describeModule(manifests, name, origin) ?? [])
}

/** The endpoints of one module; nothing where there is no such module, or it has none. */
export function describeModule(
  manifests: readonly Manifest[],
  name: string,
  origin: string,
): ModuleFacts | undefined {
  const manifest = manifests.find((each) => each.name === name)
  if (manifest === undefined || endpointsOf(manifest).length === 0) return undefined
  const labels = labelsOf(manifests)
  return {
    name,
    purpose: manifest.purpose,
    endpoints: endpointsOf(manifest).map((endpoint) => describe(name, endpoint, labels, origin)),
  }
}

/** Whether a module of that name is there and answers anything. */
export const hasEndpoints = (manifests: readonly Manifest[], name: string): boolean =>
  manifests.some((each) => each.name === name && endpointsOf(each).length > 0)

type Labels = ReadonlyMap<string, Bilingual>

const labelsOf = (manifests: readonly Manifest[]): Labels =>
  new Map(manifests.flatMap(({ permissions }) => permissions.map(({ name, label }) => [name, label])))

const endpointsOf = (manifest: Manifest): Endpoint[] => [
  ...manifest.routes.map((route) => route.endpoint),
  ...(manifest.door ?? []),
]

function describe(module: string, endpoint: Endpoint, labels: Labels, origin: string): EndpointFacts {
  const { reply } = endpoint
  return {
    id: operationIdOf(endpoint),
    module,
    method: endpoint.method.toUpperCase(),
    path: `/api${endpoint.path}`,
    summary: endpoint.summary,
    permission: endpoint.permission,
    permissionLabel: labels.get(endpoint.permission),
    fields: fieldsOf(endpoint),
    uploadBytes: endpoint.upload?.maxBytes,
    reply: isFileSchema(reply) ? { file: reply.file } : { outline: outlineOf(reply as Schema) },
    problems: problemsOf(endpoint),
    example: exampleOf(endpoint, origin),
  }
}

function fieldsOf(endpoint: Endpoint): Field[] {
  const inPath = pathNames(endpoint.path)
  const rest = endpoint.method === 'get' ? 'query' : endpoint.upload ? 'form' : 'body'
  const fields = Object.entries(endpoint.input).map(([name, schema]): Field => {
    const place = inPath.includes(name) ? 'path' : rest
    const { description } = schema as Schema
    const required = place === 'path' || !isOptional(schema)
    return { name, place, outline: outlineOf(schema as Schema), required, description }
  })
  if (!endpoint.upload) return fields
  return [
    ...fields,
    { name: 'file', place: 'form', outline: undefined, required: true, description: undefined },
  ]
}

/** A call that can be pasted into a shell; guarded ones show where session, region and key go. */
function exampleOf(endpoint: Endpoint, origin: string): string {
  const parts = [...guardsOf(endpoint), ...bodyOf(endpoint), quoted(origin + addressOf(endpoint))]
  const method = endpoint.method === 'get' ? '' : ` -X ${endpoint.method.toUpperCase()}`
  return `curl${method} ${parts.join(' \\\n  ')}`
}

function addressOf({ method, path, input }: Endpoint): string {
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_all, name: string) =>
    textOf(input[name] as Schema | undefined),
  )
  const query = Object.entries(input).filter(
    ([name, schema]) => method === 'get' && !pathNames(path).includes(name) && !isOptional(schema),
  )
  const search = new URLSearchParams(query.map(([name, schema]) => [name, textOf(schema as Schema)]))
  return `/api${filled}${query.length === 0 ? '' : `?${search}`}`
}

function guardsOf({ permission, method }: Endpoint): string[] {
  if (permission === 'public') return []
  return [
    `-b 'penataran_session=…'`,
    ...(permission === 'self' ? [] : [`-H 'penataran-region: 35.05'`]),
    ...(method === 'get' ? [] : [`-H "idempotency-key: $(uuidgen)"`]),
  ]
}

function bodyOf(endpoint: Endpoint): string[] {
  if (endpoint.method === 'get') return []
  const fields = Object.entries(endpoint.input).filter(
    ([name, schema]) => !pathNames(endpoint.path).includes(name) && !isOptional(schema),
  )
  if (endpoint.upload) {
    return [
      ...fields.map(([name, schema]) => `-F ${quoted(`${name}=${textOf(schema as Schema)}`)}`),
      '-F file=@data.csv',
    ]
  }
  if (fields.length === 0) return []
  const body = sampleOf(T.Object(Object.fromEntries(fields)) as Schema)
  return [`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]
}

const textOf = (schema: Schema | undefined): string => {
  const sample = sampleOf(schema ?? {})
  return typeof sample === 'string' ? sample : JSON.stringify(sample)
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/**
 * A refusal's sentence with `{name}` where a detail of the request goes; nothing where the sentence
 * reckons with its details, so that no figure is invented.
 */
export function templateOf(entry: Problem<never>, language: 'id' | 'en'): string | undefined {
  try {
    // A sentence that is one detail comes back as its placeholder.
    const sentence = String((entry.detail[language] as (details: unknown) => unknown)(placeholder('')))
    return /NaN|undefined|\[object/.test(sentence) ? undefined : sentence
  } catch {
    return undefined
  }
}

function placeholder(name: string): unknown {
  const text = `{${name}}`
  return new Proxy(() => text, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? Number.NaN : text)
      if (key === 'toString') return () => text
      if (key === 'join') return () => text
      if (key === 'map' || key === 'filter' || key === 'slice') return () => placeholder(name)
      if (typeof key === 'symbol') return undefined
      return placeholder(key)
    },
  })
}
