import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import type { AgreementBoard } from '../../contract.ts'
import { AlphaFigure, Counts, ModerationState, statistic } from '../figures.tsx'
import { useModerationWords } from '../words.ts'

type Region = AgreementBoard['regions'][number]
type Question = AgreementBoard['questions'][number]
type Row = AgreementBoard['disagreements'][number]
interface Props {
  board: AgreementBoard
}

/** Alpha of every region, whole and by component. */
export function RegionsPanel({ board }: Props) {
  const { w, language } = useModerationWords()
  const place = usePlace()
  const columns: Column<Region>[] = [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region }) => (
        <Link to={`/kerja/${place.code}/evaluasi/keselarasan/${board.year}/${region.code}`}>
          {region.name}
        </Link>
      ),
    },
    { key: 'assessors', label: w.assessors, number: true, cell: ({ assessors }) => assessors },
    { key: 'alpha', label: w.alpha, number: true, cell: ({ ordinal }) => <AlphaFigure alpha={ordinal} /> },
    ...board.components.map(
      ({ key, label }): Column<Region> => ({
        key,
        label: label[language],
        number: true,
        wideOnly: true,
        cell: ({ components }) => {
          const alpha = components.find(({ component }) => component === key)?.alpha ?? null
          return alpha === null ? '–' : statistic(alpha, 3, language)
        },
      }),
    ),
    { key: 'over', label: w.over, number: true, cell: ({ over }) => over },
    { key: 'open', label: w.open, number: true, cell: ({ open }) => open },
    { key: 'closed', label: w.closed, number: true, cell: ({ closed }) => closed },
  ]
  return (
    <Panel title={w.regions} lead={w.regionsLead}>
      <DataTable
        caption={w.regions}
        captionHidden
        columns={columns}
        rows={board.regions}
        rowKey={({ region }) => region.code}
      />
    </Panel>
  )
}

/** Questions over the threshold, widest first. */
export function DisagreementsPanel({ board }: Props) {
  const { w, language } = useModerationWords()
  const columns: Column<Row>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ question, label }) => (
        <>
          <span className="question-code">{question}</span> {label[language]}
        </>
      ),
    },
    { key: 'region', label: w.region, cell: ({ region }) => region.name },
    { key: 'ratings', label: w.ratings, cell: ({ counts }) => <Counts counts={counts} /> },
    { key: 'range', label: w.spread, number: true, cell: ({ range }) => range },
    {
      key: 'variance',
      label: w.variance,
      number: true,
      wideOnly: true,
      cell: ({ variance }) => (variance === null ? '–' : statistic(variance, 2, language)),
    },
    { key: 'cause', label: w.cause, cell: ({ cause }) => (cause === null ? '–' : w.causes[cause]) },
    { key: 'state', label: w.state, cell: (one) => <ModerationState one={one} year={board.year} /> },
  ]
  return (
    <Panel title={w.disagreements} lead={w.disagreementsLead}>
      {board.disagreements.length === 0 ? (
        <p>{w.noDisagreements}</p>
      ) : (
        <DataTable
          caption={w.disagreements}
          captionHidden
          columns={columns}
          rows={board.disagreements}
          rowKey={({ region, question }) => `${region.code} ${question}`}
        />
      )}
    </Panel>
  )
}

const MOST = 20

/** Questions that assessors of the whole country agree on least. */
export function QuestionsPanel({ board }: Props) {
  const { w, language } = useModerationWords()
  const columns: Column<Question>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ question, label }) => (
        <>
          <span className="question-code">{question}</span> {label[language]}
        </>
      ),
    },
    {
      key: 'alpha',
      label: w.alpha,
      number: true,
      cell: ({ alpha }) => (alpha === null ? '–' : statistic(alpha, 3, language)),
    },
    { key: 'regions', label: w.region, number: true, cell: ({ regions }) => regions },
    { key: 'over', label: w.over, number: true, cell: ({ over }) => over },
  ]
  return (
    <Panel title={w.questions} lead={w.questionsLead}>
      <DataTable
        caption={w.questions}
        captionHidden
        columns={columns}
        rows={board.questions.slice(0, MOST)}
        rowKey={({ question }) => question}
      />
    </Panel>
  )
}
