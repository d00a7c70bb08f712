import { useFindPlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { useAppWords } from '../words.ts'
import { Go } from './go.tsx'

/** `/kerja` leads to the region last worked in, or says why there is none. */
export function ToRegion() {
  const { w } = useAppWords()
  const place = useFindPlace()
  if (place) return <Go to={`/kerja/${place.code}`} />
  return (
    <Screen title={w.noRegionTitle} lead={w.noRegion}>
      {null}
    </Screen>
  )
}
