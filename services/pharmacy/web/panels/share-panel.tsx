import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { WallFigure } from '#platform/client/wall.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { count, decimal } from '#platform/ui/format.ts'
import { GetQuality, ListFacilities } from '../../contract.ts'
import { usePanelWords } from './words.ts'

/** Shares below this are called bad, from the level of service up good. */
const BAD_BELOW = 75

/** The share handed over within the promise today. */
export function SharePanel() {
  const { w, language } = usePanelWords()
  const { code } = usePlace()
  const facilities = useEndpoint(ListFacilities, {})
  const facility = facilities.data?.facilities.find(({ closedAt }) => closedAt === null)
  const today = dayInWib(new Date())
  useLiveRefresh('pharmacy.board', code, [GetQuality])
  const quality = useEndpoint(
    GetQuality,
    { facility: facility?.code ?? '', from: today, to: today },
    { enabled: facility !== undefined },
  )
  const share = quality.data?.withinPromise
  const percent = share?.percent ?? null
  const level = facility?.settings.serviceLevel ?? 90
  const tone =
    percent === null ? undefined : percent >= level ? 'good' : percent >= BAD_BELOW ? 'near' : 'bad'
  return (
    <WallFigure
      value={percent === null ? '—' : decimal(percent.toFixed(1), language)}
      unit="%"
      label={w.within(Math.round((facility?.settings.promiseSeconds ?? 480) / 60))}
      note={
        share === undefined ? w.none : w.of(count(share.part, language), count(share.whole, language), level)
      }
      {...(tone === undefined ? {} : { tone })}
    />
  )
}
