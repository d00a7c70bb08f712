import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { newId } from '#platform/client/new-id.ts'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { PointMap } from '#platform/ui/point-map/point-map.tsx'
import { DropLandmark, KeepLandmark, ListLandmarks, type Place, SearchPlaces } from '../../contract.ts'
import { useGround } from '../parts/centre-map.tsx'
import { PlaceSearch } from '../parts/place-search.tsx'
import { useDispatchWords } from '../words.ts'
import { useSettingsWords } from './words.ts'

const REFRESH = [SearchPlaces, ListLandmarks]

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
      <Kept />
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
        refresh={REFRESH}
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

function Kept() {
  const { w } = useSettingsWords()
  const { data } = useEndpoint(ListLandmarks, {})
  const [leaving, setLeaving] = useState<Place>()
  if (data?.length === 0) return <p className="mute">{w.noLandmarks}</p>
  return (
    <>
      <ul className="rows">
        {data?.map((one) => (
          <li key={one.key} className="row">
            <span className="row__name">{one.name}</span>
            <span className="row__note">
              {[one.villageName, one.districtName].filter(Boolean).join(', ')}
            </span>
            <span className="row-acts">
              <button
                type="button"
                className="link"
                aria-label={w.dropLandmarkOf(one.name)}
                onClick={() => setLeaving(one)}
              >
                {w.dropLandmark}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {leaving === undefined ? null : <DropDialog landmark={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  )
}

function DropDialog({ landmark, onClose }: { landmark: Place; onClose: () => void }) {
  const { w } = useSettingsWords()
  const say = useSay()
  const drop = useAct(DropLandmark, {
    refresh: REFRESH,
    onDone: () => {
      say(w.landmarkDropped)
      onClose()
    },
  })
  return (
    <Confirm
      title={w.dropLandmarkOf(landmark.name)}
      act={drop}
      label={w.dropLandmark}
      onConfirm={() => void drop.run({ landmarkId: landmark.key })}
      onClose={onClose}
    >
      <p>{w.dropLandmarkLead}</p>
    </Confirm>
  )
}
