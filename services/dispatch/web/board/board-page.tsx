import { Link } from '@tanstack/react-router'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { GetBoard, ListDistricts, ListIncidents, ListTransfers, ListWarnings } from '../../contract.ts'
import { CentreMap } from '../parts/centre-map.tsx'
import { LiveBar } from '../parts/marks.tsx'
import { useNow } from '../parts/use-now.ts'
import { useCentre } from '../parts/use-settings.ts'
import { WarningStrip } from '../parts/warnings.tsx'
import { useDispatchWords } from '../words.ts'
import { EndedTable } from './ended-table.tsx'
import { Lanes } from './lanes.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { useBoardWords } from './words.ts'

const READS = [ListIncidents, GetBoard, ListTransfers, ListWarnings]
type Filter = 'kategori' | 'instansi' | 'kecamatan' | 'tampil'

/** The dispatcher's board: what is open, how old it is and what is late, by state. */
export function BoardPage() {
  const { w } = useBoardWords()
  const { w: shared } = useDispatchWords()
  const { code } = usePlace()
  const line = useLiveRefresh('dispatch.desk', code, READS)
  const [asked, ask] = useAsked('kategori', 'instansi', 'kecamatan', 'tampil')
  const isEnded = asked.tampil === 'berakhir'
  const found = useEndpoint(ListIncidents, {
    group: isEnded ? 'ended' : 'open',
    ...(asked.kategori === '' ? {} : { category: asked.kategori }),
    ...(asked.instansi === '' ? {} : { agency: asked.instansi }),
    ...(asked.kecamatan === '' ? {} : { district: asked.kecamatan }),
  })
  const now = useNow()
  const acts = (
    <>
      <Link className="button" to={`/kerja/${code}/layanan/112/meja`}>
        {w.desk}
      </Link>
      <Link className="button" to={`/kerja/${code}/layanan/112/regu`}>
        {w.units}
      </Link>
    </>
  )
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={<LiveBar line={line} />} acts={acts}>
      <WarningStrip />
      <OffersPanel />
      <Filters asked={asked} ask={ask} />
      <Answer of={found} lines={12}>
        {(incidents) =>
          incidents.length === 0 && !isEnded ? (
            <EmptyState title={w.empty}>
              <p>{w.emptyLead}</p>
            </EmptyState>
          ) : isEnded ? (
            <EndedTable incidents={incidents} />
          ) : (
            <Lanes incidents={incidents} />
          )
        }
      </Answer>
      {isEnded ? null : (
        <Panel title={w.map}>
          <CentreMap now={now} />
        </Panel>
      )}
    </Screen>
  )
}

function Filters({
  asked,
  ask,
}: {
  asked: Readonly<Record<Filter, string>>
  ask: (key: Filter, value: string) => void
}) {
  const { w } = useBoardWords()
  const { w: shared, language } = useDispatchWords()
  const { categories, agencies } = useCentre()
  const districts = useEndpoint(ListDistricts, {}).data?.districts ?? []
  return (
    <div className="choose choose112">
      <NarrowField
        label={w.group}
        value={asked.tampil}
        all={w.open}
        choices={[['berakhir', w.ended]]}
        onChange={(value) => ask('tampil', value)}
      />
      <NarrowField
        label={w.category}
        value={asked.kategori}
        all={shared.all}
        choices={categories.map((one) => [one.code, one.name[language]])}
        onChange={(value) => ask('kategori', value)}
      />
      <NarrowField
        label={w.agency}
        value={asked.instansi}
        all={shared.all}
        choices={agencies.map((one) => [one.code, one.name])}
        onChange={(value) => ask('instansi', value)}
      />
      <NarrowField
        label={w.district}
        value={asked.kecamatan}
        all={shared.all}
        choices={districts.map((one) => [one.code, one.name])}
        onChange={(value) => ask('kecamatan', value)}
      />
    </div>
  )
}
