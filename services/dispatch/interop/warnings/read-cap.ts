import type { Area, Spot } from '../../rules/interop/area.ts'
import type { ReadWarning } from '../../rules/interop/warning.ts'
import { CAP_CERTAINTIES, CAP_MESSAGES, CAP_SEVERITIES, CAP_URGENCIES } from '../contract/words.ts'
import { childrenOf, type Node, nodesOf, readXml, textOf, Unreadable } from './read-xml.ts'

const MOST_LINKS = 40
const MOST_AREAS = 40
const MOST_POINTS = 2000

/**
 * Where the messages of an index are: the links of an RSS or Atom feed, in its order, without doubles.
 *
 * @param only words the title of an entry must have; empty for all
 * @throws Unreadable `not_feed`
 */
export function readIndex(text: string, only = ''): string[] {
  const root = readXml(text)
  if (root.rss === undefined && root.feed === undefined) throw new Unreadable('not_feed')
  const items = nodesOf(root, 'rss').flatMap((rss) =>
    nodesOf(rss, 'channel').flatMap((one) => nodesOf(one, 'item')),
  )
  const entries = nodesOf(root, 'feed').flatMap((feed) => nodesOf(feed, 'entry'))
  const isWanted = (entry: Node) => textOf(entry, 'title').toLowerCase().includes(only.toLowerCase())
  const links = [
    ...items.filter(isWanted).map((item) => textOf(item, 'link', 500)),
    ...entries
      .filter(isWanted)
      .flatMap((entry) => nodesOf(entry, 'link').map((link) => String(link['@href'] ?? ''))),
  ]
  return [...new Set(links.filter((link) => link !== ''))].slice(0, MOST_LINKS)
}

/** Whether a document is a CAP message itself and no index. */
export const isCapMessage = (text: string): boolean => readXml(text).alert !== undefined

/**
 * A CAP 1.2 message of somebody else. Of several languages the first Indonesian one is taken, else the first.
 *
 * @throws Unreadable `not_cap` where what a warning needs is missing
 */
export function readCap(text: string): ReadWarning {
  const [alert] = nodesOf(readXml(text), 'alert')
  if (alert === undefined) throw new Unreadable('not_cap')
  const infos = nodesOf(alert, 'info')
  const info = infos.find((one) => textOf(one, 'language').toLowerCase().startsWith('id')) ?? infos[0] ?? {}
  const identifier = textOf(alert, 'identifier')
  const message = oneOf(CAP_MESSAGES, textOf(alert, 'msgType'))
  const sentAt = instantOf(textOf(alert, 'sent'))
  if (identifier === '' || message === undefined || sentAt === null) throw new Unreadable('not_cap')
  return {
    identifier,
    message,
    status: textOf(alert, 'status') || 'Actual',
    references: referencesIn(textOf(alert, 'references', 4000)),
    event: textOf(info, 'event'),
    headline: textOf(info, 'headline'),
    description: textOf(info, 'description', 2000),
    instruction: textOf(info, 'instruction', 2000),
    severity: oneOf(CAP_SEVERITIES, textOf(info, 'severity')) ?? 'Unknown',
    urgency: oneOf(CAP_URGENCIES, textOf(info, 'urgency')) ?? 'Unknown',
    certainty: oneOf(CAP_CERTAINTIES, textOf(info, 'certainty')) ?? 'Unknown',
    sentAt,
    expiresAt: instantOf(textOf(info, 'expires')),
    areas: nodesOf(info, 'area').slice(0, MOST_AREAS).map(areaOf),
  }
}

const oneOf = <W extends string>(words: readonly W[], said: string): W | undefined =>
  words.find((word) => word.toLowerCase() === said.toLowerCase())

/** An instant as ISO text; nothing where it is none. */
export function instantOf(said: string): string | null {
  const at = new Date(said)
  return said === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** `sender,identifier,sent` parted by spaces (CAP 1.2, section 3.2.1); only the identifiers matter here. */
const referencesIn = (said: string): string[] =>
  said
    .split(/\s+/)
    .flatMap((one) => one.split(',')[1] ?? [])
    .filter((one) => one !== '')
    .slice(0, 50)

const areaOf = (area: Node): Area => ({
  description: textOf(area, 'areaDesc', 1000),
  polygons: childrenOf(area, 'polygon').flatMap((one) => {
    const points = typeof one === 'string' ? pointsIn(one) : []
    return points.length < 3 ? [] : [points]
  }),
  circles: childrenOf(area, 'circle').flatMap((one) => {
    const [at = '', radius = ''] = typeof one === 'string' ? one.split(/\s+/) : []
    const [center] = pointsIn(at)
    const radiusKm = Number(radius)
    return center === undefined || !(radiusKm >= 0 && radiusKm <= 5000) ? [] : [{ center, radiusKm }]
  }),
})

const pointsIn = (said: string): Spot[] =>
  said
    .trim()
    .split(/\s+/)
    .slice(0, MOST_POINTS)
    .flatMap((pair) => {
      const [lat = Number.NaN, long = Number.NaN] = pair.split(',').map(Number)
      return Math.abs(lat) <= 90 && Math.abs(long) <= 180 ? [{ lat, long }] : []
    })
