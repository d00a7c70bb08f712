import { CALL_CLASSES, type CallClass } from '../../contract.ts'

/** What of a key press decides. */
export interface Press {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  /** Whether the focus is where letters are typed. */
  isTyping: boolean
}

const hasModifier = ({ ctrlKey, altKey, metaKey }: Press): boolean => ctrlKey || altKey || metaKey

/** One key says what a call was: 1 to 6 in the order of the list, unless somebody is typing. */
export function classOf(press: Press): CallClass | undefined {
  if (press.isTyping || hasModifier(press) || !/^[1-6]$/.test(press.key)) return undefined
  return CALL_CLASSES[Number(press.key) - 1]
}

/** A letter of a desk's own, unless somebody is typing. */
export const isLetter = (press: Press, letter: string): boolean =>
  !press.isTyping && !hasModifier(press) && press.key.toLowerCase() === letter

/** The row to go to with the arrow keys; stays at the ends. */
export function rowAfter(key: string, row: number, rows: number): number {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  return Math.min(Math.max(row + step, 0), Math.max(rows - 1, 0))
}

/** Digit keys choose one of the first nine proposals: 1 is the first. */
export function proposalOf(press: Press, proposals: number): number | undefined {
  if (press.isTyping || hasModifier(press) || !/^[1-9]$/.test(press.key)) return undefined
  const index = Number(press.key) - 1
  return index < proposals ? index : undefined
}
