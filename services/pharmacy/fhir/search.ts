import { refuse } from '#platform/problem/problem.ts'
import { parameterUnknown, parameterWrong } from './problems.ts'

/** How a search parameter is written (FHIR R4 §3.1.1.4). */
export type ParameterKind = 'token' | 'reference' | 'date'
export type Parameters = Readonly<Record<string, ParameterKind>>

/** `system|value`; an absent system matches any. */
export interface Token {
  system?: string
  value: string
}

/** Instants from (inclusive) to (exclusive); an open end is absent. */
export interface Span {
  from?: Date
  to?: Date
}

/** What is looked for, read and checked. Each list means "any of"; the parts mean "and". */
export interface Search {
  tokens: Readonly<Record<string, readonly Token[]>>
  /** Ids that a reference parameter names, without their type. */
  references: Readonly<Record<string, readonly string[]>>
  /** Chained identifiers: `patient.identifier`, `patient:identifier` are not served; absent. */
  spans: Readonly<Record<string, Span>>
  count: number
  /** The last one of the page before. */
  after?: Mark
  /** Parameters that were left aside by the caller's own wish. */
  ignored: readonly string[]
}

/** Where a page ends: pages follow the order of change, so nothing is skipped while others write. */
export interface Mark {
  updatedAt: Date
  id: string
}

const COMMON: Parameters = { _id: 'token', _lastUpdated: 'date' }
/** They change the form of an answer we give in one form only, or are the answer's own. */
const NEUTRAL = new Set(['_format', '_pretty', '_total', '_count', '_page', '_summary'])
const PAGE = 50
const LARGEST = 200

/** Parameters that every type answers to, with those of its own. */
export const parametersOf = (own: Parameters): Parameters => ({ ...COMMON, ...own })

/**
 * Reads the parameters of a search.
 *
 * @param own parameters of the type beside the common ones
 * @param isLenient `Prefer: handling=lenient`: what is unknown is left aside and named in `ignored`. Health data is not
 *   handed out on a misspelt narrowing, so without the wish it is refused.
 * @throws Refusal `pharmacy.fhir_parameter_unknown` or `pharmacy.fhir_parameter_wrong`
 */
export function readSearch(query: URLSearchParams, own: Parameters, isLenient: boolean): Search {
  const known = parametersOf(own)
  const tokens: Record<string, Token[]> = {}
  const references: Record<string, string[]> = {}
  const spans: Record<string, Span> = {}
  const ignored: string[] = []
  for (const [name, value] of query) {
    const kind = known[name]
    if (kind === undefined) {
      if (!NEUTRAL.has(name)) ignored.push(name)
    } else if (kind === 'token') tokens[name] = value.split(',').map(tokenOf)
    else if (kind === 'reference') references[name] = value.split(',').map(idOf)
    else spans[name] = narrowed(spans[name] ?? {}, spanOf(name, value))
  }
  if (ignored.length > 0 && !isLenient) refuse(parameterUnknown, { names: ignored.join(', ') })
  const after = markOf(query.get('_page'))
  return {
    tokens,
    references,
    spans,
    count: countOf(query.get('_count')),
    ignored,
    ...(after ? { after } : {}),
  }
}

export const isLenient = (headers: Headers): boolean =>
  /\bhandling\s*=\s*lenient\b/.test(headers.get('prefer') ?? '')

function tokenOf(text: string): Token {
  const bar = text.indexOf('|')
  if (bar === -1) return { value: text }
  const system = text.slice(0, bar)
  return { value: text.slice(bar + 1), ...(system === '' ? {} : { system }) }
}

/** `Patient/1`, `https://…/Patient/1` and `1` name the same. */
const idOf = (text: string): string => text.split('/').at(-1) ?? ''

function countOf(text: string | null): number {
  if (text === null) return PAGE
  if (!/^\d{1,6}$/.test(text)) refuse(parameterWrong, { name: '_count', value: text.slice(0, 40) })
  return Math.min(Math.max(Number(text), 1), LARGEST)
}

const DATE = /^(eq|ge|gt|le|lt|sa|eb)?(\d{4}(?:-\d{2}(?:-\d{2}(?:T.+)?)?)?)$/

/** A date stands for the whole of what it names: a year, month, day, or instant (FHIR R4 §3.1.1.4.7). */
function spanOf(name: string, value: string): Span {
  const [, prefix = 'eq', text = ''] = DATE.exec(value) ?? []
  const whole = wholeOf(text) ?? refuse(parameterWrong, { name, value: value.slice(0, 60) })
  if (prefix === 'eq') return whole
  if (prefix === 'ge') return { from: whole.from }
  if (prefix === 'gt' || prefix === 'sa') return { from: whole.to }
  return { to: prefix === 'le' ? whole.to : whole.from }
}

function wholeOf(text: string): Required<Span> | undefined {
  const from = new Date(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text)
  if (text === '' || Number.isNaN(from.getTime())) return undefined
  const to = new Date(from)
  if (text.length === 4) to.setUTCFullYear(to.getUTCFullYear() + 1)
  else if (text.length === 7) to.setUTCMonth(to.getUTCMonth() + 1)
  else if (text.length === 10) to.setUTCDate(to.getUTCDate() + 1)
  else to.setTime(to.getTime() + (/\.\d/.test(text) ? 1 : 1000))
  return { from, to }
}

function narrowed(a: Span, b: Span): Span {
  const from = latest(a.from, b.from)
  const to = a.to && b.to ? new Date(Math.min(a.to.getTime(), b.to.getTime())) : (a.to ?? b.to)
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

const latest = (a?: Date, b?: Date): Date | undefined =>
  a && b ? new Date(Math.max(a.getTime(), b.getTime())) : (a ?? b)

/** The word by which the next page begins after this one. */
export const markText = ({ updatedAt, id }: Mark): string =>
  Buffer.from(`${updatedAt.toISOString()}|${id}`).toString('base64url')

function markOf(text: string | null): Mark | undefined {
  if (text === null) return undefined
  const [instant = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|')
  const updatedAt = new Date(instant)
  if (Number.isNaN(updatedAt.getTime()) || id === '')
    refuse(parameterWrong, { name: '_page', value: text.slice(0, 60) })
  return { updatedAt, id }
}
