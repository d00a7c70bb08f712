import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Screen } from '#platform/client/view/screen.tsx'
import { useAppWords } from '../words.ts'

/** An address that leads nowhere. */
export function Lost() {
  const { w } = useAppWords()
  return (
    <Screen title={w.lostTitle} lead={w.lost}>
      <Link className="button button--main" to="/kerja">
        {w.toTasks}
      </Link>
    </Screen>
  )
}

/** A page that failed while it was drawn, or whose code is gone because the server was updated. */
export function Broken({ error }: ErrorComponentProps) {
  const { w } = useAppWords()
  const isStale = /dynamically imported module|module script/i.test(String(error))
  return (
    <Screen title={isStale ? w.newerTitle : w.brokenTitle} lead={isStale ? w.newer : w.broken}>
      <button type="button" className="button button--main" onClick={() => location.reload()}>
        {w.reload}
      </button>
    </Screen>
  )
}
