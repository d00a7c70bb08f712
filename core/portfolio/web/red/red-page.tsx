import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, day } from '#platform/ui/format.ts'
import { GetRed, type Red, type RedItem } from '../../contract.ts'
import { DimensionMark, Progress, Tags } from '../marks.tsx'
import {
  Filters,
  NarrowingFields,
  NoProgramme,
  ProgrammeLink,
  useNarrowing,
  useYear,
  Views,
  YearField,
} from '../views.tsx'
import { usePortfolioWords } from '../words.ts'

/** What is red or late, why, who is asked, and where it was talked about. */
export function RedPage() {
  const { w } = usePortfolioWords()
  const year = useYear()
  const found = useEndpoint(GetRed, { year })
  return (
    <Screen eyebrow={w.plan} title={w.redPage.title} lead={w.redPage.lead(year)}>
      <Views here="merah" />
      <Answer of={found} lines={8}>
        {(red) => <Found red={red} />}
      </Answer>
    </Screen>
  )
}

function Found({ red }: { red: Red }) {
  const { w, language } = usePortfolioWords()
  const by = useNarrowing()
  const shown = red.items.filter(by.fits)
  return (
    <>
      <Filters>
        <YearField />
        <NarrowingFields by={by} programmes={red.items} dimensions={red.dimensions} />
      </Filters>
      {red.items.length === 0 ? (
        <Nothing of={red.of} />
      ) : (
        <>
          <p className="lead">
            {w.redPage.found(count(red.items.length, language), count(red.of, language))}
          </p>
          {shown.length === 0 ? <p>{w.noneFits}</p> : null}
          <ol className="red-list">
            {shown.map((item) => (
              <Item key={item.id} item={item} red={red} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Nothing({ of }: { of: number }) {
  const { w, language } = usePortfolioWords()
  if (of === 0) return <NoProgramme />
  return (
    <EmptyState title={w.redPage.none}>
      <p>{w.redPage.noneBody(count(of, language))}</p>
    </EmptyState>
  )
}

function Item({ item, red }: { item: RedItem; red: Red }) {
  const { w, language } = usePortfolioWords()
  const { standing } = item
  return (
    <li className="red-item">
      <h2>
        <ProgrammeLink programme={item} />
      </h2>
      <p className="board-card__tags">
        <DimensionMark code={item.dimension} dimensions={red.dimensions} />
        <Tags programme={item} />
        {standing.isLate ? <span className="tag tag--attention">{w.late}</span> : null}
      </p>
      <ul className="red-item__why">
        {standing.why.length === 0 ? <li>{w.redPage.late}</li> : null}
        {standing.why.map((why) => (
          <li key={why.id}>{why[language]}</li>
        ))}
      </ul>
      <Progress physical={standing.physical} planned={standing.planned} />
      <p className="small">{w.redPage.askedOpd(item.owner?.name ?? w.noOwner)}</p>
      <Told report={item.report} />
      <Ways item={item} year={red.year} />
    </li>
  )
}

/** What the agency itself wrote in its newest approved report. */
function Told({ report }: { report: RedItem['report'] }) {
  const { w } = usePortfolioWords()
  const lines: [string, string | null | undefined][] = [
    [w.redPage.obstacles, report?.obstacles],
    [w.redPage.asked, report?.helpAsked],
  ]
  return lines.map(([label, text]) =>
    text ? (
      <p key={label} className="small">
        <strong>{label}:</strong> {text}
      </p>
    ) : null,
  )
}

function Ways({ item, year }: { item: RedItem; year: number }) {
  const { w } = usePortfolioWords()
  const { code } = usePlace()
  const base = `/kerja/${code}`
  return (
    <>
      <Decisions decisions={item.decisions} />
      <p className="portfolio-acts">
        <Link to={`${base}/rencana/program/${item.id}`}>{w.redPage.toProgramme}</Link>
        {item.report === null ? (
          <Link to={`${base}/rencana/realisasi`}>{w.redPage.writeReport}</Link>
        ) : (
          <Link to={`${base}/rencana/realisasi/${year}/${item.report.period}/${item.id}`}>
            {w.redPage.toReport}
          </Link>
        )}
        <Link to={`${base}/rapat/baru`}>{w.redPage.planMeeting}</Link>
      </p>
    </>
  )
}

/** What meetings of the year decided for the agency. */
function Decisions({ decisions }: { decisions: RedItem['decisions'] }) {
  const { w, language } = usePortfolioWords()
  const { code } = usePlace()
  if (decisions.length === 0) return <p className="small mute">{w.redPage.notDecided}</p>
  return (
    <details className="portfolio-details small">
      <summary>{w.redPage.decided(count(decisions.length, language))}</summary>
      <ul className="prose">
        {decisions.map(({ id, text, dueOn, isOpen, meeting }) => (
          <li key={id}>
            {text} ({w.redPage.dueOn(day(dueOn, language), isOpen)}){' '}
            <Link to={`/kerja/${code}/rapat/${meeting.id}`}>
              {meeting.title}, {day(meeting.heldOn, language)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
