import { randomUUID } from 'node:crypto'
import type { Resource } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import type { TSchema } from '#platform/schema/schema.ts'
import {
  type DocumentRow,
  type DocumentType,
  listDocuments,
  type NamedBy,
  putDocument,
} from '../store/exchange/documents.ts'
import { type Draft, type Found, idsOf, type Kind } from './kind.ts'
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
      const made: Found[] = []
      for (const draft of drafts) made.push(await keep(ctx, randomUUID(), draft))
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
