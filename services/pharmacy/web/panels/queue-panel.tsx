import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { WallFigure } from '#platform/client/wall.tsx'
import { count } from '#platform/ui/format.ts'
import { GetBoard, ListFacilities } from '../../contract.ts'
import { usePanelWords } from './words.ts'

/** How many wait and how many are ready now, at the first pharmacy of the region. */
export function QueuePanel() {
  const { w, language } = usePanelWords()
  const { code } = usePlace()
  const facilities = useEndpoint(ListFacilities, {})
  const facility = facilities.data?.facilities.find(({ closedAt }) => closedAt === null)
  useLiveRefresh('pharmacy.board', code, [GetBoard])
  const board = useEndpoint(
    GetBoard,
    { region: code, facility: facility?.code ?? '' },
    { enabled: facility !== undefined },
  )
  const lanes = board.data?.waiting ?? []
  const waiting = lanes.reduce((sum, one) => sum + one.waiting, 0)
  const ready = lanes.reduce((sum, one) => sum + one.ready, 0)
  return (
    <WallFigure
      value={board.data === undefined ? '—' : count(waiting, language)}
      label={facility?.name ?? w.none}
      note={w.ready(ready)}
    />
  )
}
