import { childrenOf, isNode, type Node, readXml, textOf, Unreadable } from '../warnings/read-xml.ts'

/** A place of somebody else: WGS 84 degrees, metres around, and what it is called. */
export interface ReadPlace {
  lat: number | null
  lng: number | null
  accuracy: number | null
  words: string
}

/**
 * The point or circle of a PIDF-LO (RFC 5491) and the words of its civic address (RFC 5139). Other shapes and points
 * outside of Indonesia's bounds are left out: a desk looks at the words then.
 *
 * @returns nothing where it is no PIDF-LO
 */
export function readPidf(xml: string): ReadPlace | undefined {
  const info = locationInfoOf(xml)
  if (info === undefined) return undefined
  const circle = firstOf(info, 'Circle')
  const shape = circle ?? firstOf(info, 'Point')
  const civic = firstOf(info, 'civicAddress')
  const radius = circle === undefined ? Number.NaN : Number(textOf(circle, 'radius'))
  const point = shape === undefined ? undefined : pointIn(textOf(shape, 'pos'))
  return {
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    accuracy: point !== undefined && radius > 0 ? Math.min(Math.round(radius), 100_000) : null,
    words: civic === undefined ? '' : wordsIn(civic),
  }
}

function locationInfoOf(xml: string): Node | undefined {
  try {
    return deepest(readXml(xml), 'location-info')
  } catch (cause) {
    if (cause instanceof Unreadable) return undefined
    throw cause
  }
}

/** It lies below a tuple, a device or a person, whatever the sender knows the place of. */
function deepest(node: Node, name: string): Node | undefined {
  const found = firstOf(node, name)
  if (found !== undefined) return found
  for (const child of Object.values(node).flat()) {
    const below = isNode(child) ? deepest(child, name) : undefined
    if (below !== undefined) return below
  }
  return undefined
}

const firstOf = (node: Node, name: string): Node | undefined => childrenOf(node, name).find(isNode)

function pointIn(pos: string): { lat: number; lng: number } | undefined {
  const [lat = Number.NaN, lng = Number.NaN] = pos.trim().split(/\s+/).map(Number)
  return lat >= -12 && lat <= 8 && lng >= 94 && lng <= 142 ? { lat, lng } : undefined
}

/** From the house to the regency, as an address is read. */
const CIVIC = ['LMK', 'LOC', 'A6', 'A5', 'A4', 'A3'] as const

function wordsIn(civic: Node): string {
  const street = [textOf(civic, 'STS'), textOf(civic, 'RD'), textOf(civic, 'HNO')].filter(Boolean).join(' ')
  return [street, ...CIVIC.map((name) => textOf(civic, name))].filter(Boolean).join(', ').slice(0, 500)
}
