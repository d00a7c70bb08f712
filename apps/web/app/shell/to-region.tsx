import { Navigate } from '@tanstack/react-router'
import { useFindPlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { useAppWords } from '../words.ts'

/** `/kerja` leads to the region last worked in, or says why there is none. */
export function ToRegion() {
  const { w } = useAppWords()
  const place = useFindPlace()
  if (place) return <Navigate to={`/kerja/${place.code}`} replace />
  return (
    <Screen title={w.noRegionTitle} lead={w.noRegion}>
      {null}
    </Screen>
  )
}
