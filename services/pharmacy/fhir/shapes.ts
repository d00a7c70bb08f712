import Value from 'typebox/value'
import { refuse } from '#platform/problem/problem.ts'
import { explainErrors } from '#platform/schema/explain-errors.ts'
import { type Static, T, type TSchema } from '#platform/schema/schema.ts'
import type { Draft } from './kind.ts'
import { contentInvalid } from './problems.ts'

// The elements of FHIR R4 that are read; whatever else a resource carries is left aside.

const Text = T.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Uri = T.String({ minLength: 1, maxLength: 300, pattern: '^\\S+$' })
const Code = T.String({ maxLength: 80, pattern: '^[^\\s]+(\\s[^\\s]+)*$' })
const many = <S extends TSchema>(schema: S) => T.Optional(T.Array(schema, { minItems: 1, maxItems: 50 }))
const maybe = T.Optional

export const Identifier = T.Object({ use: maybe(Code), system: maybe(Uri), value: Text })
export const Coding = T.Object({ system: maybe(Uri), code: maybe(Code), display: maybe(Text) })
export const Concept = T.Object({ coding: many(Coding), text: maybe(Text) })
export const Reference = T.Object({
  reference: maybe(T.String({ maxLength: 300, pattern: '^\\S+$' })),
  identifier: maybe(Identifier),
  display: maybe(Text),
})
const Moment = T.String({
  pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?)?)?$',
})
const Period = T.Object({ start: maybe(Moment), end: maybe(Moment) })
const Quantity = T.Object({
  value: maybe(T.Number()),
  unit: maybe(Text),
  system: maybe(Uri),
  code: maybe(Code),
})
export const Name = T.Object({
  use: maybe(Code),
  text: maybe(Text),
  family: maybe(Text),
  given: many(Text),
  prefix: many(Text),
  suffix: many(Text),
})
const Contact = T.Object({ system: maybe(Code), value: maybe(Text), use: maybe(Code) })
const Gender = T.Union(['male', 'female', 'other', 'unknown'].map((one) => T.Literal(one)))
const Day = T.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })

export const PatientShape = T.Object({
  resourceType: T.Literal('Patient'),
  identifier: T.Array(Identifier, { minItems: 1, maxItems: 20 }),
  name: T.Array(Name, { minItems: 1, maxItems: 10 }),
  gender: maybe(Gender),
  birthDate: maybe(Day),
  telecom: many(Contact),
})

export const PractitionerShape = T.Object({
  resourceType: T.Literal('Practitioner'),
  identifier: many(Identifier),
  active: maybe(T.Boolean()),
  name: many(Name),
})

export const OrganizationShape = T.Object({
  resourceType: T.Literal('Organization'),
  identifier: many(Identifier),
  active: maybe(T.Boolean()),
  name: maybe(Text),
})

export const LocationShape = T.Object({
  resourceType: T.Literal('Location'),
  identifier: many(Identifier),
  status: maybe(Code),
  name: maybe(Text),
})

const ENCOUNTER = ['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'cancelled']
export const EncounterShape = T.Object({
  resourceType: T.Literal('Encounter'),
  identifier: many(Identifier),
  status: T.Union(ENCOUNTER.map((one) => T.Literal(one))),
  class: Coding,
  subject: maybe(Reference),
  period: maybe(Period),
})

const Extension = T.Object({
  url: Uri,
  valueCodeableConcept: maybe(Concept),
  valueBoolean: maybe(T.Boolean()),
})
export const MedicationShape = T.Object({
  resourceType: T.Literal('Medication'),
  identifier: many(Identifier),
  code: Concept,
  status: maybe(Code),
  form: maybe(Concept),
  extension: many(Extension),
})
export type MedicationShape = Static<typeof MedicationShape>

const Dosage = T.Object({
  sequence: maybe(T.Integer()),
  text: maybe(Text),
  patientInstruction: maybe(Text),
  route: maybe(Concept),
})

export const RequestShape = T.Object({
  resourceType: T.Literal('MedicationRequest'),
  identifier: many(Identifier),
  groupIdentifier: maybe(Identifier),
  status: T.Literal('active'),
  intent: T.Literal('order'),
  category: many(Concept),
  medicationReference: maybe(Reference),
  medicationCodeableConcept: maybe(Concept),
  contained: many(T.Unsafe<Record<string, unknown>>({ type: 'object' })),
  subject: Reference,
  encounter: maybe(Reference),
  authoredOn: maybe(Moment),
  requester: maybe(Reference),
  courseOfTherapyType: maybe(Concept),
  extension: many(Extension),
  dosageInstruction: many(Dosage),
  dispenseRequest: maybe(
    T.Object({
      quantity: maybe(Quantity),
      expectedSupplyDuration: maybe(Quantity),
      performer: maybe(Reference),
    }),
  ),
})
export type RequestShape = Static<typeof RequestShape>

/**
 * Reads a resource by its shape and leaves aside what the shape does not name.
 *
 * @throws Refusal `pharmacy.fhir_content_invalid` with one sentence for each element
 */
export function readShape<S extends TSchema>(shape: S, { resource, path }: Draft): Static<S> {
  const clean = Value.Clean(shape, Value.Clone(resource))
  if (Value.Check(shape, clean)) return clean as Static<S>
  const errors = explainErrors(Value.Errors(shape, clean)).map((error) => ({
    ...error,
    field: `/${path}${error.field}`,
  }))
  return refuse(contentInvalid, { path }, errors)
}

/**
 * Holds what was read against the contract of the pharmacy, as the desk's own input is.
 *
 * @throws Refusal `pharmacy.fhir_content_invalid`
 */
export function demand<S extends TSchema>(schema: S, value: unknown, path: string): Static<S> {
  if (Value.Check(schema, value)) return value as Static<S>
  const errors = explainErrors(Value.Errors(schema, value)).map((error) => ({
    ...error,
    field: `/${path}${error.field}`,
  }))
  return refuse(contentInvalid, { path }, errors)
}
