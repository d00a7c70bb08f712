import type { Witness } from '../../contract.ts'

/** Witnesses as lines to type: institution, then the office after a semicolon. */
export const linesOf = (witnesses: readonly Witness[]): string =>
  witnesses
    .map(({ institution, office }) => (office === '' ? institution : `${institution}; ${office}`))
    .join('\n')

export const witnessesOf = (lines: string | undefined): Witness[] =>
  (lines ?? '')
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .flatMap(([institution = '', office = '']) => (institution === '' ? [] : [{ institution, office }]))
