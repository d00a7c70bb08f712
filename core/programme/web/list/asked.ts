import { useNavigate, useSearch } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { type ListAsked, SORTS } from '../../contract.ts'

export type Asked = ListAsked

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)
const whole = (value: unknown): number | undefined =>
  /^\d+$/.test(String(value)) ? Number(value) : undefined

/** What the address asks of the list; what it can not mean is left out. */
export function askedIn(search: Record<string, unknown>): Asked {
  const sort = SORTS.find((key) => key === search.sort)
  const asked = {
    q: text(search.q),
    dimension: text(search.dimension),
    opd: text(search.opd),
    state: text(search.state),
    stage: text(search.stage),
    kind: text(search.kind),
    year: whole(search.year),
    sort,
    descending: String(search.descending) === 'true' || undefined,
    page: whole(search.page),
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Asked
}

/** The list's choices, kept in the address bar, so that a view can be sent to somebody. */
export function useAsked(): [Asked, (next: Record<string, string | number | boolean | undefined>) => void] {
  const navigate = useNavigate()
  const { code } = usePlace()
  const asked = askedIn(useSearch({ strict: false }) as Record<string, unknown>)
  const ask = (next: Record<string, string | number | boolean | undefined>) => {
    const all = Object.entries({ ...asked, page: undefined, ...next })
    const search = Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== ''))
    void navigate({ to: `/kerja/${code}/rencana/program`, search, replace: true })
  }
  return [asked, ask]
}
