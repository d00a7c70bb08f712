import { isUuid } from '#platform/schema/uuid.ts'
import type { Asked } from '../store/exchange/clinical.ts'
import { idsOf } from './kind.ts'
import type { Search } from './search.ts'

const values = (tokens: readonly { value: string }[] | undefined): string[] | undefined =>
  tokens?.map(({ value }) => value)

/** A search in the words of the store. */
export const narrow = (search: Search): Asked => ({
  ids: idsOf(search),
  identifiers: search.tokens.identifier,
  patients: search.references.patient ?? search.references.subject,
  encounters: search.references.encounter ?? search.references.context,
  about: search.references.prescription ?? search.references.focus,
  statuses: values(search.tokens.status),
  from: search.spans._lastUpdated?.from,
  to: search.spans._lastUpdated?.to,
  after: search.after,
  most: search.count + 1,
})

/** A visit we were told of leads to it; a number alone names it. */
export const encounterOf = (encounter: string | null) =>
  encounter === null
    ? undefined
    : isUuid(encounter)
      ? { reference: `Encounter/${encounter}` }
      : { identifier: { value: encounter } }
