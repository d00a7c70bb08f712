import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { DrugCode, FacilityCode, FacilityKind, Lane, UcumUnit } from './words.ts'

const Minutes = (least: number, most: number) => T.Integer({ minimum: least, maximum: most })
const Work = T.Integer({ minimum: 5, maximum: 3600 })
const Clock = T.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', examples: ['07:30'] })

/** What a facility may set. None of these is known of a real one: see `START_SETTINGS` for the marked start values. */
export const FacilitySettings = T.Object({
  /** Promise of the express lane in seconds, from handing in to handing over. Arjuna: 480. */
  promiseSeconds: T.Integer({ minimum: 60, maximum: 7200 }),
  /** Hours of the counter in WIB. */
  opensAt: Clock,
  closesAt: Clock,
  /** How often a number is called before it may be missed. */
  callRepetitions: T.Integer({ minimum: 1, maximum: 10 }),
  /** Minutes after the last call when a number counts as missed; always longer than the promise. */
  noShowMinutes: Minutes(5, 240),
  /** Minutes in one state after which a ticket stands first in the list of work. */
  stuckMinutes: Minutes(1, 240),
  /** What the board says beside the numbers. */
  boardWords: Bilingual,
  counters: T.Array(T.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: 20 }),
  /** Mean work on one prescription by step, in seconds; start values until they are measured. */
  workSeconds: T.Object({ screening: Work, preparing: Work, checking: Work, handing: Work }),
  /** How many of a hundred prescriptions are to be handed over within the promise. */
  serviceLevel: T.Integer({ minimum: 50, maximum: 99 }),
  /** Hours after which an act can no longer be entered with its true time. */
  lateEntryHours: T.Integer({ minimum: 1, maximum: 168 }),
  /** Answers of 1 to 5 that count as satisfied, from this one on. */
  satisfiedFrom: T.Integer({ minimum: 3, maximum: 5 }),
})
export type FacilitySettings = Static<typeof FacilitySettings>

/** The condition of a rule: all that is named must hold; an empty one always does. */
export const LaneCondition = T.Object({
  compounded: T.Optional(T.Boolean()),
  programme: T.Optional(T.Boolean()),
  /** Referral back (PRB) for chronic patients. */
  chronic: T.Optional(T.Boolean()),
  delivery: T.Optional(T.Boolean()),
  /** At most so many items. */
  maxItems: T.Optional(T.Integer({ minimum: 1, maximum: 50 })),
})
export const LaneRule = T.Object({ lane: Lane, when: LaneCondition, because: Bilingual })
export type LaneRule = Static<typeof LaneRule>

export const Facility = T.Object({
  code: FacilityCode,
  name: T.String(),
  kind: FacilityKind,
  settings: FacilitySettings,
  isExample: T.Boolean(),
  openedAt: Instant,
  closedAt: T.Union([Instant, T.Null()]),
})
export type Facility = Static<typeof Facility>

const FacilityName = T.String({ minLength: 3, maxLength: 120, pattern: '\\S' })

export const ListFacilities = endpoint({
  get: '/pharmacy/facilities',
  permission: 'pharmacy.quality.read',
  summary: 'Hospitals and health centres of the region whose pharmacy is run here, with their settings',
  reply: T.Object({ facilities: T.Array(Facility) }),
})

export const OpenFacility = endpoint({
  post: '/pharmacy/facilities',
  permission: 'pharmacy.setting.change',
  summary: 'Begin a facility with the start values of all settings',
  input: {
    code: FacilityCode,
    name: FacilityName,
    kind: FacilityKind,
    isExample: T.Optional(T.Boolean()),
  },
  reply: T.Object({ code: FacilityCode }),
  problems: [problems.facilityExists],
})

export const ChangeFacility = endpoint({
  put: '/pharmacy/facilities/:facility',
  permission: 'pharmacy.setting.change',
  summary: 'Change name and settings of a facility; what happened before keeps its own',
  input: { facility: FacilityCode, name: FacilityName, settings: FacilitySettings },
  reply: Done,
  problems: [problems.facilityUnknown, problems.settingsContradict],
})

export const LaneRules = T.Object({
  version: T.Integer(),
  rules: T.Array(LaneRule),
  /** Why this version was made; empty for the one a facility starts with. */
  reason: T.String(),
  madeAt: Instant,
})
export type LaneRules = Static<typeof LaneRules>

export const GetLaneRules = endpoint({
  get: '/pharmacy/facilities/:facility/lane-rules',
  permission: 'pharmacy.quality.read',
  summary: 'The ordered rules that give a prescription its lane, newest version first',
  input: { facility: FacilityCode },
  reply: T.Object({ versions: T.Array(LaneRules) }),
  problems: [problems.facilityUnknown],
})

export const SetLaneRules = endpoint({
  post: '/pharmacy/facilities/:facility/lane-rules',
  permission: 'pharmacy.setting.change',
  summary: 'Make a new version of the lane rules; the first rule that holds decides',
  input: {
    facility: FacilityCode,
    rules: T.Array(LaneRule, { minItems: 1, maxItems: 30 }),
    reason: T.String({ minLength: 5, maxLength: 500, pattern: '\\S' }),
  },
  reply: T.Object({ version: T.Integer() }),
  problems: [problems.facilityUnknown, problems.laneRulesWrong],
})

export const PreviewLane = endpoint({
  get: '/pharmacy/facilities/:facility/lane-preview',
  permission: 'pharmacy.quality.read',
  summary: 'Which lane the rules of today give, and by which rule',
  input: {
    facility: FacilityCode,
    items: T.Integer({ minimum: 1, maximum: 50 }),
    compounded: T.Optional(T.Boolean()),
    programme: T.Optional(T.Boolean()),
    chronic: T.Optional(T.Boolean()),
    delivery: T.Optional(T.Boolean()),
  },
  reply: T.Object({ lane: Lane, because: Bilingual, version: T.Integer(), rule: T.Integer() }),
  problems: [problems.facilityUnknown],
})

/** One drug of the region's formulary table. */
export const Drug = T.Object({
  /** Code of KFA, or one of its own marked `CONTOH-…`. */
  code: DrugCode,
  name: T.String(),
  unit: UcumUnit,
  /** What is printed on the package; the code itself where nothing else is known. */
  barcode: T.String(),
  /** On the formulary of the facility's region (Kepmenkes 129/2008: prescribing by formulary). */
  isFormulary: T.Boolean(),
  /** Paid by a programme of the government: tuberculosis, HIV, malaria. */
  isProgramme: T.Boolean(),
  isExample: T.Boolean(),
})
export type Drug = Static<typeof Drug>

export const ListDrugs = endpoint({
  get: '/pharmacy/drugs',
  permission: 'pharmacy.quality.read',
  summary: 'Drugs of the formulary table by code or part of the name, at most fifty',
  input: { query: T.Optional(T.String({ maxLength: 80 })) },
  reply: T.Object({ drugs: T.Array(Drug) }),
})

export const ImportDrugs = endpoint({
  post: '/pharmacy/drugs/imports',
  permission: 'pharmacy.setting.change',
  summary:
    'Take over a formulary table (kode, nama, satuan, barcode, formularium, program), all or nothing; faults by row and column',
  input: { dryRun: T.Optional(T.Boolean()) },
  reply: T.Object({ added: T.Integer(), changed: T.Integer(), unchanged: T.Integer() }),
  problems: [problems.drugTableWrong],
  upload: { maxBytes: 5_000_000 },
})
