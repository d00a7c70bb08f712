import { newKey } from '#platform/client/request.ts'

const KEY = 'penataran.perangkat'
let held: string | undefined

/** A random name of this browser, by which the server knows its own saves again. Says nothing about a person. */
export function deviceName(): string {
  held ??= remembered() ?? newKey()
  try {
    localStorage.setItem(KEY, held)
  } catch {
    // A browser that forbids storage is another device after each visit; conflicts are then shown, not lost.
  }
  return held
}

function remembered(): string | undefined {
  try {
    const name = localStorage.getItem(KEY)
    return name !== null && /^[0-9a-f]{32}$/.test(name) ? name : undefined
  } catch {
    return undefined
  }
}

/** A version 4 UUID, also on pages reached by plain http, where browsers offer no `randomUUID`. */
export function newUuid(): string {
  const hex = newKey()
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
