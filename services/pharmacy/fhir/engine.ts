import type { Bundle, Resource } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { byId, type Draft, type Found, type Kind, type Made, SERVED, withMeta } from './kind.ts'
import { KINDS } from './kinds.ts'
import { noteFound } from './note-reads.ts'
import { remark } from './outcome.ts'
import {
  contentUnreadable,
  interactionUnknown,
  referenceUnknown,
  resourceUnknown,
  severalMatch,
  typeUnknown,
  versionOld,
} from './problems.ts'
import { referencesIn, replaceReferences } from './references.ts'
import { markText, readSearch, type Search } from './search.ts'

/** @throws Refusal `pharmacy.fhir_type_unknown` */
export function getKind(type: string): Kind {
  const name = SERVED.find((one) => one === type) ?? refuse(typeUnknown, { type: type.slice(0, 60) })
  return KINDS[name]
}

/** @throws Refusal `pharmacy.fhir_resource_unknown` */
export async function readOne(ctx: Context, kind: Kind, id: string): Promise<Found> {
  const [found] = await kind.find(ctx, byId(id))
  if (!found) return refuse(resourceUnknown, { reference: `${kind.type}/${id}`.slice(0, 120) })
  await noteFound(ctx, kind.type, [found])
  return found
}

/**
 * A page of what matches, oldest change first.
 *
 * @param base address of the server, for links
 */
export async function searchType(
  ctx: Context,
  kind: Kind,
  query: URLSearchParams,
  { isLenient, base }: { isLenient: boolean; base: string },
): Promise<Bundle> {
  const search = readSearch(query, kind.parameters, isLenient)
  const rows = await kind.find(ctx, search)
  const shown = rows.slice(0, search.count)
  await noteFound(ctx, kind.type, shown)
  const entry = shown.map((found) => ({
    fullUrl: `${base}/${kind.type}/${found.id}`,
    resource: withMeta(found),
    search: { mode: 'match' as const },
  }))
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    // How many there are is known without counting where one page holds them all.
    ...(rows.length <= search.count && search.after === undefined ? { total: rows.length } : {}),
    link: linksOf(kind, query, rows, search, base),
    entry: [...entry, ...ignoredOf(search)],
  }
}

function linksOf(kind: Kind, query: URLSearchParams, rows: readonly Found[], search: Search, base: string) {
  const address = (asked: URLSearchParams) => {
    const text = asked.toString()
    return `${base}/${kind.type}${text === '' ? '' : `?${text}`}`
  }
  const self = { relation: 'self', url: address(query) }
  const last = rows[search.count - 1]
  if (rows.length <= search.count || !last) return [self]
  const next = new URLSearchParams(query)
  next.set('_page', markText(last))
  return [self, { relation: 'next', url: address(next) }]
}

const ignoredOf = ({ ignored }: Search) =>
  ignored.length === 0
    ? []
    : [
        {
          resource: remark(`Not supported and left aside: ${ignored.join(', ')}`),
          search: { mode: 'outcome' as const },
        },
      ]

/** What a condition of a create or a reference leads to: none or one. @throws Refusal where it is several */
export async function findByCondition(
  ctx: Context,
  kind: Kind,
  condition: string,
): Promise<Found | undefined> {
  const query = new URLSearchParams(condition.replace(/^\?/, ''))
  const search = readSearch(query, kind.parameters, false)
  const narrowing = [...query.keys()].filter((name) => name in kind.parameters || name === '_id')
  if (narrowing.length === 0) return refuse(severalMatch, { condition: condition.slice(0, 120) })
  const [first, ...others] = await kind.find(ctx, { ...search, count: 1 })
  return others.length > 0 ? refuse(severalMatch, { condition: condition.slice(0, 120) }) : first
}

/**
 * Creates drafts of one type together; one whose condition (`If-None-Exist`) is met, or that stands under its
 * identifier already, is not made again. Whoever calls it holds the identifiers (`holdIdentifiers`).
 *
 * @throws Refusal `pharmacy.fhir_interaction_unknown` where the type is only read
 */
export async function createAll(
  ctx: Context,
  kind: Kind,
  drafts: readonly (Draft & { condition?: string | undefined })[],
): Promise<Made[]> {
  const create = kind.create ?? refuse(interactionUnknown, { what: `${kind.type} POST` })
  const made: (Made | undefined)[] = []
  for (const draft of drafts) {
    const there =
      draft.condition === undefined ? undefined : await findByCondition(ctx, kind, draft.condition)
    made.push(there && { found: there, isNew: false })
  }
  const wanted = drafts.filter((_, i) => made[i] === undefined)
  const fresh = wanted.length === 0 ? [] : await create(ctx, wanted)
  return made.map((one) => one ?? (fresh.shift() as Made))
}

/** @throws Refusal as {@link createAll}, or `pharmacy.fhir_version_old` */
export async function updateOne(
  ctx: Context,
  kind: Kind,
  id: string,
  draft: Draft,
  ifMatch: string | null,
): Promise<Made> {
  const update = kind.update ?? refuse(interactionUnknown, { what: `${kind.type} PUT` })
  const [found] = await kind.find(ctx, byId(id))
  if (!found) return refuse(resourceUnknown, { reference: `${kind.type}/${id}`.slice(0, 120) })
  if (draft.resource.id !== undefined && draft.resource.id !== id) {
    refuse(contentUnreadable, { why: `id ${String(draft.resource.id).slice(0, 60)} ≠ ${id}` })
  }
  const given = /"?(\w+)"?$/.exec(ifMatch ?? '')?.[1]
  if (given !== undefined && given !== String(found.version)) {
    refuse(versionOld, { given, now: String(found.version) })
  }
  return { found: await update(ctx, found, id, draft), isNew: false }
}

/** Settles references of one resource: conditions are looked up, own absolute addresses become relative. */
export async function settleReferences<V extends object>(
  ctx: Context,
  resource: V,
  stands: ReadonlyMap<string, string>,
  base: string,
): Promise<V> {
  const all = new Map(stands)
  for (const reference of referencesIn(resource)) {
    const [, type, condition] = /^([A-Za-z]+)\?(.+)$/.exec(reference) ?? []
    if (type === undefined || condition === undefined || all.has(reference)) continue
    const found = await findByCondition(ctx, getKind(type), condition)
    all.set(
      reference,
      found ? `${type}/${found.id}` : refuse(referenceUnknown, { reference: reference.slice(0, 200) }),
    )
  }
  return replaceReferences(resource, all, base)
}

/** A body as a resource. @throws Refusal `pharmacy.fhir_content_unreadable` */
export function readResource(body: string): Record<string, unknown> & { resourceType: string } {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return refuse(contentUnreadable, { why: 'JSON' })
  }
  const isResource =
    typeof value === 'object' && value !== null && typeof (value as Resource).resourceType === 'string'
  return isResource
    ? (value as Record<string, unknown> & Resource)
    : refuse(contentUnreadable, { why: 'resourceType' })
}
