import type { Resource } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import type { Parameters, Search } from './search.ts'

/** The resource types that are served, in the order in which a transaction makes them: what is named comes first. */
export const SERVED = [
  'Organization',
  'Location',
  'Practitioner',
  'Patient',
  'Encounter',
  'Medication',
  'MedicationRequest',
  'MedicationDispense',
  'Task',
] as const
export type Served = (typeof SERVED)[number]

/** A resource as it stands, with what its headers say. */
export interface Found {
  id: string
  /** `versionId`; grows with every change. */
  version: number
  updatedAt: Date
  /** Without `meta`, which is made of the above. */
  resource: Resource
  /** Whom it tells of, so that the read is noted. */
  patientId?: string | undefined
}

/** What a create led to: what it made, or what stood under its identifier already. */
export interface Made {
  found: Found
  isNew: boolean
}

/** What is to be made: a resource whose references lead to what exists. */
export interface Draft {
  resource: Record<string, unknown>
  /** Where it stands in what was sent, for refusals: `Bundle.entry[3].resource`. */
  path: string
}

/** One resource type: what may be asked of it. */
export interface Kind {
  type: Served
  parameters: Parameters
  /** Up to `count + 1` of those that match, by `updatedAt` and `id`. */
  find: (ctx: Context, search: Search) => Promise<Found[]>
  /** Makes all drafts of one request together, in their order; what is there by its identifier is not made again. */
  create?: (ctx: Context, drafts: readonly Draft[]) => Promise<Made[]>
  update?: (ctx: Context, found: Found | undefined, id: string, draft: Draft) => Promise<Found>
}

/** A search for one id. */
export const byId = (id: string): Search => ({
  tokens: { _id: [{ value: id }] },
  references: {},
  spans: {},
  count: 1,
  ignored: [],
})

/** The ids a search is narrowed to, where it is. */
export const idsOf = ({ tokens }: Search): string[] | undefined => tokens._id?.map(({ value }) => value)

export const withMeta = ({ resource, id, version, updatedAt }: Found): Resource =>
  ({
    ...resource,
    id,
    meta: { ...resource.meta, versionId: String(version), lastUpdated: updatedAt.toISOString() },
  }) as Resource
