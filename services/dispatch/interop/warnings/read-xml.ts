import { XMLParser } from 'fast-xml-parser'

/** What a feed may weigh; an index of BMKG for the whole country has some ten kilobytes. */
export const MOST_BYTES = 1_000_000

/** A document that was refused before or while it was read. */
export class Unreadable extends Error {
  constructor(readonly failure: string) {
    super(failure)
    this.name = 'Unreadable'
  }
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: true,
})

export type Node = Readonly<Record<string, unknown>>

/**
 * XML of somebody else as plain nodes. A document type is refused: no entity is ever defined, fetched or expanded; the
 * five that XML has by itself, and characters by number, are put in afterwards, once.
 *
 * @throws Unreadable `not_xml` or `doctype`
 */
export function readXml(text: string): Node {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable('doctype')
  try {
    const read: unknown = parser.parse(text)
    return isNode(read) ? read : {}
  } catch {
    throw new Unreadable('not_xml')
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Children of a name, however many there are. */
export function childrenOf(node: Node, name: string): unknown[] {
  const value = node[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

export const nodesOf = (node: Node, name: string): Node[] => childrenOf(node, name).filter(isNode)

/** Text of the first child of a name, cut to a length; empty where there is none. */
export function textOf(node: Node, name: string, most = 300): string {
  const [value] = childrenOf(node, name)
  const text = isNode(value) ? value['#text'] : value
  return typeof text === 'string' ? decode(text).slice(0, most) : ''
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** In one pass, so that what was escaped twice stays escaped once. */
const decode = (text: string): string =>
  text
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, number, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : ' '
    })
    .replaceAll(/[\p{Cc}]+/gu, ' ')
