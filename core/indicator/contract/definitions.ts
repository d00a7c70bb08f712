import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { ProgrammeLink } from './indicators.ts'
import {
  Amount,
  Better,
  Decimals,
  DimensionName,
  FormulaShape,
  FrameworkShape,
  Grain,
  OwnCode,
  ofIndicator,
  Reason,
  Unit,
} from './words.ts'

const line = (min: number, max: number) => T.String({ minLength: min, maxLength: max, pattern: '\\S' })
const both = (min: number, max: number) => T.Object({ id: line(min, max), en: line(min, max) })

/** What an indicator of the region's own is. */
export const DefinitionContent = T.Object({
  name: both(3, 160),
  definition: both(10, 2000),
  source: both(3, 400),
  unit: Unit,
  better: Better,
  decimals: Decimals,
  /** Null: its values are entered by hand or imported, for periods of `grain`. */
  formula: Nullable(FormulaShape),
  grain: Nullable(Grain),
  by: T.Array(DimensionName, { maxItems: 8 }),
})
export type DefinitionContent = Static<typeof DefinitionContent>

const REFUSALS = [problems.measureUnknown, problems.formulaUnsound, problems.grainNeeded]

export const DefineIndicator = endpoint({
  post: '/indicator/indicators',
  permission: 'indicator.definition.change',
  summary: 'Define an indicator of the region’s own, over declared measures or entered by hand',
  input: { code: OwnCode, content: DefinitionContent, isExample: T.Optional(T.Boolean()) },
  reply: T.Object({ code: T.String(), version: T.Integer() }),
  problems: [problems.codeTaken, ...REFUSALS],
})

export const ReviseIndicator = endpoint({
  post: '/indicator/indicators/:code/versions',
  permission: 'indicator.definition.change',
  summary:
    'A new version of an own indicator, in force from the first day of a year; earlier years keep theirs',
  input: {
    ...ofIndicator,
    /** The version that was changed. */
    version: T.Integer({ minimum: 1 }),
    content: DefinitionContent,
    fromYear: Year,
    reason: Reason,
  },
  reply: T.Object({ version: T.Integer() }),
  problems: [
    problems.indicatorUnknown,
    problems.standardFixed,
    problems.changedMeanwhile,
    problems.originFixed,
    problems.yearBefore,
    ...REFUSALS,
  ],
})

/** The formula as a sentence, before it is kept. */
export const PreviewFormula = endpoint({
  post: '/indicator/formula-previews',
  permission: 'indicator.definition.change',
  summary: 'Say a formula in words, and refuse an unsound one',
  input: { formula: FormulaShape },
  reply: T.Object({ words: Bilingual }),
  problems: REFUSALS,
})

export const SetTargets = endpoint({
  put: '/indicator/indicators/:code/targets',
  permission: 'indicator.target.set',
  summary: 'Set baseline and yearly targets; what was set before stays on record',
  input: {
    ...ofIndicator,
    baseline: Nullable(T.Object({ year: Year, value: Amount })),
    targets: T.Array(T.Object({ year: Year, value: Amount }), { maxItems: 30 }),
    /** Needed where something set before changes. */
    reason: T.Optional(T.String({ maxLength: 1000 })),
  },
  reply: T.Object({ changed: T.Integer() }),
  problems: [problems.indicatorUnknown, problems.reasonNeeded, problems.yearTwice],
})

export const AssignIndicator = endpoint({
  put: '/indicator/indicators/:code/assignment',
  permission: 'indicator.definition.change',
  summary: 'Say which agency owns an indicator, which programmes and reports it serves',
  input: {
    ...ofIndicator,
    revision: T.Integer({ minimum: 0 }),
    ownerOpdId: Nullable(Uuid),
    programmes: T.Array(ProgrammeLink, { maxItems: 50 }),
    /** Of the region; those that a standard indicator brings stay. */
    links: T.Array(FrameworkShape, { maxItems: 50 }),
  },
  reply: T.Object({ revision: T.Integer() }),
  problems: [
    problems.indicatorUnknown,
    problems.changedMeanwhile,
    problems.opdUnknown,
    problems.programmeUnknown,
  ],
})

export const PublishIndicator = endpoint({
  put: '/indicator/indicators/:code/publication',
  permission: 'indicator.definition.change',
  summary: 'Show an indicator to the public, or no longer',
  input: { ...ofIndicator, isPublic: T.Boolean() },
  reply: Done,
  problems: [problems.indicatorUnknown],
})
