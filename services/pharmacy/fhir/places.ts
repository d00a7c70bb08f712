import type { Location, Organization } from '@medplum/fhirtypes'
import { listPlaces, type PlaceRow } from '../store/exchange/queue.ts'
import { documentKind } from './documents.ts'
import { type Found, idsOf, type Kind } from './kind.ts'
import type { Search, Token } from './search.ts'
import { LocationShape, OrganizationShape } from './shapes.ts'
import { FACILITY } from './systems.ts'

/** Our facilities stand beside the organisations and locations that others told of, under their own code. */
function withPlaces(type: 'Organization' | 'Location', kind: Kind): Kind {
  return {
    ...kind,
    find: async (ctx, search) => {
      const places = (await listPlaces(ctx.tx, ctx.tenant))
        .map((row) => foundOf(type, row))
        .filter((found) => isAsked(found, search))
      const asked = isUuids(search) ? await kind.find(ctx, search) : []
      return [...places, ...asked]
        .sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime() || (a.id < b.id ? -1 : 1))
        .slice(0, search.count + 1)
    },
  }
}

const isUuids = (search: Search): boolean => idsOf(search)?.every((id) => id.length === 36) ?? true

function isAsked({ id, updatedAt }: Found, search: Search): boolean {
  const { _lastUpdated: span } = search.spans
  const { after } = search
  const isNamed = search.tokens.identifier?.some(
    (one: Token) => one.value === id && [undefined, FACILITY].includes(one.system),
  )
  const isBeyond =
    after === undefined ||
    updatedAt > after.updatedAt ||
    (updatedAt.getTime() === after.updatedAt.getTime() && id > after.id)
  return (
    (idsOf(search)?.includes(id) ?? true) &&
    (isNamed ?? true) &&
    isBeyond &&
    (span?.from === undefined || updatedAt >= span.from) &&
    (span?.to === undefined || updatedAt < span.to)
  )
}

const foundOf = (type: 'Organization' | 'Location', row: PlaceRow): Found => ({
  id: row.code,
  version: row.closedAt === null ? 1 : 2,
  updatedAt: row.closedAt ?? row.openedAt,
  resource: type === 'Organization' ? organizationOf(row) : locationOf(row),
})

const organizationOf = ({ code, name, closedAt }: PlaceRow): Organization => ({
  resourceType: 'Organization',
  identifier: [{ system: FACILITY, value: code }],
  active: closedAt === null,
  name,
})

const locationOf = ({ code, name, closedAt }: PlaceRow): Location => ({
  resourceType: 'Location',
  identifier: [{ system: FACILITY, value: code }],
  status: closedAt === null ? 'active' : 'inactive',
  name,
  managingOrganization: { reference: `Organization/${code}` },
})

export const organizations = withPlaces(
  'Organization',
  documentKind({ type: 'Organization', parameters: { identifier: 'token' }, shape: OrganizationShape }),
)
export const locations = withPlaces(
  'Location',
  documentKind({ type: 'Location', parameters: { identifier: 'token' }, shape: LocationShape }),
)
