import {
  Array as ArrayOf,
  Boolean as BooleanOf,
  Integer,
  IsOptional,
  Literal,
  Null,
  Number as NumberOf,
  Object as ObjectOf,
  Optional,
  type Static,
  String as StringOf,
  type TProperties,
  type TSchema,
  type TString,
  type TUnsafe,
  Union,
  Unsafe,
} from 'typebox'
import { UUID_PATTERN } from './uuid.ts'

/** One of these words. As the library's, without the engine of type expressions that its own brings along. */
const Enum = <const W extends readonly string[]>(words: W): TUnsafe<W[number]> =>
  Unsafe<W[number]>({ enum: [...words] })

/** Values by keys that are text, each as the pattern of the key says; likewise without the engine. */
const RecordOf = <V extends TSchema>(key: TString, value: V): TUnsafe<Record<string, Static<V>>> =>
  Unsafe<Record<string, Static<V>>>({
    type: 'object',
    patternProperties: { [(key as { pattern?: string }).pattern ?? '^.*$']: value },
  })

/**
 * The schema builder used on every border; `T.Object({ name: T.String() })`. Only what we build with: the library's
 * parser of type expressions would be a tenth of the workspace's first load.
 */
export const T = {
  Array: ArrayOf,
  Boolean: BooleanOf,
  Enum,
  Integer,
  IsOptional,
  Literal,
  Null,
  Number: NumberOf,
  Object: ObjectOf,
  Optional,
  Record: RecordOf,
  String: StringOf,
  Union,
  Unsafe,
}
export type { Static, TProperties, TSchema }

/** Permendagri code of a regency or city, for example `35.05`. Text: `35.10` must never become 35.1. */
export const RegionCode = T.String({
  pattern: '^[0-9]{2}\\.[0-9]{2}$',
  description: 'Permendagri code of a regency or city, written as text',
  examples: ['35.05'],
})
export type RegionCode = Static<typeof RegionCode>

/** Permendagri code of a province, for example `35`. */
export const ProvinceCode = T.String({ pattern: '^[0-9]{2}$', examples: ['35'] })
export type ProvinceCode = Static<typeof ProvinceCode>

/** Calendar year of an evaluation. */
export const Year = T.Integer({ minimum: 2017, maximum: 2100, examples: [2023] })
export type Year = Static<typeof Year>

/** Version 4 or 7 UUID in lower case. */
export const Uuid = T.String({ pattern: `^${UUID_PATTERN}$` })
export type Uuid = Static<typeof Uuid>

/** An exact decimal carried as text, decimal point, optional sign: `3.29`, `-0.37`. */
export const DecimalText = T.String({ pattern: '^-?[0-9]+(\\.[0-9]+)?$', examples: ['3.29'] })
export type DecimalText = Static<typeof DecimalText>

/** An instant as RFC 3339 text in UTC. */
export const Instant = T.String({ format: 'date-time' })
export type Instant = Static<typeof Instant>

/** A label in both languages of the product. */
export const Bilingual = T.Object({ id: T.String(), en: T.String() })
export type Bilingual = Static<typeof Bilingual>

/** The value or null: for what is known to be absent, never for zero. */
export const Nullable = <S extends TSchema>(schema: S) => T.Union([schema, T.Null()])
