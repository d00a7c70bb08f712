import { Compile, type Validator } from 'typebox/compile'
import Value from 'typebox/value'
import { refuse } from '#platform/problem/problem.ts'
import { explainErrors } from '#platform/schema/explain-errors.ts'
import { T, type TProperties, type TSchema } from '#platform/schema/schema.ts'
import type { UploadedFile } from './endpoint.ts'
import { fileMissing, invalidInput } from './problems.ts'

/** Reads one endpoint's input from text or JSON; compiled once, at start. */
export type InputReader = (raw: Record<string, unknown>, file?: UploadedFile) => Record<string, unknown>

/**
 * Compiles the border of an endpoint. Texts of an address become numbers and booleans where the contract
 * says so; an unknown field is refused, so that a misspelt filter never answers with everything.
 *
 * @throws Refusal `http.invalid_input` with one sentence a field, from the reader it returns
 */
export function inputReader(properties: TProperties, takesFile: boolean): InputReader {
  const schema = T.Object(properties, { additionalProperties: false })
  const validator = Compile(schema) as unknown as Validator
  return (raw, file) => {
    if (takesFile && !file) refuse(fileMissing)
    const given = withoutEmpty(raw, properties)
    const input = validator.Check(given) ? given : right(validator, converted(schema, given))
    return file ? { ...input, file } : input
  }
}

function right(validator: Validator, input: Record<string, unknown>): Record<string, unknown> {
  return validator.Check(input)
    ? input
    : refuse(invalidInput, undefined, explainErrors(validator.Errors(input)))
}

const converted = (schema: TSchema, given: Record<string, unknown>): Record<string, unknown> =>
  keepNumbers(given, Value.Convert(schema, Value.Clone(given))) as Record<string, unknown>

/** Converting cuts 0.4 to 0 where a whole number is asked for; what was given stays, so that it is refused. */
function keepNumbers(given: unknown, made: unknown): unknown {
  if (typeof made === 'number') return Number(given) === made ? made : given
  if (Array.isArray(made) && Array.isArray(given)) return made.map((value, i) => keepNumbers(given[i], value))
  if (!isRecord(made) || !isRecord(given)) return made
  return Object.fromEntries(
    Object.entries(made).map(([name, value]) => [name, keepNumbers(given[name], value)]),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An empty field of a form means that nothing was given, except where a text is needed and may be empty. */
const withoutEmpty = (raw: Record<string, unknown>, properties: TProperties): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(raw).filter(
      ([name, value]) => value !== undefined && (value !== '' || mayBeEmpty(properties[name])),
    ),
  )

const mayBeEmpty = (property: TSchema | undefined): boolean =>
  property !== undefined && !T.IsOptional(property) && Value.Check(property, '')
