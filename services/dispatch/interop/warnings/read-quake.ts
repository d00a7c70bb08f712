import { quakeReachKm, type Spot } from '../../rules/interop/area.ts'
import type { ReadWarning } from '../../rules/interop/warning.ts'
import type { CapSeverity } from '../contract/words.ts'
import { instantOf } from './read-cap.ts'
import { isNode, type Node, Unreadable } from './read-xml.ts'

const MOST_QUAKES = 20
const SHOWN_HOURS = 24

/**
 * Earthquakes in the JSON of BMKG's desk: `{ Infogempa: { gempa } }` with one earthquake (`autogempa`) or a list
 * (`gempaterkini`, `gempadirasakan`).
 *
 * @throws Unreadable `not_json` or `not_quake`
 */
export function readQuakes(text: string): ReadWarning[] {
  const root = parse(text)
  const info = isNode(root) ? root.Infogempa : undefined
  const quake = isNode(info) ? info.gempa : undefined
  if (quake === undefined) throw new Unreadable('not_quake')
  return (Array.isArray(quake) ? quake : [quake]).filter(isNode).slice(0, MOST_QUAKES).flatMap(warningOf)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('not_json')
  }
}

const said = (quake: Node, name: string): string => {
  const value = quake[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 300) : ''
}

/** An earthquake without time, place or strength is none that anyone can act on. */
function warningOf(quake: Node): ReadWarning[] {
  const sentAt = instantOf(said(quake, 'DateTime'))
  const center = placeIn(said(quake, 'Coordinates'))
  const magnitude = Number.parseFloat(said(quake, 'Magnitude').replace(',', '.'))
  if (sentAt === null || center === undefined || !(magnitude >= 0 && magnitude <= 10)) return []
  const where = said(quake, 'Wilayah')
  const potential = said(quake, 'Potensi')
  return [
    {
      identifier: `gempa-${sentAt}-${center.lat}-${center.long}`,
      message: 'Alert',
      status: 'Actual',
      references: [],
      event: 'Gempa bumi',
      headline: `Gempa M ${magnitude}, kedalaman ${said(quake, 'Kedalaman')}`,
      description: [where, potential, said(quake, 'Dirasakan') && `Dirasakan: ${said(quake, 'Dirasakan')}`]
        .filter((part) => part !== '')
        .join('. '),
      instruction: '',
      severity: severityOf(magnitude, potential),
      urgency: 'Past',
      certainty: 'Observed',
      sentAt,
      expiresAt: new Date(new Date(sentAt).getTime() + SHOWN_HOURS * 3_600_000).toISOString(),
      areas: [{ description: where, polygons: [], circles: [{ center, radiusKm: quakeReachKm(magnitude) }] }],
    },
  ]
}

/** `-8.53,112.10`, south and west negative. */
function placeIn(text: string): Spot | undefined {
  const [lat = Number.NaN, long = Number.NaN] = text.split(',').map(Number)
  return Math.abs(lat) <= 90 && Math.abs(long) <= 180 ? { lat, long } : undefined
}

/** Ours: BMKG gives none. A possible tsunami is the gravest whatever the magnitude. */
function severityOf(magnitude: number, potential: string): CapSeverity {
  if (/tsunami/i.test(potential) && !/tidak/i.test(potential)) return 'Extreme'
  if (magnitude >= 7) return 'Extreme'
  if (magnitude >= 6) return 'Severe'
  return magnitude >= 5 ? 'Moderate' : 'Minor'
}
