import { openOffline, type Pack } from './database.ts'
import { findHere } from './person.ts'

/**
 * Keeps data on this device for the person who is signed in, under a key of the owner's choosing; an earlier
 * pack of the same key is replaced.
 *
 * @returns whether it was kept; not, when nobody is signed in
 * @example await keepPack(`survey.interview:${region}:${year}`, form)
 */
export async function keepPack(key: string, data: unknown): Promise<boolean> {
  const here = await findHere()
  if (here === undefined) return false
  const database = await openOffline()
  await database.put('packs', { person: here.person, key, data, keptAt: new Date().toISOString() })
  // Asks the browser not to clear this device's store when space runs short; it may say no.
  void navigator.storage?.persist?.()
  return true
}

/** The pack of the person who is signed in, with the time it was kept. */
export async function readPack<D>(key: string): Promise<(Pack & { data: D }) | undefined> {
  const here = await findHere()
  if (here === undefined) return undefined
  const pack = await (await openOffline()).get('packs', [here.person, key])
  return pack as (Pack & { data: D }) | undefined
}

/** Wipes one pack of the person who is signed in. */
export async function forgetPack(key: string): Promise<void> {
  const here = await findHere()
  if (here !== undefined) await (await openOffline()).delete('packs', [here.person, key])
}
