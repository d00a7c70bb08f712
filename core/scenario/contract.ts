import { Done, endpoint } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'
import {
  changedElsewhere,
  contentFaulty,
  noInstrument,
  scenarioArchived,
  scenarioUnknown,
} from './problems.ts'

/** Where the scores of a scenario began; `blank` is zero everywhere. */
export const Origin = T.Union([
  T.Literal('workbook'),
  T.Literal('published'),
  T.Literal('live'),
  T.Literal('blank'),
])
export type Origin = Static<typeof Origin>

const QuestionCode = T.String({ pattern: '^[A-Za-z0-9-]+$', maxLength: 40 })
const Scores = T.Record(QuestionCode, DecimalText)

/** Effort of a question or target as the region estimates it: 1 is least, 5 is most. */
export const Effort = T.Integer({ minimum: 1, maximum: 5 })

/** A programme target: a labelled bundle of what it would add to questions. */
export const Target = T.Object({
  id: T.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  label: T.String({ minLength: 1, maxLength: 120 }),
  /** Whether it counts in the scenario now. */
  on: T.Boolean(),
  effort: Effort,
  steps: T.Array(T.Object({ question: QuestionCode, add: DecimalText }), { minItems: 1, maxItems: 40 }),
})
export type Target = Static<typeof Target>

/** What a scenario is made of; the index follows from it and the instrument. */
export const ScenarioContent = T.Object({
  origin: Origin,
  originYear: Nullable(Year),
  /** Scores it began with, by question; a question without one is left out of its component. */
  base: Scores,
  /** Components whose questions are not known, held at their score. */
  held: T.Record(T.String({ maxLength: 60 }), DecimalText),
  /** Scores moved to, in quarters. */
  moves: Scores,
  targets: T.Array(Target, { maxItems: 20 }),
  /** Effort by question, where it is not 1. */
  efforts: T.Record(QuestionCode, Effort),
})
export type ScenarioContent = Static<typeof ScenarioContent>

export const Scenario = T.Object({
  id: Uuid,
  year: Year,
  name: T.String(),
  note: T.String(),
  instrument: T.Object({ code: T.String(), version: T.Integer() }),
  ...ScenarioContent.properties,
  index: Nullable(DecimalText),
  revision: T.Integer(),
  madeBy: T.String({ description: 'Name' }),
  madeAt: Instant,
  changedBy: T.String({ description: 'Name' }),
  changedAt: Instant,
  archivedAt: Nullable(Instant),
})
export type Scenario = Static<typeof Scenario>

/** The instrument as far as a scenario needs it. */
export const ScenarioInstrument = T.Object({
  code: T.String(),
  version: T.Integer(),
  name: Bilingual,
  rule: T.Union([T.Literal('round_terms_then_add'), T.Literal('add_then_round'), T.Literal('display_only')]),
  componentPlaces: Nullable(T.Integer()),
  scale: T.Object({ min: DecimalText, max: DecimalText }),
  components: T.Array(
    T.Object({ key: T.String(), letter: T.String(), label: Bilingual, weight: DecimalText }),
  ),
  questions: T.Array(
    T.Object({ code: T.String(), component: T.String(), element: Bilingual, label: Bilingual }),
  ),
})
export type ScenarioInstrument = Static<typeof ScenarioInstrument>

export const StartingPoint = T.Object({
  origin: Origin,
  year: Nullable(Year),
  base: Scores,
  held: T.Record(T.String(), DecimalText),
  /** Questions without an answer that count as zero here. */
  zeros: T.Integer(),
  /** What was published for it, where it was. */
  published: Nullable(DecimalText),
})
export type StartingPoint = Static<typeof StartingPoint>

/** The last published national table, against which ranks are read. */
export const NationalTable = T.Object({
  year: Year,
  /** Finals of the other regions, in hundredths. */
  others: T.Array(T.Integer()),
  own: Nullable(DecimalText),
  /** By how much regions moved in the middle from the year before, in hundredths; null where unknown. */
  drift: Nullable(T.Integer()),
})
export type NationalTable = Static<typeof NationalTable>

/** How far the live result may be off, from its bootstrap interval, in hundredths. */
export const Uncertainty = T.Object({ below: T.Integer(), above: T.Integer() })
export type Uncertainty = Static<typeof Uncertainty>

export const ScenarioStart = T.Object({
  year: Year,
  instrument: ScenarioInstrument,
  points: T.Array(StartingPoint),
  table: Nullable(NationalTable),
  uncertainty: Nullable(Uncertainty),
})
export type ScenarioStart = Static<typeof ScenarioStart>

const year = { year: Year }
const one = { scenarioId: Uuid }
const words = {
  name: T.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  /** Left out where there is nothing to say. */
  note: T.Optional(T.String({ maxLength: 2000 })),
}

export const GetScenarioStart = endpoint({
  get: '/scenario/years/:year/start',
  permission: 'scenario.scenario.read',
  summary: 'Instrument, starting points, national table and uncertainty for scenarios of a year',
  input: year,
  reply: ScenarioStart,
  problems: [noInstrument],
})

export const ListScenarios = endpoint({
  get: '/scenario/years/:year/scenarios',
  permission: 'scenario.scenario.read',
  summary: 'Scenarios of the region for a year, archived ones too, newest first',
  input: year,
  reply: T.Array(Scenario),
})

export const GetScenario = endpoint({
  get: '/scenario/scenarios/:scenarioId',
  permission: 'scenario.scenario.read',
  summary: 'One scenario of the region',
  input: one,
  reply: Scenario,
  problems: [scenarioUnknown],
})

export const SaveScenario = endpoint({
  post: '/scenario/years/:year/scenarios',
  permission: 'scenario.scenario.write',
  summary: 'Keeps a scenario under a name',
  input: { ...year, ...words, content: ScenarioContent },
  reply: T.Object({ id: Uuid, revision: T.Integer(), index: Nullable(DecimalText) }),
  problems: [noInstrument, contentFaulty],
})

export const ChangeScenario = endpoint({
  put: '/scenario/scenarios/:scenarioId',
  permission: 'scenario.scenario.write',
  summary: 'Changes a kept scenario; the revision guards against overwriting',
  input: { ...one, ...words, content: ScenarioContent, revision: T.Integer({ minimum: 1 }) },
  reply: T.Object({ revision: T.Integer(), index: Nullable(DecimalText) }),
  problems: [scenarioUnknown, scenarioArchived, changedElsewhere, contentFaulty],
})

export const ArchiveScenario = endpoint({
  post: '/scenario/scenarios/:scenarioId/archivings',
  permission: 'scenario.scenario.write',
  summary: 'Puts a scenario away; it can be brought back and is never deleted',
  input: one,
  reply: Done,
  problems: [scenarioUnknown],
})

export const RestoreScenario = endpoint({
  post: '/scenario/scenarios/:scenarioId/restorings',
  permission: 'scenario.scenario.write',
  summary: 'Brings an archived scenario back',
  input: one,
  reply: Done,
  problems: [scenarioUnknown],
})
