import { type ComponentType, lazy } from 'react'

const AGAIN_MS = 5000

/**
 * A component whose program comes when it is first shown, like `lazy`; but what could not be loaded is asked for until it
 * comes, for a screen that nobody reloads. `lazy` keeps the first failure for good.
 *
 * @example lasting(async () => (await import('./panels.tsx')).OpenPanel)
 */
export const lasting = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await untilItComes(load) }))

/** @param pause how long is waited after a failure */
export async function untilItComes<T>(load: () => Promise<T>, pause = AGAIN_MS): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resume) => setTimeout(resume, pause))
    }
  }
}
