import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import { type Colleagues, GetColleagues } from '../../contract.ts'
import { useAddress } from '../sheet/use-address.ts'
import { useScoringWords } from '../words.ts'

type Row = Colleagues['questions'][number]

/** All revealed sheets of the region beside each other, with the mean of the ratings given. */
export function ColleaguesPage() {
  const { w } = useScoringWords()
  const { year } = useAddress()
  const place = usePlace()
  const seen = useEndpoint(GetColleagues, { year })
  return (
    <Screen eyebrow={`${w.evaluation} ${year}`} title={w.colleaguesTitle(place.name)} lead={w.colleaguesLead}>
      <Answer of={seen} lines={10}>
        {(all) => (
          <>
            <RatingsTable all={all} />
            <Remarks all={all} />
            <Revisions all={all} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function RatingsTable({ all }: { all: Colleagues }) {
  const { w, language } = useScoringWords()
  const columns: Column<Row>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: (row) => (
        <>
          <span className="question-code">{row.question}</span> {row.label[language]}
          {row.notes.map(({ assessorId, text }) => (
            <span key={assessorId} className="cell-note">
              {nameOf(all, assessorId)}: {text}
            </span>
          ))}
        </>
      ),
    },
    ...all.assessors.map(
      ({ assessorId, name }, i): Column<Row> => ({
        key: assessorId,
        label: name,
        number: true,
        cell: ({ values }) => values[i] ?? w.none,
      }),
    ),
    {
      key: 'mean',
      label: w.mean,
      number: true,
      cell: ({ mean }) => (mean === null ? w.none : decimal(mean, language)),
    },
  ]
  return (
    <DataTable
      caption={w.seeOthers}
      captionHidden
      columns={columns}
      rows={all.questions}
      rowKey={({ question }) => question}
    />
  )
}

const nameOf = ({ assessors }: Colleagues, id: string): string =>
  assessors.find(({ assessorId }) => assessorId === id)?.name ?? ''

function Remarks({ all }: { all: Colleagues }) {
  const { w } = useScoringWords()
  if (all.remarks.length === 0) return null
  return (
    <Panel title={w.remarksTitle}>
      <ul className="rows">
        {all.remarks.map(({ assessorId, kind, text }) => (
          <li key={assessorId + kind + text} className="row">
            <span className="row__name">{w.kinds[kind]}</span>
            <span>{text}</span>
            <span className="row__note">{nameOf(all, assessorId)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Revisions({ all }: { all: Colleagues }) {
  const { w } = useScoringWords()
  if (all.revisions.length === 0) return null
  return (
    <Panel title={w.revisions}>
      <ul className="rows">
        {all.revisions.map((one) => (
          <li key={one.assessorId + one.question + one.revisedAt} className="row">
            <span className="row__name">
              {w.revision(nameOf(all, one.assessorId), one.question, String(one.before ?? w.none), one.value)}
            </span>
            <span className="row__note">{one.reason}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
