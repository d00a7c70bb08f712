import type { MyAccount, MyRegion } from '../../contract.ts'

/** Account and regions as the server last told them to this device. */
export interface KeptSession {
  account: MyAccount
  regions: readonly MyRegion[]
}

// The store of the device comes when it is first needed. A browser that forbids it works with the network alone.
const store = () => import('#platform/client/offline/person.ts')

/** Keeps who is here, so that the workspace opens without a network. */
export const keepHere = (session: KeptSession): Promise<void> =>
  store()
    .then(({ rememberPerson }) => rememberPerson(session.account.id, session))
    .catch(() => undefined)

/** Who was here last on this device, where no answer comes. */
export const readHere = (): Promise<KeptSession | null> =>
  store()
    .then(({ findHere }) => findHere())
    .then((here) => (here?.session as KeptSession | undefined) ?? null)
    .catch(() => null)

/** After signing out: wipes what was kept for the person. */
export const forgetHere = (): Promise<void> =>
  store()
    .then(({ forgetPerson }) => forgetPerson())
    .catch(() => undefined)

/** The session has ended by itself: nobody reads on here before signing in again. */
export const closeHere = (): Promise<void> =>
  store()
    .then((person) => person.closeHere())
    .catch(() => undefined)
