import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import {
  GetQuickWinSheet,
  ListQuickWins,
  QUICK_WIN_QUESTIONS,
  type QuickWinSheet,
  ScoreQuickWin,
} from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'

/** The ten questions: means for everyone, own scores for secretariat and leader. Own computation, not official. */
export function QuickWinPanel({ id }: { id: string }) {
  const { w } = useProgrammeWords()
  const sheet = useEndpoint(GetQuickWinSheet, { id })
  return (
    <Panel title={w.scores} lead={w.ownScoreNote}>
      <Answer of={sheet} lines={10}>
        {(found) => <Sheet key={JSON.stringify(found.mine)} sheet={found} />}
      </Answer>
    </Panel>
  )
}

type Question = QuickWinSheet['questions'][number]
type Mine = Record<string, { value: string; note: string }>

function Sheet({ sheet }: { sheet: QuickWinSheet }) {
  const { w, language } = useProgrammeWords()
  const mayScore = useMay(ScoreQuickWin)
  const [mine, setMine] = useState<Mine>(() =>
    Object.fromEntries(
      sheet.mine.map(({ question, value, note }) => [question, { value: String(value), note }]),
    ),
  )
  const columns = useColumns()
  const own = useOwnColumns(mine, (question, next) => setMine({ ...mine, [question]: next }))
  return (
    <>
      <p>
        <strong>{w.ownScore}:</strong> {sheet.mean === null ? w.notScored : decimal(sheet.mean, language)}
      </p>
      <DataTable
        caption={w.scores}
        captionHidden
        columns={mayScore ? [...columns, ...own] : columns}
        rows={sheet.questions}
        rowKey={({ question }) => question}
      />
      {mayScore ? <SaveScores id={sheet.programmeId} mine={mine} /> : null}
    </>
  )
}

const labelOf = (question: string, language: 'id' | 'en'): string =>
  QUICK_WIN_QUESTIONS.find(({ code }) => code === question)?.label[language] ?? question

function useColumns(): Column<Question>[] {
  const { w, language } = useProgrammeWords()
  return [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ question, notes }) => (
        <>
          {question} {labelOf(question, language)}
          {notes.map((note) => (
            <span key={note} className="cell-note">
              {note}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'mean',
      label: w.mean,
      number: true,
      cell: ({ mean }) => (mean === null ? '–' : decimal(mean, language)),
    },
    { key: 'scorers', label: w.scorers, number: true, cell: ({ scorers }) => scorers },
  ]
}

function useOwnColumns(
  mine: Mine,
  onChange: (question: string, next: { value: string; note: string }) => void,
): Column<Question>[] {
  const { w } = useProgrammeWords()
  const of = (question: string) => mine[question] ?? { value: '', note: '' }
  return [
    {
      key: 'value',
      label: w.yourScore,
      cell: ({ question }) => (
        <select
          className="input"
          aria-label={`${w.yourScore} ${question}`}
          value={of(question).value}
          onChange={(event) => onChange(question, { ...of(question), value: event.currentTarget.value })}
        >
          <option value="">{w.notGiven}</option>
          {['0', '1', '2', '3', '4'].map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      ),
    },
    {
      key: 'note',
      label: w.note,
      cell: ({ question }) => (
        <input
          className="input"
          aria-label={`${w.note} ${question}`}
          maxLength={1000}
          value={of(question).note}
          onChange={(event) => onChange(question, { ...of(question), note: event.currentTarget.value })}
        />
      ),
    },
  ]
}

function SaveScores({ id, mine }: { id: string; mine: Mine }) {
  const { w } = useProgrammeWords()
  const say = useSay()
  const act = useAct(ScoreQuickWin, {
    refresh: [GetQuickWinSheet, ListQuickWins],
    onDone: () => say(w.scoresSaved),
  })
  const scores = Object.entries(mine)
    .filter(([, { value }]) => value !== '')
    .map(([question, { value, note }]) => ({ question, value: Number(value), note }))
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <p>
        <button
          type="button"
          className="button button--main"
          disabled={act.pending || scores.length === 0}
          onClick={() => void act.run({ id, scores })}
        >
          {w.saveScores}
        </button>
      </p>
    </>
  )
}
