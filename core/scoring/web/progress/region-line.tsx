import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetProgress, RecordAbsence, type RegionProgress, type SheetProgress } from '../../contract.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { useScoringWords } from '../words.ts'

/** One region with its assessors. */
export function RegionLine({ year, line }: { year: number; line: RegionProgress }) {
  const { w } = useScoringWords()
  const { region, sheets, revealedAt, clarifications } = line
  return (
    <li className="progress-board__region">
      <div className="progress-board__name">
        <strong>{region.name}</strong> <span className="small mute">{region.code}</span>{' '}
        {revealedAt === null ? null : <span className="tag tag--good">{w.states.revealed}</span>}
        {clarifications.open === 0 ? null : (
          <span className={clarifications.overdue > 0 ? 'tag tag--bad' : 'tag tag--attention'}>
            {w.clarifications}: {w.clarificationCount(clarifications.open, clarifications.overdue)}
          </span>
        )}
      </div>
      {sheets.length === 0 ? <p className="small mute">{w.noAssessors}</p> : null}
      <ul className="progress-board__sheets">
        {sheets.map((sheet) => (
          <SheetCell key={sheet.assessorId} year={year} line={line} sheet={sheet} />
        ))}
      </ul>
    </li>
  )
}

function SheetCell({ year, line, sheet }: { year: number; line: RegionProgress; sheet: SheetProgress }) {
  const { w, language } = useScoringWords()
  const { counts, lastActivityAt } = sheet
  const done = counts.rated + counts.gaps
  return (
    <li className="progress-board__sheet">
      <p className="progress-board__who">
        <span>{sheet.name}</span> <SheetTag sheet={sheet} />
      </p>
      <ProgressBar done={done} of={counts.of} />
      <p className="small mute">
        {w.ratedOf(done, counts.of)} ·{' '}
        {lastActivityAt === null ? w.noActivity : w.lastActivity(wib(lastActivityAt, language))}
      </p>
      {counts.absent === null ? null : <p className="small mute">{counts.absent.reason}</p>}
      {counts.submittedAt === null && counts.absent === null ? (
        <AbsenceButton year={year} line={line} sheet={sheet} />
      ) : null}
    </li>
  )
}

function SheetTag({ sheet: { counts, overdue } }: { sheet: SheetProgress }) {
  const { w } = useScoringWords()
  if (counts.absent !== null) return <span className="tag tag--attention">{w.states.absent}</span>
  if (counts.submittedAt !== null) return <span className="tag tag--good">{w.states.submitted}</span>
  return overdue ? <span className="tag tag--bad">{w.overdue}</span> : null
}

function AbsenceButton({ year, line, sheet }: Parameters<typeof SheetCell>[0]) {
  const { w } = useScoringWords()
  const may = useMay(RecordAbsence)
  const say = useSay()
  const [asking, setAsking] = useState(false)
  if (!may) return null
  const title = w.absenceOf(sheet.name, line.region.name)
  return (
    <>
      <button type="button" className="link small" aria-label={title} onClick={() => setAsking(true)}>
        {w.recordAbsence}
      </button>
      {asking ? (
        <Dialog title={title} onClose={() => setAsking(false)}>
          <p>{w.absenceLead}</p>
          <ActForm
            endpoint={RecordAbsence}
            refresh={[GetProgress]}
            submit={w.recordAbsence}
            input={(typed) => ({ ...typed, year, region: line.region.code, assessorId: sheet.assessorId })}
            onDone={() => {
              setAsking(false)
              say(w.absenceSaid)
            }}
            onCancel={() => setAsking(false)}
          >
            <InputField name="reason" label={w.reason} help={w.reasonHelp} />
          </ActForm>
        </Dialog>
      ) : null}
    </>
  )
}
