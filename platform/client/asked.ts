import { useNavigate, useSearch } from '@tanstack/react-router'

/**
 * What is asked for in the address, so that a filtered view can be sent on and come back to.
 *
 * @example const [asked, ask] = useAsked('dimensi', 'opd') // ask('opd', id)
 */
export function useAsked<K extends string>(
  ...keys: readonly K[]
): [Readonly<Record<K, string>>, (key: K, value: string) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const asked = Object.fromEntries(keys.map((key) => [key, textOf(search[key])])) as Record<K, string>
  const ask = (key: K, value: string) => {
    const next = { ...search, [key]: askedAs(value) }
    void navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
  }
  return [asked, ask]
}

/** A number goes into the address as one, for a text of digits would stand in quotes there. */
const askedAs = (text: string): string | number | undefined =>
  text === '' ? undefined : /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : text

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
