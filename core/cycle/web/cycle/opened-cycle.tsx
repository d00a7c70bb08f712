import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  CloseCycle,
  type CycleDetail,
  ExtendDeadline,
  GetCycle,
  ListCycles,
  type Step,
} from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { ChangeInstrumentDialog, ExtendDialog } from './change-dialogs.tsx'
import { Changes } from './changes.tsx'
import { Subpages } from './subpages.tsx'
import { Timeline } from './timeline.tsx'

type Used = CycleDetail['instruments'][number]
type Opened =
  | { act: 'extend'; step: Step; closesAt: string }
  | { act: 'change'; used: Used }
  | { act: 'close' }

/** A cycle that was opened, for the ministry: participation, deadlines, instruments, and its end. */
export function OpenedCycle({ detail }: { detail: CycleDetail }) {
  const { w } = useCycleWords()
  const { cycle } = detail
  const may = useMay(ExtendDeadline) && cycle.state === 'open'
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  return (
    <>
      <Panel title={w.counts}>
        <Subpages detail={detail} />
      </Panel>
      <Panel title={w.timeline}>
        <Timeline
          cycle={cycle}
          {...(may
            ? {
                act: (step: Step, closesAt: string) => (
                  <ExtendButton step={step} onOpen={() => setOpened({ act: 'extend', step, closesAt })} />
                ),
              }
            : {})}
        />
      </Panel>
      <Tracks detail={detail} onChange={(used) => setOpened({ act: 'change', used })} />
      <Changes changes={detail.changes} />
      {may ? (
        <Panel title={w.close} lead={w.closeConfirm}>
          <button type="button" className="button" onClick={() => setOpened({ act: 'close' })}>
            {w.close}
          </button>
        </Panel>
      ) : null}
      {opened?.act === 'extend' ? <ExtendDialog cycle={cycle} {...opened} onClose={close} /> : null}
      {opened?.act === 'change' ? (
        <ChangeInstrumentDialog cycle={cycle} used={opened.used} onClose={close} />
      ) : null}
      {opened?.act === 'close' ? <CloseDialog detail={detail} onClose={close} /> : null}
    </>
  )
}

function ExtendButton({ step, onOpen }: { step: Step; onOpen: () => void }) {
  const { w } = useCycleWords()
  return (
    <button type="button" className="link" aria-label={w.extendOf(w.steps[step])} onClick={onOpen}>
      {w.extend}
    </button>
  )
}

function Tracks(props: { detail: CycleDetail; onChange: (used: Used) => void }) {
  const { w, language } = useCycleWords()
  const may = useMay(ExtendDeadline)
  const { cycle, instruments, instrumentsMoveUntil } = props.detail
  const columns: Column<Used>[] = [
    { key: 'track', label: w.track, head: true, cell: ({ track }) => track },
    {
      key: 'instrument',
      label: w.instrumentIs,
      cell: ({ code, version, name }) => (
        <Link to={`/kerja/00/evaluasi/instrumen/${code}/${version}`}>
          {name[language]}, {w.version(version)}
        </Link>
      ),
    },
  ]
  const acts: Column<Used> = {
    key: 'acts',
    label: w.acts,
    cell: (used) => (
      <button
        type="button"
        className="link"
        aria-label={w.changeOf(used.track)}
        onClick={() => props.onChange(used)}
      >
        {w.change}
      </button>
    ),
  }
  const until =
    instrumentsMoveUntil === null ? w.changeOver : w.changeUntil(wib(instrumentsMoveUntil, language))
  return (
    <Panel title={w.tracks} lead={cycle.state === 'open' ? until : undefined}>
      <DataTable
        caption={w.tracks}
        captionHidden
        columns={may && instrumentsMoveUntil !== null ? [...columns, acts] : columns}
        rows={instruments}
        rowKey={({ track }) => track}
      />
    </Panel>
  )
}

function CloseDialog({ detail: { cycle }, onClose }: { detail: CycleDetail; onClose: () => void }) {
  const { w } = useCycleWords()
  const say = useSay()
  const act = useAct(CloseCycle, {
    refresh: [GetCycle, ListCycles],
    onDone: () => {
      say(w.closed)
      onClose()
    },
  })
  return (
    <Confirm
      title={w.close}
      act={act}
      label={w.close}
      onConfirm={() => void act.run({ year: cycle.year, revision: cycle.revision })}
      onClose={onClose}
    >
      <p>{w.closeConfirm}</p>
    </Confirm>
  )
}
