import type { Track } from '#core/evaluation/contract.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

/** A row of an uploaded list. */
export interface ListRow {
  line: number
  code: string
  track: string
}

export interface ListFault {
  line: number
  column: 'kode' | 'jalur'
  message: Bilingual
}

export interface ReadList {
  regions: { code: string; track: Track }[]
  faults: ListFault[]
}

/**
 * Reads a list of regions with their tracks; everything that is wrong is told by row and column.
 *
 * @param tracks the tracks of the cycle; a list without a track takes the only one there is
 */
export function readList(
  rows: readonly ListRow[],
  { tracks, isRegion }: { tracks: readonly Track[]; isRegion: (code: string) => boolean },
): ReadList {
  const seen = new Set<string>()
  const read: ReadList = { regions: [], faults: [] }
  for (const row of rows) {
    const track = trackOf(row.track, tracks)
    const faults = faultsOf(row, { track, tracks, isRegion, isRepeated: seen.has(row.code) })
    seen.add(row.code)
    read.faults.push(...faults)
    if (faults.length === 0 && track !== undefined) read.regions.push({ code: row.code, track })
  }
  return read
}

function trackOf(written: string, tracks: readonly Track[]): Track | undefined {
  if (written === '') return tracks.length === 1 ? tracks[0] : undefined
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z]/g, '')
  return tracks.find((track) => plain(track) === plain(written))
}

interface Judged {
  track: Track | undefined
  tracks: readonly Track[]
  isRegion: (code: string) => boolean
  isRepeated: boolean
}

function faultsOf(
  { line, code, track: written }: ListRow,
  { track, tracks, isRegion, isRepeated }: Judged,
): ListFault[] {
  const fault = (column: ListFault['column'], id: string, en: string): ListFault => ({
    line,
    column,
    message: { id, en },
  })
  return [
    ...(isRegion(code)
      ? []
      : [
          fault(
            'kode',
            `“${code}” bukan kode kabupaten atau kota. Tulis sebagai teks, misalnya 35.07.`,
            `“${code}” is no code of a regency or city. Write it as text, for example 35.07.`,
          ),
        ]),
    ...(isRepeated
      ? [fault('kode', `${code} sudah ada di baris sebelumnya.`, `${code} stands in an earlier row already.`)]
      : []),
    ...(track === undefined
      ? [
          fault(
            'jalur',
            `“${written}” bukan jalur putaran ini. Yang ada: ${tracks.join(', ')}.`,
            `“${written}” is no track of this cycle. There are: ${tracks.join(', ')}.`,
          ),
        ]
      : []),
  ]
}
