import { InstrumentCode, InstrumentData, Rubric, Track } from '#core/evaluation/contract.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { InstrumentVersion, Reason } from './words.ts'

/** A stored version of an instrument, and where it comes from. */
export const InstrumentCard = T.Object({
  ...InstrumentVersion.properties,
  year: Nullable(Year),
  track: Nullable(Track),
  name: Bilingual,
  questions: T.Integer(),
  /** Questions that have a rubric. */
  withRubric: T.Integer(),
  /** Null for what the product ships. */
  origin: Nullable(T.Object({ base: InstrumentVersion, reason: T.String(), addedAt: Instant })),
  /** Years of the cycles whose tracks use it. */
  usedIn: T.Array(Year),
})
export type InstrumentCard = Static<typeof InstrumentCard>

const Wording = T.Object({ from: Bilingual, to: Bilingual })

/** What differs between two versions, from the older to the newer. */
export const InstrumentDiff = T.Object({
  name: Nullable(Wording),
  /** `null` where the component is not there. Percent. */
  weights: T.Array(
    T.Object({
      component: T.String(),
      label: Bilingual,
      from: Nullable(DecimalText),
      to: Nullable(DecimalText),
    }),
  ),
  added: T.Array(T.Object({ code: T.String(), component: T.String(), label: Bilingual })),
  removed: T.Array(T.Object({ code: T.String(), component: T.String(), label: Bilingual })),
  /** Questions whose words or place changed. */
  changed: T.Array(
    T.Object({
      code: T.String(),
      label: Nullable(Wording),
      element: Nullable(Wording),
      component: Nullable(T.Object({ from: T.String(), to: T.String() })),
    }),
  ),
  /** Only the values whose sentence changed; null where there was or is none. */
  rubrics: T.Array(
    T.Object({
      code: T.String(),
      label: Bilingual,
      levels: T.Array(T.Object({ level: T.Integer(), from: Nullable(Bilingual), to: Nullable(Bilingual) })),
    }),
  ),
})
export type InstrumentDiff = Static<typeof InstrumentDiff>

export const ListInstrumentVersions = endpoint({
  get: '/cycle/instruments',
  permission: 'cycle.cycle.read',
  summary: 'Every version of every instrument, with where it comes from',
  reply: T.Array(InstrumentCard),
})

export const GetInstrumentVersion = endpoint({
  get: '/cycle/instruments/:code/:version',
  permission: 'cycle.cycle.read',
  summary: 'One version of an instrument, whole, with rubrics',
  input: InstrumentVersion.properties,
  reply: InstrumentData,
  problems: [problems.instrumentVersionUnknown],
})

export const CompareInstruments = endpoint({
  get: '/cycle/instrument-differences',
  permission: 'cycle.cycle.read',
  summary: 'What differs between two versions',
  input: {
    fromCode: InstrumentCode,
    fromVersion: T.Integer({ minimum: 1 }),
    toCode: InstrumentCode,
    toVersion: T.Integer({ minimum: 1 }),
  },
  reply: InstrumentDiff,
  problems: [problems.instrumentVersionUnknown],
})

/** A text that says something in both languages. */
const Said = T.Object({
  id: T.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  en: T.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
})

/** A question as the ministry writes it; the rest of a known question stays as it was. */
export const DerivedQuestion = T.Object({
  code: T.String({ pattern: '^[A-Za-z0-9-]+$', maxLength: 20 }),
  component: T.String({ pattern: '^[a-z0-9_]+$' }),
  element: Said,
  label: Said,
  rubric: Nullable(Rubric),
})
export type DerivedQuestion = Static<typeof DerivedQuestion>

/** What may differ from the version it is derived from. */
export const Derivation = T.Object({
  year: Year,
  track: Track,
  name: Bilingual,
  weights: T.Array(T.Object({ component: T.String(), weight: DecimalText }), { minItems: 1, maxItems: 30 }),
  questions: T.Array(DerivedQuestion, { minItems: 1, maxItems: 400 }),
})
export type Derivation = Static<typeof Derivation>

export const DeriveInstrument = endpoint({
  post: '/cycle/instruments/:code/:version/derivations',
  permission: 'cycle.instrument.change',
  summary:
    'Add an instrument for a year and track, or its next version, from an existing version; a version never changes',
  input: { ...InstrumentVersion.properties, derivation: Derivation, reason: Reason },
  reply: InstrumentVersion,
  problems: [problems.instrumentVersionUnknown, problems.versionRace, problems.nothingChanged],
})
