import { UUID_PATTERN } from '#platform/schema/uuid.ts'

/** The parts of a JSON schema that the outline reads. */
export interface Schema {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Schema[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  patternProperties?: Readonly<Record<string, Schema>>
  additionalProperties?: boolean | Schema
  examples?: readonly unknown[]
  default?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  description?: string
}

/** Deeper objects are cut off with `…`: the outline is for reading, the whole lies in OpenAPI. */
const DEEPEST = 5

/**
 * The shape of a value as people read it, in the words of JSON Schema.
 *
 * @example outlineOf(T.Object({ year: T.Integer(), rows: T.Array(T.String()) }))
 * // {
 * //   "year": integer,
 * //   "rows": [string]
 * // }
 */
export function outlineOf(schema: Schema, depth = 0): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map((each) => outlineOf(each, depth)))].join(' | ')
  if (schema.type === 'array') return `[${outlineOf(schema.items ?? {}, depth)}]`
  if (schema.type === 'object') return objectOutline(schema, depth)
  return withLimits(schema)
}

function objectOutline(schema: Schema, depth: number): string {
  const entries = Object.entries(schema.properties ?? {})
  if (entries.length === 0) return mapOutline(schema, depth)
  if (depth >= DEEPEST) return '{ … }'
  const indent = '  '.repeat(depth + 1)
  const lines = entries.map(([name, each]) => {
    const mark = schema.required?.includes(name) ? '' : '?'
    return `${indent}${JSON.stringify(name)}${mark}: ${outlineOf(each, depth + 1)}`
  })
  return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}`
}

/** A record by name, such as scores by component. */
function mapOutline(schema: Schema, depth: number): string {
  const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
  const value = Object.values(schema.patternProperties ?? {})[0] ?? more
  return value ? `{ name: ${outlineOf(value, depth + 1)} }` : '{}'
}

function withLimits(schema: Schema): string {
  const { type = 'any', format, minimum, maximum } = schema
  if (format) return `${type} (${format})`
  if (minimum !== undefined && maximum !== undefined) return `${type} ${minimum}–${maximum}`
  return minimum === undefined ? type : `${type} ≥ ${minimum}`
}

/** Some value the schema takes, for sample calls. */
export function sampleOf(schema: Schema): unknown {
  if (schema.examples?.length) return schema.examples[0]
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {})
  if (schema.type === 'array') return [sampleOf(schema.items ?? {})]
  if (schema.type === 'object') return sampleObject(schema)
  return plainSample(schema)
}

const sampleObject = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, each]) => [name, sampleOf(each)]),
  )

function plainSample({ type, format, pattern, minimum = 1 }: Schema): unknown {
  if (type === 'integer' || type === 'number') return minimum
  if (type === 'boolean') return true
  if (format === 'date-time') return '2026-11-22T03:00:00Z'
  if (format === 'date') return '2026-11-22'
  if (format === 'email') return 'nama@contoh.go.id'
  if (pattern?.includes(UUID_PATTERN)) return '0192f0c4-6a52-7c3e-9b1d-0c5e8f2a7d41'
  return '…'
}
