import { Check, Errors } from 'typebox/value'
import type { AnyEndpoint } from '#platform/http/endpoint.ts'
import type { FieldError } from '#platform/problem/problem.ts'
import { explainErrors } from '#platform/schema/explain-errors.ts'
import { T } from '#platform/schema/schema.ts'

/**
 * What of an input breaks its contract, in the same sentences the server would use. Interpreted, not compiled:
 * a strict content policy forbids making code from text.
 *
 * @example checkInput(CreateOpd, { code: '' })[0]?.field // '/code'
 */
export function checkInput(endpoint: AnyEndpoint, input: Record<string, unknown>): FieldError[] {
  const schema = T.Object(endpoint.input, { additionalProperties: false })
  return Check(schema, input) ? [] : explainErrors(Errors(schema, input))
}
