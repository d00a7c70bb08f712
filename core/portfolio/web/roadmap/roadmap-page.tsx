import { useCallback, useMemo, useState } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import { ExportRoadmap, GetRoadmap, type Roadmap, type RoadmapProgramme } from '../../contract.ts'
import { Filters, NarrowingFields, NoProgramme, useNarrowing, Views } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'
import { saveRoadmapImage } from './image.ts'
import { type By, linesOf, scaleOf } from './layout.ts'
import { Legend } from './legend.tsx'
import { PeriodDialog } from './period-dialog.tsx'
import { type PaperSize, Printed } from './printed.tsx'
import { RoadmapTable } from './roadmap-table.tsx'
import { ScrolledChart } from './scrolled.tsx'
import { useMove } from './use-move.ts'

/** When everything happens: every programme in time, by dimension or agency. */
export function RoadmapPage() {
  const { w } = usePortfolioWords()
  const found = useEndpoint(GetRoadmap, {})
  return (
    <Screen
      eyebrow={w.plan}
      title={w.roadmap.title}
      lead={w.roadmap.lead}
      acts={<FileButton endpoint={ExportRoadmap} input={{}} label={w.csv} />}
    >
      <Views here="peta-jalan" />
      <Answer of={found} lines={12}>
        {(roadmap) => (roadmap.programmes.length === 0 ? <NoProgramme /> : <Found roadmap={roadmap} />)}
      </Answer>
    </Screen>
  )
}

type Shown = 'rentang' | 'kelompok' | 'bentuk'

function Found({ roadmap }: { roadmap: Roadmap }) {
  const { w, language } = usePortfolioWords()
  const by = useNarrowing()
  const [asked, ask] = useAsked<Shown>('rentang', 'kelompok', 'bentuk')
  const move = useMove()
  const [open, setOpen] = useState<RoadmapProgramme>()
  const programmes = roadmap.programmes.filter(by.fits)
  const { lines, scale } = useLayout(roadmap, programmes, asked)
  const isTable = asked.bentuk === 'tabel'
  return (
    <>
      <Filters>
        <NarrowingFields by={by} programmes={roadmap.programmes} dimensions={roadmap.dimensions} />
        <LookFields asked={asked} ask={ask} />
      </Filters>
      <Acts roadmap={roadmap} lines={lines} scale={scale} isTable={isTable} ask={ask} />
      {move.problem === undefined || open !== undefined ? null : <ProblemNote problem={move.problem} />}
      {programmes.length === 0 ? <p>{w.noneFits}</p> : null}
      {programmes.length === 0 ? null : isTable ? (
        <RoadmapTable roadmap={roadmap} programmes={programmes} onOpen={setOpen} />
      ) : (
        <>
          <p className="visually-hidden">{w.roadmap.caption(count(programmes.length, language))}</p>
          <ScrolledChart roadmap={roadmap} lines={lines} scale={scale} onMove={move.run} onOpen={setOpen} />
          <Legend mayMove={programmes.some(({ mayMove }) => mayMove)} />
        </>
      )}
      {open === undefined ? null : (
        <PeriodDialog programme={open} move={move} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function useLayout(
  roadmap: Roadmap,
  programmes: readonly RoadmapProgramme[],
  asked: Readonly<Record<Shown, string>>,
) {
  const { w, language } = usePortfolioWords()
  const by: By = asked.kelompok === 'opd' ? 'opd' : 'dimension'
  const lines = linesOf(programmes, { by, dimensions: roadmap.dimensions, language, noOwner: w.noOwner })
  const zoom = asked.rentang || '3'
  const scale = useMemo(() => scaleOf(roadmap.programmes, roadmap.plan, roadmap.today, zoom), [roadmap, zoom])
  return { lines, scale }
}

interface LookProps {
  asked: Readonly<Record<Shown, string>>
  ask: (key: Shown, value: string) => void
}

function LookFields({ asked, ask }: LookProps) {
  const { w } = usePortfolioWords()
  const zooms = Object.entries(w.roadmap.zooms).filter(([years]) => years !== '3')
  return (
    <>
      <NarrowField
        label={w.roadmap.zoom}
        value={asked.rentang === '3' ? '' : asked.rentang}
        all={w.roadmap.zooms['3']}
        choices={zooms}
        onChange={(value) => ask('rentang', value)}
      />
      <NarrowField
        label={w.roadmap.by}
        value={asked.kelompok}
        all={w.dimension}
        choices={[['opd', w.opd]]}
        onChange={(value) => ask('kelompok', value)}
      />
    </>
  )
}

interface ActsProps extends Pick<LookProps, 'ask'> {
  roadmap: Roadmap
  lines: ReturnType<typeof linesOf>
  scale: ReturnType<typeof scaleOf>
  isTable: boolean
}

/** Drawing or table, image, paper. */
function Acts({ roadmap, lines, scale, isTable, ask }: ActsProps) {
  const { w } = usePortfolioWords()
  const [paper, setPaper] = useState<PaperSize>()
  const done = useCallback(() => setPaper(undefined), [])
  return (
    <div className="portfolio-acts">
      <button type="button" className="button" onClick={() => ask('bentuk', isTable ? '' : 'tabel')}>
        {isTable ? w.viewDrawing : w.viewTable}
      </button>
      <button type="button" className="button" onClick={() => void saveRoadmapImage(roadmap, lines, scale)}>
        {w.png}
      </button>
      {(['a4', 'a3'] as const).map((size) => (
        <button key={size} type="button" className="button" onClick={() => setPaper(size)}>
          {w.print} {w.roadmap.papers[size]}
        </button>
      ))}
      {paper === undefined ? null : (
        <Printed roadmap={roadmap} lines={lines} scale={scale} paper={paper} onDone={done} />
      )}
    </div>
  )
}
