import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { CorrectResult, GetBoard, GetRegionBoard, ListPublications } from '../../contract.ts'
import { KeyFigures, QuestionTable } from '../figures.tsx'
import { useResultWords } from '../words.ts'
import { LetterFields } from './publish-form.tsx'

/** Publishes a new version of one region's result; the present one stays. */
export function CorrectionPage() {
  const { w } = useResultWords()
  const { year: asked, of: code = '' } = useParams({ strict: false })
  const year = Number(asked)
  const board = useEndpoint(GetRegionBoard, { year, code })
  return (
    <Screen
      eyebrow={w.publish(year)}
      title={w.correction(board.data?.region.name ?? code, year)}
      lead={w.correctionLead}
      acts={
        <Link className="button" to={`/kerja/00/evaluasi/terbitkan/${year}`}>
          {w.back}
        </Link>
      }
    >
      <Answer of={board} lines={8}>
        {(region) => (
          <>
            <KeyFigures figures={region} />
            <Panel title={w.letter}>
              <CorrectionForm year={year} code={code} />
            </Panel>
            <Panel title={w.questions}>
              <QuestionTable figures={region} />
            </Panel>
          </>
        )}
      </Answer>
    </Screen>
  )
}

function CorrectionForm({ year, code }: { year: number; code: string }) {
  const { w } = useResultWords()
  const say = useSay()
  const [lines, setLines] = useState('')
  return (
    <ActForm
      endpoint={CorrectResult}
      input={({ scores: _, ...typed }) => ({ ...typed, year, region: code, scores: scoresIn(lines) })}
      refresh={[GetRegionBoard, GetBoard, ListPublications]}
      submit={w.correctAct}
      onDone={({ version }) => say(w.corrected(version))}
    >
      <AreaField
        name="scores"
        label={w.correctionScores}
        help={w.correctionScoresHint}
        value={lines}
        onChange={setLines}
      />
      <AreaField name="reason" label={w.correctionReason} rows={3} />
      <LetterFields />
    </ActForm>
  )
}

/** `A01 3,5` a line; the server says which question or score is wrong. */
const scoresIn = (lines: string): { question: string; score: string }[] =>
  lines
    .split('\n')
    .map((line) => line.trim().split(/[\s:;]+/))
    .filter(([question]) => question !== '')
    .map(([question = '', score = '']) => ({ question, score: score.replace(',', '.') }))
