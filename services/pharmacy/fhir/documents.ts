import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Resource } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { TSchema } from '#platform/schema/schema.ts'
import {
  type DocumentRow,
  type DocumentType,
  listDocuments,
  type NamedBy,
  putDocument,
} from '../store/exchange/documents.ts'
import { type Draft, type Found, idsOf, type Kind, type Made } from './kind.ts'
import { identifierTaken } from './problems.ts'
import { idOf } from './references.ts'
import type { Parameters, Search } from './search.ts'
import { readShape } from './shapes.ts'

interface DocumentKind {
  type: DocumentType
  parameters: Parameters
  shape: TSchema
}

/** A type that is kept as other systems told it, in the elements of its shape. */
export function documentKind({
  type,
  parameters,
  shape,
}: DocumentKind): Kind & Required<Pick<Kind, 'create'>> {
  /** The one of these identifiers, where it says the same. @throws Refusal `pharmacy.fhir_identifier_taken` */
  const known = async (ctx: Context, draft: Draft): Promise<Found | undefined> => {
    const body = readShape(shape, draft) as Record<string, unknown>
    const identifiers = identifiersOf(body)
    if (identifiers.length === 0) return undefined
    const rows = await listDocuments(ctx.tx, ctx.tenant, type, { identifiers, most: 2 })
    const [one] = rows
    if (rows.length > 1 || (one && !isDeepStrictEqual(one.body, body))) refuse(identifierTaken)
    return one && foundOf(one)
  }
  const keep = async (ctx: Context, id: string, draft: Draft): Promise<Found> => {
    const body = readShape(shape, draft) as Record<string, unknown>
    const patientId = patientOf(body)
    const identifiers = identifiersOf(body)
    return foundOf(await putDocument(ctx.tx, ctx.tenant, type, { id, body, patientId, identifiers }, ctx.now))
  }
  return {
    type,
    parameters,
    find: async (ctx, search) =>
      (await listDocuments(ctx.tx, ctx.tenant, type, { ...narrow(search), most: search.count + 1 })).map(
        foundOf,
      ),
    create: async (ctx, drafts) => {
      const made: Made[] = []
      for (const draft of drafts) {
        const found = await known(ctx, draft)
        made.push({ found: found ?? (await keep(ctx, randomUUID(), draft)), isNew: found === undefined })
      }
      return made
    },
    update: (ctx, _found, id, draft) => keep(ctx, id, draft),
  }
}

const foundOf = ({ id, version, updatedAt, body, patientId }: DocumentRow): Found => ({
  id,
  version,
  updatedAt,
  resource: body as unknown as Resource,
  patientId: patientId ?? undefined,
})

const identifiersOf = (body: Record<string, unknown>): NamedBy[] =>
  ((body.identifier ?? []) as { system?: string; value: string }[]).map(({ system = '', value }) => ({
    system,
    value,
  }))

const patientOf = ({ subject }: Record<string, unknown>): string | null =>
  idOf((subject as { reference?: string } | undefined)?.reference, 'Patient') ?? null

const narrow = (search: Search) => ({
  ids: idsOf(search),
  identifiers: search.tokens.identifier,
  patients: search.references.patient ?? search.references.subject,
  coded: search.tokens.code
    ? { path: 'code' as const, tokens: search.tokens.code }
    : search.tokens.status
      ? { path: 'status' as const, tokens: search.tokens.status }
      : undefined,
  from: search.spans._lastUpdated?.from,
  to: search.spans._lastUpdated?.to,
  after: search.after,
})
