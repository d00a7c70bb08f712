import { useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { GetProgress, type Progress } from '../../contract.ts'
import { NewestYear } from '../newest-year.tsx'
import { useAddress } from '../sheet/use-address.ts'
import { useScoringWords } from '../words.ts'
import { HoursForm } from './hours-form.tsx'
import { filterRegions, PROGRESS_FILTERS, type ProgressFilter, totalsOf } from './progress-filter.ts'
import { RegionLine } from './region-line.tsx'
import { useFreshness } from './use-freshness.ts'

/** The board of the newest cycle. */
export function NewestProgressPage() {
  const { w } = useScoringWords()
  return <NewestYear title={w.progressTitle}>{(year) => <Board year={year} />}</NewestYear>
}

/** How far every sheet of every region is; without a single value. */
export function ProgressPage() {
  return <Board year={useAddress().year} />
}

function Board({ year }: { year: number }) {
  const { w, language } = useScoringWords()
  const progress = useEndpoint(GetProgress, { year })
  useFreshness(GetProgress)
  const closesAt = progress.data?.closesAt ?? null
  return (
    <Screen
      eyebrow={`${w.evaluation} ${year}`}
      title={w.progressTitle}
      lead={`${w.progressLead} ${w.closes}: ${closesAt === null ? w.noDeadline : wib(closesAt, language)}.`}
    >
      <Answer of={progress} lines={12}>
        {(board) => (
          <>
            <Totals board={board} />
            <Lines year={year} board={board} />
            <HoursForm key={board.clarificationHours} year={year} hours={board.clarificationHours} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Totals({ board }: { board: Progress }) {
  const { w, language } = useScoringWords()
  const totals = totalsOf(board.regions)
  const figures: readonly [string, string][] = [
    [`${count(totals.submitted, language)} / ${count(totals.sheets, language)}`, w.sheetsIn],
    [`${count(totals.revealed, language)} / ${count(board.regions.length, language)}`, w.revealedRegions],
    [count(totals.late, language), w.lateSheets],
    [count(totals.clarifications, language), w.openClarifications],
  ]
  return (
    <dl className="progress-board__totals">
      {figures.map(([figure, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ year, board }: { year: number; board: Progress }) {
  const { w } = useScoringWords()
  const [filter, setFilter] = useState<ProgressFilter>('all')
  const [words, setWords] = useState('')
  const shown = filterRegions(board.regions, filter, words)
  return (
    <section className="progress-board" aria-label={w.regions}>
      <div className="question-list__filter">
        <fieldset className="choice-row">
          <legend className="visually-hidden">{w.filterLabel}</legend>
          {PROGRESS_FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {w.progressFilters[one]} ({filterRegions(board.regions, one, '').length})
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          className="input"
          aria-label={w.search}
          placeholder={w.search}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? <p className="mute">{w.noneLeft}</p> : null}
      <ul className="progress-board__regions">
        {shown.map((region) => (
          <RegionLine key={region.region.code} year={year} line={region} />
        ))}
      </ul>
    </section>
  )
}
