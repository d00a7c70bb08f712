import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { type MapPoint, PointMap } from '#platform/ui/point-map/point-map.tsx'
import { type Board, GetBoard, ListDistricts, type UnitState } from '../../contract.ts'
import { toneOf } from '../logic/clock.ts'
import { useDispatchWords } from '../words.ts'
import { useCentre } from './use-settings.ts'

/** Points of the region's villages, as ground of every map of the centre. */
export function useGround(): readonly { lat: number; lng: number }[] {
  const { data } = useEndpoint(ListDistricts, {})
  return useMemo(
    () =>
      (data?.villages ?? []).flatMap(({ lat, lng }) => (lat === null || lng === null ? [] : [{ lat, lng }])),
    [data],
  )
}

const UNIT_TONE: Record<UnitState, MapPoint['tone']> = {
  available: 'good',
  assigned: 'action',
  en_route: 'action',
  on_scene: 'action',
  returning: 'neutral',
  busy: 'neutral',
  off_duty: 'neutral',
}

/** Open incidents and units of the board as points; both open where they are worked on. */
export function usePointsOf(board: Board | undefined, now: number): MapPoint[] {
  const { w } = useDispatchWords()
  const { categoryName } = useCentre()
  const incidents = (board?.incidents ?? []).flatMap((one): MapPoint[] => {
    if (one.lat === null || one.lng === null) return []
    const isLate = toneOf(one.overdue?.dueAt, now) !== 'calm'
    const label = `${one.number}, ${categoryName(one.category)}, ${w.states[one.state]}`
    return [
      {
        key: one.id,
        lat: one.lat,
        lng: one.lng,
        label,
        tone: isLate ? 'bad' : 'near',
        shape: 'diamond',
        isUrgent: one.priority === 'P1',
      },
    ]
  })
  const units = (board?.units ?? []).flatMap((one): MapPoint[] =>
    one.lat === null || one.lng === null || one.state === 'off_duty'
      ? []
      : [
          {
            key: `unit:${one.id}`,
            lat: one.lat,
            lng: one.lng,
            label: `${one.callSign}, ${w.unitStates[one.state]}`,
            tone: UNIT_TONE[one.state],
            shape: 'square',
          },
        ],
  )
  return [...units, ...incidents]
}

/** Where incidents and units are now. */
export function CentreMap({ now, isStill = false }: { now: number; isStill?: boolean }) {
  const { w, language } = useDispatchWords()
  const { code } = usePlace()
  const navigate = useNavigate()
  const board = useEndpoint(GetBoard, {})
  const points = usePointsOf(board.data, now)
  const ground = useGround()
  const open = (key: string) => {
    if (!key.startsWith('unit:')) void navigate({ to: `/kerja/${code}/layanan/112/insiden/${key}` })
  }
  return (
    <PointMap
      title={w.map.title}
      points={points}
      ground={ground}
      language={language}
      legend={[
        { tone: 'near', shape: 'diamond', label: w.map.incident },
        { tone: 'bad', shape: 'diamond', label: w.map.late },
        { tone: 'good', shape: 'square', label: w.map.free },
        { tone: 'action', shape: 'square', label: w.map.working },
        { tone: 'neutral', shape: 'square', label: w.map.away },
      ]}
      {...(isStill ? { isStill } : { onChoose: open })}
    />
  )
}
