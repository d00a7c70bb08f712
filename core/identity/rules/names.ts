/**
 * Names of regions. The official list prints capitals; letters and people write "Kab. Blitar".
 *
 * 1. Every region is named `Kab. …` or `Kota …`, so that the two Blitars never look alike.
 * 2. Search text and search words are made by the same function, or nothing would be found.
 */

import type { RegionKind } from '../contract.ts'

/** Words that stay as they are in a name set in capitals. */
const SMALL_WORDS = new Set(['dan'])
const CAPITALS = new Set(['DKI'])

/** @example titleCase('PANGKAJENE DAN KEPULAUAN') // 'Pangkajene dan Kepulauan' */
export function titleCase(name: string): string {
  return name.trim().split(/\s+/).map(titleWord).join(' ')
}

function titleWord(word: string): string {
  if (CAPITALS.has(word)) return word
  const lower = word.toLowerCase()
  if (SMALL_WORDS.has(lower)) return lower
  return lower.replace(
    /(^|[-'’])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

/**
 * A region's kind and name as letters write it.
 *
 * @example regionName('KABUPATEN BLITAR') // { kind: 'kabupaten', name: 'Kab. Blitar' }
 * @example regionName('KOTA ADMINISTRASI JAKARTA PUSAT') // { kind: 'kota', name: 'Kota Adm. Jakarta Pusat' }
 * @throws Error when the name says neither kabupaten nor kota
 */
export function regionName(printed: string): { kind: RegionKind; name: string } {
  const match = /^(KABUPATEN|KOTA)\s+(ADMINISTRASI\s+)?(.+)$/.exec(printed.trim())
  if (!match?.[3]) throw new Error(`A region is a KABUPATEN or a KOTA; the list says "${printed}".`)
  const kind = match[1] === 'KOTA' ? 'kota' : 'kabupaten'
  const title = `${match[2] ? 'Adm. ' : ''}${titleCase(match[3])}`
  return { kind, name: `${kind === 'kota' ? 'Kota' : 'Kab.'} ${title}` }
}

/** @example provinceName('JAWA TIMUR') // { name: 'Provinsi Jawa Timur', shortName: 'Jawa Timur' } */
export function provinceName(printed: string): { name: string; shortName: string } {
  const shortName = titleCase(printed)
  return { name: `Provinsi ${shortName}`, shortName }
}

/** Lower case, plain letters and digits, one blank between words. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()
}

/**
 * What a search runs over: code and name in the ways people type them, joined names too.
 *
 * @example searchTextOf('35.05', 'Kab. Blitar', 'kabupaten') // ' 35.05 kab blitar kabupaten blitar '
 */
export function searchTextOf(code: string, name: string, kind: RegionKind): string {
  const words = plain(name.replace(/^(Kab\.|Kota)\s+/, '').replace('Adm. ', 'Administrasi '))
  const joined = words.replaceAll(' ', '')
  const short = kind === 'kota' ? 'kota' : 'kab'
  const ways = [`${short} ${words}`, `${kind} ${words}`, ...(joined === words ? [] : [joined])]
  return ` ${code} ${[...new Set(ways)].join(' ')} `
}

/** Words as typed, in the form of {@link searchTextOf}; `kab.` and `kab` are one. */
export const searchWords = (typed: string): string =>
  plain(typed)
    .replaceAll(/\.(?![0-9])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Desa have 2 as the first digit of their last part, kelurahan 1 (Permendagri 137/2017). */
export const villageKind = (code: string): 'desa' | 'kelurahan' =>
  code.charAt(9) === '1' ? 'kelurahan' : 'desa'
