import type { Manifest } from '#platform/module.ts'
import { type Problem, ProblemDetails } from '#platform/problem/problem.ts'
import { VERSION } from '#platform/root.ts'
import type { TSchema } from '#platform/schema/schema.ts'
import { type Endpoint, isFileSchema } from './endpoint.ts'
import { defect, invalidInput, notAllowed, notSignedIn } from './problems.ts'
import type { Surface } from './surface.ts'

type Json = Record<string, unknown>

/**
 * The published contract as OpenAPI 3.1, made from the same declarations the server enforces.
 *
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function apiDescription(manifests: readonly Manifest[], publicUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const manifest of manifests) {
    for (const endpoint of [...manifest.routes.map((route) => route.endpoint), ...(manifest.door ?? [])]) {
      const path = `/api${endpoint.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [endpoint.method]: operationOf(manifest.name, endpoint) }
    }
  }
  for (const { name, surfaces = [] } of manifests) {
    for (const surface of surfaces) {
      const named = { ...surface, path: surface.path.replace(/\*$/, ':rest') }
      const path = named.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')
      paths[path] = { ...paths[path], [surface.method]: surfaceOperation(name, named) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Penataran',
      version: VERSION,
      description: 'Plan, run and evaluate the smart-city programme of Indonesian regencies and cities.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: manifests.map(({ name, purpose }) => ({ name, ...(purpose ? { description: purpose.en } : {}) })),
    paths,
    components: {
      schemas: { ProblemDetails },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'penataran_session' },
        machine: { type: 'http', scheme: 'bearer', description: 'A token of `/oauth/{region}/token`' },
      },
    },
  }
}

/** What a standard prescribes is described by that standard; here is only that it is served, and to whom. */
function surfaceOperation(tag: string, { method, path, summary, access }: Surface): Json {
  const isOpen = access === 'public' || access === 'signed'
  return {
    tags: [tag],
    operationId: operationIdOf({ method, path: `/surface${path}` }),
    summary,
    'x-permission': access,
    security: isOpen ? [] : [{ machine: [] }, { session: [] }],
    parameters: pathNames(path).map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    responses: { default: { description: 'In the form of the standard' } },
  }
}

function operationOf(tag: string, endpoint: Endpoint): Json {
  const body = bodyOf(endpoint)
  return {
    tags: [tag],
    operationId: operationIdOf(endpoint),
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    parameters: parametersOf(endpoint),
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(endpoint),
  }
}

/** `get /v1/results/:year` is `getV1ResultsYear`. */
export const operationIdOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string =>
  method +
  path
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('')

export const pathNames = (path: string): string[] =>
  [...path.matchAll(/:([A-Za-z]+)/g)].map((m) => m[1] as string)

export const isOptional = (schema: TSchema): boolean => '~optional' in schema

function parametersOf(endpoint: Endpoint): Json[] {
  const inPath = pathNames(endpoint.path)
  const parameters = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: endpoint.input[name] ?? {},
  }))
  const query = Object.entries(endpoint.input)
    .filter(([name]) => endpoint.method === 'get' && !inPath.includes(name))
    .map(([name, schema]) => ({ name, in: 'query', required: !isOptional(schema), schema }))
  const region = { name: 'penataran-region', in: 'header', required: true, schema: { type: 'string' } }
  const key = { name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string' } }
  const guarded = endpoint.permission !== 'public'
  return [
    ...parameters,
    ...query,
    ...(guarded && endpoint.permission !== 'self' ? [region] : []),
    ...(guarded && endpoint.method !== 'get' ? [key] : []),
  ]
}

function bodyOf(endpoint: Endpoint): Json | undefined {
  if (endpoint.method === 'get') return undefined
  const inPath = pathNames(endpoint.path)
  const fields = Object.entries(endpoint.input).filter(([name]) => !inPath.includes(name))
  if (fields.length === 0 && !endpoint.upload) return undefined
  const properties = Object.fromEntries(fields) as Record<string, unknown>
  const required = fields.filter(([, schema]) => !isOptional(schema)).map(([name]) => name)
  if (!endpoint.upload) return content('application/json', { type: 'object', properties, required })
  return content('multipart/form-data', {
    type: 'object',
    properties: { ...properties, file: { type: 'string', format: 'binary' } },
    required: [...required, 'file'],
  })
}

const content = (type: string, schema: unknown): Json => ({ content: { [type]: { schema } } })

function responsesOf(endpoint: Endpoint): Json {
  const ok = isFileSchema(endpoint.reply)
    ? {
        content: Object.fromEntries(
          endpoint.reply.file.map((t) => [t, { schema: { type: 'string', format: 'binary' } }]),
        ),
      }
    : content('application/json', endpoint.reply)
  const entries = problemsOf(endpoint).map((p) => [String(p.status), p] as const)
  const statuses = [...new Set(entries.map(([status]) => status))]
  return {
    200: { description: 'Done', ...ok },
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        problemResponse(entries.filter(([s]) => s === status).map(([, p]) => p)),
      ]),
    ),
  }
}

/** The refusals a caller must expect of an endpoint, those of the border among them. */
export function problemsOf(endpoint: Endpoint): Problem<never>[] {
  const guards = endpoint.permission === 'public' ? [] : [notSignedIn, notAllowed]
  return [invalidInput, ...guards, ...(endpoint.problems ?? []), defect] as Problem<never>[]
}

const problemResponse = (problems: readonly Problem<never>[]): Json => ({
  description: problems.map((p) => `${p.code}: ${p.title.en}`).join('; '),
  ...content('application/problem+json', { $ref: '#/components/schemas/ProblemDetails' }),
})
