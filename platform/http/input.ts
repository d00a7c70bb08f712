import { Compile, type Validator } from 'typebox/compile'
import Value from 'typebox/value'
import { refuse } from '#platform/problem/problem.ts'
import { explainErrors } from '#platform/schema/explain-errors.ts'
import { T, type TProperties } from '#platform/schema/schema.ts'
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
    const input = Value.Convert(schema, withoutEmpty(raw)) as Record<string, unknown>
    if (!validator.Check(input)) refuse(invalidInput, undefined, explainErrors(validator.Errors(input)))
    return file ? { ...input, file } : input
  }
}

/** An empty field of a form without JavaScript means that nothing was given. */
const withoutEmpty = (raw: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== '' && value !== undefined))
