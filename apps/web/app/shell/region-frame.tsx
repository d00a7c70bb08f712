import { Link, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFindPlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { useAppWords } from '../words.ts'
import { rememberRegion, useAskedRegion } from './current-place.ts'

/** Pages of one region; a region that is not the reader's says so. */
export function RegionFrame() {
  const { w } = useAppWords()
  const place = useFindPlace()
  const asked = useAskedRegion() ?? ''
  const code = place?.code
  useEffect(() => {
    if (code !== undefined) rememberRegion(code)
  }, [code])
  if (place === undefined) {
    return (
      <Screen title={w.notYoursTitle} lead={w.notYours(asked)}>
        <Link className="button button--main" to="/kerja">
          {w.toTasks}
        </Link>
      </Screen>
    )
  }
  // A page of one region is another page in another region: nothing typed or opened is carried over.
  return <Outlet key={place.code} />
}
