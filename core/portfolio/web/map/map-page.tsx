import { useRef } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { saveDrawing } from '#platform/client/save-image.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetProgrammeMap, type ProgrammeMap } from '../../contract.ts'
import { DimensionMark, Tags } from '../marks.tsx'
import { Filters, NarrowingFields, NoProgramme, ProgrammeLink, useNarrowing, Views } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'
import { byVillage } from './drawing.ts'
import { PlacesTable } from './places-table.tsx'
import { RegionDrawing } from './region-drawing.tsx'

type Placed = ProgrammeMap['programmes'][number]

/** In which villages programmes are carried out. */
export function MapPage() {
  const { w } = usePortfolioWords()
  const found = useEndpoint(GetProgrammeMap, {})
  return (
    <Screen eyebrow={w.plan} title={w.map.title} lead={w.map.lead}>
      <Views here="peta" />
      <Answer of={found} lines={12}>
        {(map) => (map.programmes.length === 0 ? <NoProgramme /> : <Found map={map} />)}
      </Answer>
    </Screen>
  )
}

function Found({ map }: { map: ProgrammeMap }) {
  const { w, language } = usePortfolioWords()
  const by = useNarrowing()
  const shown = map.programmes.filter(by.fits)
  const { villages, whole } = byVillage(shown)
  const located = shown.length - whole.length
  return (
    <>
      <Filters>
        <NarrowingFields by={by} programmes={map.programmes} dimensions={map.dimensions} />
      </Filters>
      <p className="lead">{w.map.summary(count(located, language), count(villages.size, language))}</p>
      {map.points.length === 0 ? <Notice>{w.map.noPoints}</Notice> : <Drawn map={map} villages={villages} />}
      <PlacesTable map={map} villages={villages} isOpen={map.points.length === 0} />
      <Panel title={w.map.whole} lead={w.map.wholeLead}>
        <ProgrammeList programmes={whole} map={map} />
      </Panel>
    </>
  )
}

function Drawn({ map, villages }: { map: ProgrammeMap; villages: ReadonlyMap<string, Placed[]> }) {
  const { w, language } = usePortfolioWords()
  const [{ desa }, ask] = useAsked('desa')
  const drawing = useRef<SVGSVGElement>(null)
  const chosen = map.villages.find(({ code }) => code === desa)
  return (
    <div className="region-map">
      <div>
        <RegionDrawing
          ref={drawing}
          map={map}
          villages={villages}
          chosen={desa}
          onChoose={(code) => ask('desa', code === desa ? '' : code)}
        />
        <p className="small mute">
          {w.map.outline} {map.source?.[language]}
        </p>
        <button
          type="button"
          className="button"
          onClick={() => drawing.current && void saveDrawing(drawing.current, 'peta-program.png')}
        >
          {w.png}
        </button>
      </div>
      <div aria-live="polite">
        {chosen === undefined ? (
          <p className="small mute">{w.map.pick}</p>
        ) : (
          <>
            <h2>{w.map.chosen(chosen.name)}</h2>
            <ProgrammeList programmes={villages.get(chosen.code) ?? []} map={map} />
          </>
        )}
      </div>
    </div>
  )
}

function ProgrammeList({ programmes, map }: { programmes: readonly Placed[]; map: ProgrammeMap }) {
  const { w } = usePortfolioWords()
  if (programmes.length === 0) return <p className="small mute">{w.map.none}</p>
  return (
    <ul className="rows">
      {programmes.map((one) => (
        <li key={one.id} className="row">
          <span className="row__name">
            <ProgrammeLink programme={one} /> <Tags programme={one} />
          </span>
          <span className="row__note">
            <DimensionMark code={one.dimension} dimensions={map.dimensions} /> · {w.states[one.state]}
          </span>
        </li>
      ))}
    </ul>
  )
}
