import { refuse } from '#platform/problem/problem.ts'
import type { Parts } from './open-xlsx.ts'
import { sheetUnknown, tableUnreadable } from './problems.ts'

/** Which sheet of a workbook to read: its 1-based position among all sheets and its part. */
export interface SheetPlace {
  position: number
  path: string
}

interface Sheet extends SheetPlace {
  name: string
  visible: boolean
}

/**
 * Finds the named sheet, or the first one that is visible. Refuses a name that is not there.
 *
 * @example getSheetPlace(parts, 'Hasil') // { position: 2, path: 'xl/worksheets/sheet2.xml' }
 */
export function getSheetPlace(parts: Parts, name?: string): SheetPlace {
  const sheets = listSheets(parts)
  const found =
    name === undefined
      ? (sheets.find((sheet) => sheet.visible) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name)
  if (found !== undefined) return found
  if (name === undefined || sheets.length === 0) refuse(tableUnreadable, { reason: 'broken' })
  return refuse(sheetUnknown, { sheet: name, known: sheets.map((sheet) => sheet.name) })
}

/** The sheets that hold cells (chart sheets do not), in the order of the tabs. */
function listSheets(parts: Parts): Sheet[] {
  const paths = listTargets(parts)
  return elements(partText(parts, 'xl/workbook.xml'), 'sheet').flatMap((attributes, i) => {
    const path = paths.get(attribute(attributes, '(?:\\w+:)?id') ?? '')
    if (path === undefined || !parts.has(path) || path.includes('/chartsheets/')) return []
    const visible = !/^(veryH|h)idden$/.test(attribute(attributes, 'state') ?? '')
    return [{ name: attribute(attributes, 'name') ?? '', position: i + 1, path, visible }]
  })
}

function listTargets(parts: Parts): Map<string, string> {
  const relations = elements(partText(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship')
  return new Map(
    relations.map((attributes) => [
      attribute(attributes, 'Id') ?? '',
      partPath(attribute(attributes, 'Target') ?? ''),
    ]),
  )
}

const partPath = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`

/** Text of a part; refuses a part that is absent, not UTF-8, or declares entities. */
export function partText(parts: Parts, path: string): string {
  const text = decode(parts.get(path))
  if (text === undefined) refuse(tableUnreadable, { reason: 'broken' })
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuse(tableUnreadable, { reason: 'doctype' })
  return text
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Attribute texts of all elements of a name. `[^<>]` keeps the search linear on hostile input. */
const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map((match) => match[1] ?? '')

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return value === null ? undefined : unescapeXml(value[1] ?? value[2] ?? '')
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, dec) =>
      codePoint(hex ? Number.parseInt(hex, 16) : Number(dec)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
