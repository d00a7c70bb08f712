import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import { instrumentUnknown } from '../problems.ts'
import { InstrumentCode, RoundingRule, Track } from './words.ts'

export const InstrumentSummary = T.Object({
  code: InstrumentCode,
  year: Nullable(Year),
  track: Nullable(Track),
  name: Bilingual,
  rule: RoundingRule,
  scale: T.Object({ min: DecimalText, max: DecimalText }),
  components: T.Array(
    T.Object({ key: T.String(), letter: T.String(), label: Bilingual, weight: Nullable(DecimalText) }),
  ),
})
export type InstrumentSummary = Static<typeof InstrumentSummary>

export const Instrument = T.Object({
  ...InstrumentSummary.properties,
  version: T.Integer(),
  predicates: T.Array(T.Object({ from: DecimalText, name: T.String() })),
  questions: T.Array(
    T.Object({
      code: T.String(),
      component: T.String(),
      element: Bilingual,
      label: Bilingual,
      cityDimension: Nullable(T.String()),
      /** Own weight in percent, where the instrument weighs its questions. */
      weight: Nullable(DecimalText),
    }),
  ),
})
export type Instrument = Static<typeof Instrument>

export const ListInstruments = endpoint({
  get: '/v1/instruments',
  permission: 'public',
  summary: 'Every instrument the installation can score with',
  reply: T.Array(InstrumentSummary),
  keep: 'edition',
})

export const GetInstrument = endpoint({
  get: '/v1/instruments/:code',
  permission: 'public',
  summary: 'One instrument with its questions',
  input: { code: InstrumentCode },
  reply: Instrument,
  keep: 'edition',
  problems: [instrumentUnknown],
})
