import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { DayField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { day, wib } from '#platform/ui/format.ts'
import {
  GetYear,
  ListLate,
  LockPeriod,
  type PeriodOfYear,
  SetPeriod,
  type YearOfReports,
} from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

type Asking = { what: 'dates' | 'lock'; period: PeriodOfYear } | undefined

/** The periods somebody reports in, when they are due and lock, and what is done with a whole period. */
export function PeriodsPanel({ board }: { board: YearOfReports }) {
  const { w } = useRealisationWords()
  const [asking, setAsking] = useState<Asking>()
  const used = new Set(board.programmes.flatMap(({ cells }) => cells.map(({ period }) => period)))
  const shown = board.periods.filter(({ period }) => used.has(period) || board.programmes.length === 0)
  const columns = useColumns(board.year, setAsking)
  const close = () => setAsking(undefined)
  return (
    <Panel title={w.periods}>
      <DataTable
        caption={w.periods}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ period }) => period}
      />
      {asking?.what === 'dates' ? (
        <DatesDialog year={board.year} period={asking.period} onClose={close} />
      ) : null}
      {asking?.what === 'lock' ? (
        <LockDialog year={board.year} period={asking.period} onClose={close} />
      ) : null}
    </Panel>
  )
}

function useColumns(year: number, onAsk: (asking: Asking) => void): Column<PeriodOfYear>[] {
  const { w, language } = useRealisationWords()
  const may = useMay(SetPeriod)
  return [
    { key: 'period', label: w.periodTitle, head: true, cell: ({ period }) => w.period(period) },
    { key: 'phase', label: w.state, cell: ({ phase }) => w.phases[phase] },
    { key: 'ends', label: w.endsOn, cell: ({ endsOn }) => day(endsOn, language) },
    { key: 'due', label: w.dueOn, cell: ({ dueOn }) => day(dueOn, language) },
    { key: 'locks', label: w.locksOn, cell: (one) => <Locks period={one} /> },
    {
      key: 'acts',
      label: w.openExcel,
      cell: (one) =>
        one.phase === 'ahead' && !may ? null : (
          <PeriodActs year={year} period={one} may={may} onAsk={onAsk} />
        ),
    },
  ]
}

function Locks({ period }: { period: PeriodOfYear }) {
  const { w, language } = useRealisationWords()
  if (period.lockedAt !== null) return w.lockedOn(wib(period.lockedAt, language))
  return period.locksOn === null ? w.byHand : day(period.locksOn, language)
}

interface ActsProps {
  year: number
  period: PeriodOfYear
  may: boolean
  onAsk: (asking: Asking) => void
}

function PeriodActs({ year, period, may, onAsk }: ActsProps) {
  const { w } = useRealisationWords()
  const { code } = usePlace()
  const name = w.period(period.period)
  return (
    <span className="row-acts">
      {period.phase === 'ahead' ? null : (
        <Link className="link" to={`/kerja/${code}/rencana/realisasi/${year}/${period.period}/tabel`}>
          {w.excel}
          <span className="visually-hidden"> {name}</span>
        </Link>
      )}
      {may && period.phase !== 'locked' ? (
        <button type="button" className="link" onClick={() => onAsk({ what: 'dates', period })}>
          {w.changeDates}
          <span className="visually-hidden"> {name}</span>
        </button>
      ) : null}
      {may && period.phase === 'open' ? (
        <button type="button" className="link" onClick={() => onAsk({ what: 'lock', period })}>
          {w.lock}
          <span className="visually-hidden"> {name}</span>
        </button>
      ) : null}
    </span>
  )
}

interface DialogProps {
  year: number
  period: PeriodOfYear
  onClose: () => void
}

function DatesDialog({ year, period, onClose }: DialogProps) {
  const { w } = useRealisationWords()
  const say = useSay()
  return (
    <Dialog title={`${w.changeDates}: ${w.period(period.period)}`} onClose={onClose}>
      <ActForm
        endpoint={SetPeriod}
        refresh={[GetYear, ListLate]}
        submit={w.save}
        onCancel={onClose}
        input={({ dueOn, locksOn }) => ({ year, period: period.period, dueOn, locksOn: locksOn ?? null })}
        onDone={() => {
          onClose()
          say(w.saved)
        }}
      >
        <DayField name="dueOn" label={w.dueOn} value={period.dueOn} />
        <DayField name="locksOn" label={w.locksOn} help={w.locksOnHelp} value={period.locksOn ?? ''} />
      </ActForm>
    </Dialog>
  )
}

function LockDialog({ year, period, onClose }: DialogProps) {
  const { w } = useRealisationWords()
  const say = useSay()
  const act = useAct(LockPeriod, {
    refresh: [GetYear],
    onDone: () => {
      onClose()
      say(w.locked)
    },
  })
  return (
    <Confirm
      title={`${w.lockNow}: ${w.period(period.period)}`}
      act={act}
      label={w.lockNow}
      onConfirm={() => void act.run({ year, period: period.period })}
      onClose={onClose}
    >
      <p>{w.lockAsk(w.period(period.period))}</p>
    </Confirm>
  )
}
