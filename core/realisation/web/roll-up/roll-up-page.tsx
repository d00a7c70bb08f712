import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { decimal, rupiah } from '#platform/ui/format.ts'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import { ExportRollUp, ExportRollUpCsv, GetRollUp, type RollUp, type RollUpLine } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'
import { YearField } from '../year-field.tsx'
import { LinesTable } from './lines-table.tsx'
import { SharesBars } from './shares-bars.tsx'
import { SharesTable } from './shares-table.tsx'

type Sums = RollUp & { lines: readonly RollUpLine[] }

/** Plan against approved realisation of a year: by dimension, agency and programme, as reported or capped. */
export function RollUpPage() {
  const { w } = useRealisationWords()
  const params = useParams({ strict: false }) as { year?: string }
  const year = Number(params.year ?? dayInWib(new Date()).slice(0, 4))
  const { code } = usePlace()
  const navigate = useNavigate()
  const found = useEndpoint(GetRollUp, { year })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rencana`}>{w.plan}</Link>}
      title={w.rollUpTitle(year)}
      lead={w.rollUpLead}
    >
      <YearField
        year={year}
        onChange={(next) => void navigate({ to: `/kerja/${code}/rencana/rekap/${next}` })}
      />
      <Answer of={found} lines={10}>
        {(sums) =>
          sums.total.planned === 0 ? (
            <EmptyState title={w.rollUpNone(year)}>
              <p>{w.rollUpNoneBody}</p>
            </EmptyState>
          ) : (
            <RollUpParts sums={sums} />
          )
        }
      </Answer>
    </Screen>
  )
}

function RollUpParts({ sums }: { sums: Sums }) {
  const { w, language } = useRealisationWords()
  const [isCapped, setCapped] = useState(false)
  const dimensions = sums.dimensions.map(({ code, name, shares }) => ({
    key: code,
    name: name[language],
    shares,
  }))
  const opds = sums.opds.map(({ id, name, shares }) => ({ key: id ?? 'none', name: name ?? w.noOpd, shares }))
  return (
    <>
      <Total sums={sums} isCapped={isCapped} />
      <fieldset className="roll-up-switch">
        <legend>{w.view}</legend>
        {[false, true].map((value) => (
          <label key={String(value)} className="check">
            <input type="radio" name="view" checked={isCapped === value} onChange={() => setCapped(value)} />
            <span>{value ? w.capped : w.uncapped}</span>
          </label>
        ))}
        <p className="small mute">{isCapped ? w.cappedNote : w.uncappedNote}</p>
      </fieldset>
      <Panel title={w.byDimension}>
        <SharesBars rows={dimensions} isCapped={isCapped} />
        <SharesTable caption={w.byDimension} rows={dimensions} total={sums.total} isCapped={isCapped} />
      </Panel>
      <Panel title={w.byOpd}>
        <SharesTable caption={w.byOpd} rows={opds} total={sums.total} isCapped={isCapped} />
      </Panel>
      <Panel title={w.byProgramme} acts={<Downloads year={sums.year} />}>
        <LinesTable lines={sums.lines} isCapped={isCapped} />
      </Panel>
    </>
  )
}

function Downloads({ year }: { year: number }) {
  const { w } = useRealisationWords()
  return (
    <>
      <FileButton endpoint={ExportRollUp} input={{ year }} label={w.downloadXlsx} />
      <FileButton endpoint={ExportRollUpCsv} input={{ year }} label={w.downloadCsv} />
    </>
  )
}

function Total({ sums: { total }, isCapped }: { sums: Sums; isCapped: boolean }) {
  const { w, language } = useRealisationWords()
  const percent = (value: string | null) => (value === null ? '–' : `${decimal(value, language)} %`)
  return (
    <Stats>
      <Stat
        main
        label={w.view}
        value={percent(isCapped ? total.capped : total.uncapped)}
        note={isCapped ? w.capped : w.uncapped}
      />
      <Stat
        label={w.physicalMean}
        value={percent(total.physical)}
        note={w.programmesReported(total.reported, total.planned)}
      />
      <Stat
        label={w.runningOf}
        value={percent(total.runningPercent)}
        note={w.ofPlanned(total.running, total.planned)}
      />
      <Stat
        label={w.spent}
        value={percent(total.moneyPercent)}
        note={`${rupiah(BigInt(total.moneyReal), language)} / ${rupiah(BigInt(total.moneyPlanned), language)}`}
      />
    </Stats>
  )
}
