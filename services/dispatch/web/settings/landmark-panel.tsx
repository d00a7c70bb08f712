import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { newId } from '#platform/client/new-id.ts'
import { useMay } from '#platform/client/place.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { PointMap } from '#platform/ui/point-map/point-map.tsx'
import { KeepLandmark, type Place, SearchPlaces } from '../../contract.ts'
import { useGround } from '../parts/centre-map.tsx'
import { PlaceSearch } from '../parts/place-search.tsx'
import { useDispatchWords } from '../words.ts'
import { useSettingsWords } from './words.ts'

/** Places that callers name; found by search from then on. */
export function LandmarkPanel() {
  const { w } = useSettingsWords()
  const { w: shared, language } = useDispatchWords()
  const ground = useGround()
  const say = useSay()
  const may = useMay(KeepLandmark)
  const [landmarkId, setId] = useState(newId)
  const [near, setNear] = useState<Place>()
  const [point, setPoint] = useState<{ lat: number; lng: number }>()
  if (!may) return null
  const take = (place: Place) => {
    setNear(place)
    if (place.lat !== null && place.lng !== null) setPoint({ lat: place.lat, lng: place.lng })
  }
  return (
    <Panel title={w.landmarks} lead={w.landmarksLead}>
      <PlaceSearch onFound={take} />
      {near === undefined ? null : <p className="small">{near.name}</p>}
      <PointMap
        title={shared.map.pick}
        ground={ground}
        language={language}
        points={point === undefined ? [] : [{ key: 'here', ...point, label: w.landmarkName, tone: 'accent' }]}
        onPick={setPoint}
      />
      <ActForm
        endpoint={KeepLandmark}
        refresh={[SearchPlaces]}
        input={(typed) => ({ ...typed, ...point, landmarkId, village: near?.village ?? null })}
        submit={w.addLandmark}
        clears
        onDone={() => {
          say(w.landmarkSaved)
          setId(newId())
        }}
      >
        <InputField name="name" label={w.landmarkName} />
      </ActForm>
    </Panel>
  )
}
