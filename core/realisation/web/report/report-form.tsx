import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { CallProblem } from '#platform/client/call-problem.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/time/time.ts'
import { decimal } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetReport, GetYear, type Report, type ReportTarget, SubmitReports } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useRealisationWords } from '../words.ts'
import { Computed } from './computed.tsx'
import { Conflict } from './conflict.tsx'
import { Area, Line } from './form-fields.tsx'
import type { ReportSaver, Snapshot } from './report-saver.ts'
import { useReportSaver } from './use-report-saver.ts'

/** The report while it is written: everything is saved as it is typed, then sent. */
export function ReportForm({ report }: { report: Report }) {
  const { w } = useRealisationWords()
  const [saver, saved] = useReportSaver(report)
  const [newest] = report.versions
  const returned =
    newest?.state === 'returned'
      ? [...report.steps].reverse().find(({ act }) => act === 'returned')
      : undefined
  return (
    <Panel title={w.reportTitle(w.period(report.period.period), report.year)} lead={w.cumulative}>
      {newest === undefined ? null : (
        <p>
          <StateTag state={newest.state} /> <span className="mute">{w.version(newest.version)}</span>
        </p>
      )}
      {newest?.correctionReason == null ? null : (
        <p className="small">{w.correctedBecause(newest.correctionReason)}</p>
      )}
      {returned?.note == null ? null : (
        <Notice tone="attention" title={w.acts.returned}>
          <p>{returned.note}</p>
        </Notice>
      )}
      {saved.conflict === undefined ? null : (
        <Conflict saver={saver} saved={saved} targets={report.programme.targets} conflict={saved.conflict} />
      )}
      <Fields report={report} saver={saver} saved={saved} />
      <SavedLine saver={saver} saved={saved} />
      <Send report={report} saver={saver} saved={saved} />
    </Panel>
  )
}

interface FieldsProps {
  report: Report
  saver: ReportSaver
  saved: Snapshot
}

function Fields({ report, saver, saved }: FieldsProps) {
  const { w } = useRealisationWords()
  const { typed, faults } = saved
  const leave = () => void saver.flush()
  const words = [
    'narrative',
    'obstacles',
    'helpAsked',
    'reasonOver',
    'reasonBudget',
    'reasonFalling',
  ] as const
  const helps: Partial<Record<(typeof words)[number], string>> = {
    narrative: w.narrativeHelp,
    helpAsked: w.helpAskedHelp,
  }
  return (
    <div className="report-fields">
      <Line
        name="physical"
        label={w.physical}
        help={w.physicalHelp}
        error={faults.includes('physical') ? w.wrongPercent : undefined}
        value={typed.physical}
        onChange={(physical) => saver.change({ physical })}
        onLeave={leave}
      />
      {report.programme.targets.length === 0 ? null : (
        <fieldset className="report-outputs">
          <legend>{w.outputs}</legend>
          {report.programme.targets.map((target) => (
            <Output key={target.id} target={target} saver={saver} saved={saved} />
          ))}
        </fieldset>
      )}
      <Computed values={report.computed} />
      <Line
        name="money"
        label={w.money}
        help={w.moneyHelp}
        error={faults.includes('money') ? w.wrongMoney : undefined}
        value={typed.money}
        onChange={(money) => saver.change({ money })}
        onLeave={leave}
      />
      {words.map((key) => (
        <Area
          key={key}
          name={key}
          label={w[key]}
          help={helps[key]}
          value={typed[key]}
          onChange={(text) => saver.change({ [key]: text })}
          onLeave={leave}
        />
      ))}
      <fieldset className="field">
        <legend>{w.evidence}</legend>
        <EvidencePicker chosen={typed.evidence} onChange={(evidence) => saver.change({ evidence })} />
      </fieldset>
    </div>
  )
}

function Output({ target, saver, saved }: { target: ReportTarget; saver: ReportSaver; saved: Snapshot }) {
  const { w, language } = useRealisationWords()
  const { outputs } = saved.typed
  const help =
    target.target === null ? w.noTarget : w.outputHelp(decimal(target.target, language), target.unit)
  return (
    <Line
      name={`output-${target.id}`}
      label={target.name}
      help={target.isLessBetter ? `${help} ${w.lessIsBetter}` : help}
      error={saved.faults.includes(target.id) ? w.wrongQuantity : undefined}
      value={outputs[target.id] ?? ''}
      onChange={(quantity) => saver.change({ outputs: { ...outputs, [target.id]: quantity } })}
      onLeave={() => void saver.flush()}
    />
  )
}

/** Whether what is typed is safe: saved at, being saved, or not yet and why. */
function SavedLine({ saver, saved }: { saver: ReportSaver; saved: Snapshot }) {
  const { w, language } = useRealisationWords()
  const { problem, status, savedAt } = saved
  const isRefused = problem instanceof CallProblem && !problem.isUnanswered
  const said = {
    clean: '',
    saving: w.saving,
    invalid: w.unsaved,
    unsent: w.unsent,
    saved: savedAt === undefined ? '' : w.savedAt(wib(savedAt, language).split(' ').at(-1) ?? ''),
  }[status]
  return (
    <div className="saved-line">
      {isRefused ? <ProblemNote problem={problem} writing /> : null}
      <p role="status" className="small" data-status={status === 'invalid' ? 'unsent' : status}>
        {said}
      </p>
      {isRefused ? (
        <button type="button" className="button" onClick={() => void saver.flush()}>
          {w.sendNow}
        </button>
      ) : null}
    </div>
  )
}

function Send({ report, saver, saved }: FieldsProps) {
  const { w } = useRealisationWords()
  const say = useSay()
  const act = useAct(SubmitReports, { refresh: [GetReport, GetYear], onDone: () => say(w.sent) })
  const isEmpty = saver.revision === 0 && saved.status === 'clean'
  const send = async () => {
    if (!(await saver.flush())) return
    const { id: programmeId } = report.programme
    const one = { programmeId, year: report.year, period: report.period.period, revision: saver.revision }
    await act.run({ reports: [one] })
  }
  return (
    <div className="answer-acts">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <div className="act-form__foot">
        <button
          type="button"
          className="button button--main"
          disabled={act.pending || isEmpty}
          onClick={() => void send()}
        >
          {w.send}
        </button>
      </div>
    </div>
  )
}
