import { type Here, openOffline } from './database.ts'

/**
 * Remembers who is signed in, so that the workspace opens for them without a network. What was kept for
 * somebody else on this device is wiped; acts of theirs that are not sent stay until they come back.
 *
 * @param session what the frame needs to open; read back by {@link findHere}
 */
export async function rememberPerson(person: string, session: unknown): Promise<void> {
  const database = await openOffline()
  const keys = await database.getAllKeys('packs')
  const write = database.transaction(['here', 'packs'], 'readwrite')
  const others = keys.filter(([owner]) => owner !== person)
  await Promise.all([
    write.objectStore('here').put({ person, session }, 'now'),
    ...others.map((key) => write.objectStore('packs').delete(key)),
    write.done,
  ])
}

/** Who worked here last, unless they signed out. */
export const findHere = async (): Promise<Here | undefined> => (await openOffline()).get('here', 'now')

/** Signing out: wipes what was kept for the person. Acts that are not sent stay, and go out when they return. */
export async function forgetPerson(): Promise<void> {
  const database = await openOffline()
  const write = database.transaction(['here', 'packs'], 'readwrite')
  await Promise.all([write.objectStore('here').clear(), write.objectStore('packs').clear(), write.done])
}

/** The session ended by itself: nobody reads on here, but the same person finds everything again. */
export async function closeHere(): Promise<void> {
  await (await openOffline()).clear('here')
}
