import type { SubDimension } from '../../contract.ts'

/** Sub-dimensions as lines to write: `waste; Sampah dan limbah; Waste`. */
export const linesOf = (subs: readonly SubDimension[]): string =>
  subs.map(({ code, name }) => `${code}; ${name.id}; ${name.en}`).join('\n')

/**
 * Sub-dimensions from written lines; a line without English takes the Indonesian name.
 *
 * @example subsFrom('waste; Sampah') // [{ code: 'waste', name: { id: 'Sampah', en: 'Sampah' } }]
 */
export const subsFrom = (text: string): SubDimension[] =>
  text
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()))
    .filter(([code = '']) => code !== '')
    .map(([code = '', id = '', en = '']) => ({ code, name: { id: id || code, en: en || id || code } }))

/** Twins from a written list. */
export const twinsFrom = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
