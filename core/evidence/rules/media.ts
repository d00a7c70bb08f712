/** A kind of file that is taken in: how it is called, and under which endings. */
interface MediaKind {
  type: string
  extensions: readonly string[]
  name: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

/** Files that can show something and do nothing: no archive, no program, no macro, nothing a browser runs. */
export const MEDIA: readonly MediaKind[] = [
  { type: 'application/pdf', extensions: ['pdf'], name: 'PDF' },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], name: 'JPEG' },
  { type: 'image/png', extensions: ['png'], name: 'PNG' },
  { type: 'image/webp', extensions: ['webp'], name: 'WebP' },
  { type: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], name: 'DOCX' },
  { type: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], name: 'XLSX' },
  { type: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'], name: 'PPTX' },
  { type: `${OPEN}.text`, extensions: ['odt'], name: 'ODT' },
  { type: `${OPEN}.spreadsheet`, extensions: ['ods'], name: 'ODS' },
  { type: `${OPEN}.presentation`, extensions: ['odp'], name: 'ODP' },
  { type: 'text/csv', extensions: ['csv'], name: 'CSV' },
  { type: 'text/plain', extensions: ['txt'], name: 'TXT' },
]

/** Names of all that is taken in, for a sentence. */
export const MEDIA_NAMES = MEDIA.map(({ name }) => name).join(', ')

/** What was found in the bytes of a file. */
export interface Found {
  /** Media type that its first bytes tell; absent where they tell none. */
  type: string | undefined
  /** How that is called among people: `zip`, `exe`. */
  called: string | undefined
  /** Whether it reads as text in UTF-8. */
  isText: boolean
  /** Names of the parts of a packaged document. */
  parts: readonly string[]
}

export type Judgement =
  | { mediaType: string }
  | { refused: 'unknown' | 'not_taken' | 'macros' | 'misnamed'; found: string }

/**
 * Whether a file may be taken in: its bytes decide what it is, and its name must not say otherwise.
 *
 * @param name as it came, such as `SK Bupati.pdf`
 */
export function judgeFile(name: string, found: Found): Judgement {
  const extension = extensionOf(name)
  if (hasMacros(found)) return { refused: 'macros', found: found.called ?? extension }
  const kind = MEDIA.find(({ type }) => type === typeOf(extension, found))
  if (kind === undefined) {
    return found.called === undefined
      ? { refused: 'unknown', found: extension }
      : { refused: 'not_taken', found: found.called }
  }
  if (!kind.extensions.includes(extension)) return { refused: 'misnamed', found: kind.name }
  return { mediaType: kind.type }
}

/** Text has no first bytes of its own, so its ending says which text it is; any other ending is no text. */
function typeOf(extension: string, { type, isText }: Found): string | undefined {
  if (type !== undefined) return type
  if (!isText) return undefined
  return extension === 'csv' ? 'text/csv' : 'text/plain'
}

/** Macro-enabled documents, and plain ones that carry a macro all the same. */
function hasMacros({ type, parts }: Found): boolean {
  if (type !== undefined && /macroenabled/i.test(type)) return true
  return parts.some((part) => /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/|Scripts\/)/i.test(part))
}

/** @example extensionOf('SK Bupati.PDF') // 'pdf' */
export const extensionOf = (name: string): string =>
  /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

const LONGEST_NAME = 180

/**
 * A name that is safe to store and to offer: no folders, no control characters, not too long, its ending kept.
 *
 * @example safeName('C:\\Berkas\\SK.pdf') // 'SK.pdf'
 */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim()
  if (clean.length <= LONGEST_NAME) return clean || 'berkas'
  const extension = extensionOf(clean)
  return `${clean.slice(0, LONGEST_NAME - extension.length - 1)}.${extension}`
}
