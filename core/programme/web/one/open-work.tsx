import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import {
  ApproveProgrammes,
  GetProgramme,
  ListProgrammes,
  type ProgrammeChoices,
  type ProgrammeContent,
  type ProgrammeDetail,
  ReturnProgramme,
  SendProgramme,
  WithdrawProgramme,
} from '../../contract.ts'
import { useFieldNames } from '../field-names.ts'
import { differing, useShowField } from '../show-content.ts'
import { useProgrammeWords } from '../words.ts'

const REFRESH = [GetProgramme, ListProgrammes]

interface OpenWorkProps {
  one: ProgrammeDetail
  choices: ProgrammeChoices | undefined
}

/** What waits on a programme, side by side with what stands, and the acts that end the waiting. */
export function OpenWork({ one, choices }: OpenWorkProps) {
  const { w } = useProgrammeWords()
  if (one.stage === 'settled') return null
  return (
    <div className="notice notice--attention">
      <p className="notice__title">{titleOf(one, w)}</p>
      <div className="notice__body">
        {one.returnedBecause === null ? null : <p className="claim__text">{one.returnedBecause}</p>}
        <p>{one.pending === null ? w.draftBody : one.stage === 'writing' ? w.writingBody : w.waitsBody}</p>
        {one.pending === null ? null : <SideBySide one={one} pending={one.pending} choices={choices} />}
        <Acts one={one} />
      </div>
    </div>
  )
}

type Words = ReturnType<typeof useProgrammeWords>['w']

function titleOf({ stage, pending }: ProgrammeDetail, w: Words): string {
  if (stage === 'returned') return w.returnedTitle
  if (stage === 'sent') return pending === null ? w.sentTitle : w.waitsTitle
  return pending === null ? w.draftTitle : w.writingTitle
}

function SideBySide({ one, pending, choices }: OpenWorkProps & { pending: ProgrammeContent }) {
  const { w } = useProgrammeWords()
  const names = useFieldNames()
  const show = useShowField(choices)
  const columns: Column<keyof ProgrammeContent>[] = [
    { key: 'field', label: w.field, head: true, cell: names },
    {
      key: 'stands',
      label: w.stands,
      cell: (field) => <span className="claim__text">{show(one.content, field) || w.empty}</span>,
    },
    {
      key: 'proposed',
      label: w.proposed,
      cell: (field) => <span className="claim__text">{show(pending, field) || w.empty}</span>,
    },
  ]
  return (
    <DataTable
      caption={w.proposed}
      captionHidden
      columns={columns}
      rows={differing(one.content, pending)}
      rowKey={(field) => field}
    />
  )
}

function Acts({ one }: { one: ProgrammeDetail }) {
  const { w } = useProgrammeWords()
  const say = useSay()
  const mayDecide = useMay(ApproveProgrammes)
  const [asking, setAsking] = useState<'return' | 'withdraw'>()
  const seen = { id: one.id, revision: one.revision }
  const send = useAct(SendProgramme, { refresh: REFRESH, onDone: () => say(w.sent) })
  const approve = useAct(ApproveProgrammes, { refresh: REFRESH, onDone: () => say(w.approved(1)) })
  const problem = send.problem ?? approve.problem
  const close = () => setAsking(undefined)
  return (
    <>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <p className="row-acts">
        {one.may.send && !mayDecide ? (
          <button
            type="button"
            className="button button--main"
            disabled={send.pending}
            onClick={() => void send.run(seen)}
          >
            {w.send}
          </button>
        ) : null}
        {mayDecide && one.stage !== 'returned' ? (
          <button
            type="button"
            className="button button--main"
            disabled={approve.pending}
            onClick={() => void approve.run({ programmes: [seen] })}
          >
            {w.approve}
          </button>
        ) : null}
        {mayDecide && one.stage === 'sent' ? (
          <button type="button" className="button" onClick={() => setAsking('return')}>
            {w.giveBack}
          </button>
        ) : null}
        {one.may.withdraw ? (
          <button type="button" className="button" onClick={() => setAsking('withdraw')}>
            {w.withdraw}
          </button>
        ) : null}
      </p>
      {asking === 'return' ? <ReturnDialog seen={seen} onClose={close} /> : null}
      {asking === 'withdraw' ? <WithdrawDialog one={one} onClose={close} /> : null}
    </>
  )
}

function ReturnDialog({ seen, onClose }: { seen: { id: string; revision: number }; onClose: () => void }) {
  const { w } = useProgrammeWords()
  const say = useSay()
  return (
    <Dialog title={w.giveBack} onClose={onClose}>
      <ActForm
        endpoint={ReturnProgramme}
        refresh={REFRESH}
        submit={w.giveBack}
        onCancel={onClose}
        input={({ reason }) => ({ ...seen, reason })}
        onDone={() => {
          say(w.givenBack)
          onClose()
        }}
      >
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}

function WithdrawDialog({ one, onClose }: { one: ProgrammeDetail; onClose: () => void }) {
  const { w } = useProgrammeWords()
  const say = useSay()
  const navigate = useNavigate()
  const { code } = usePlace()
  const isGone = one.approvedAt === null
  const act = useAct(WithdrawProgramme, {
    refresh: isGone ? [ListProgrammes] : REFRESH,
    onDone: () => {
      say(w.withdrawn)
      if (isGone) void navigate({ to: `/kerja/${code}/rencana/program` })
      else onClose()
    },
  })
  return (
    <Confirm
      title={w.withdraw}
      act={act}
      label={w.withdraw}
      onConfirm={() => void act.run({ id: one.id, revision: one.revision })}
      onClose={onClose}
    >
      <p>{isGone ? w.withdrawDraft : w.withdrawChange}</p>
    </Confirm>
  )
}
