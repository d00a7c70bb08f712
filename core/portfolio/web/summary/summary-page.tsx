import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { count, day, decimal, rupiah } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import { GetSummary, PrintSummary, type Summary } from '../../contract.ts'
import { Filters, useYear, Views, YearField } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'
import { PublishingPanel } from './publishing-panel.tsx'

/** A year on one page, for ten seconds on a phone: ten figures, what is red, one tap to why. */
export function SummaryPage() {
  const { w } = usePortfolioWords()
  const { name } = usePlace()
  const year = useYear()
  const found = useEndpoint(GetSummary, { year })
  return (
    <Screen
      eyebrow={w.plan}
      title={w.summary.title(name, year)}
      lead={w.summary.lead}
      acts={<FileButton endpoint={PrintSummary} input={{ year }} label={w.summary.pdf} />}
    >
      <Views here="ringkas" />
      <Filters>
        <YearField />
      </Filters>
      <Answer of={found} lines={8}>
        {(summary) => (
          <>
            {summary.plan === null ? <NoPlan /> : null}
            <Figures summary={summary} />
            <RedShort summary={summary} />
          </>
        )}
      </Answer>
      <PublishingPanel />
    </Screen>
  )
}

function NoPlan() {
  const { w } = usePortfolioWords()
  const { code } = usePlace()
  return (
    <Notice>
      {w.summary.noPlan} <Link to={`/kerja/${code}/rencana/induk`}>{w.summary.toPlan}</Link>
    </Notice>
  )
}

function Figures({ summary }: { summary: Summary }) {
  const { w, language } = usePortfolioWords()
  const { code } = usePlace()
  const number = (value: number) => count(value, language)
  const percent = (text: string | null) => (text === null ? '–' : w.percent(decimal(text, language)))
  const to = (view: string, value: string) => (
    <Link to={`/kerja/${code}/rencana/${view}`} search={{ tahun: summary.year } as never}>
      {value}
    </Link>
  )
  return (
    <>
      <Stats>
        <Stat
          main
          label={w.summary.physical}
          value={percent(summary.physical)}
          note={
            summary.physical === null ? w.summary.noReport : w.summary.physicalNote(number(summary.reported))
          }
        />
        <Stat label={w.summary.money} value={percent(summary.absorbed)} note={<Money summary={summary} />} />
        <Stat label={w.summary.red} value={to('merah', number(summary.red.length))} />
        <Stat label={w.summary.late} value={to('realisasi/terlambat', number(summary.late))} />
        <Stat label={w.summary.planned} value={to('papan', number(summary.planned))} />
        <Stat label={w.summary.running} value={number(summary.running)} />
        <Stat label={w.summary.quickWins} value={number(summary.quickWins)} />
        <Stat label={w.summary.meetings} value={number(summary.meetings)} />
        <Stat
          label={w.summary.openDecisions}
          value={<Link to={`/kerja/${code}/rapat/keputusan`}>{number(summary.openDecisions)}</Link>}
        />
      </Stats>
      <p className="small mute">{w.summary.asOf(day(summary.today, language))}</p>
    </>
  )
}

function Money({ summary }: { summary: Summary }) {
  const { w, language } = usePortfolioWords()
  const money = (text: string) => rupiah(BigInt(text), language)
  if (summary.moneyPlanned === '0') return w.summary.noMoney
  return w.summary.moneyNote(money(summary.moneyReal), money(summary.moneyPlanned))
}

/** The worst few; the rest is one tap away. */
const FEW = 5

function RedShort({ summary }: { summary: Summary }) {
  const { w, language } = usePortfolioWords()
  const { code } = usePlace()
  return (
    <Panel title={w.summary.redTitle}>
      {summary.red.length === 0 ? <p>{w.summary.noRed}</p> : null}
      <ul className="rows">
        {summary.red.slice(0, FEW).map(({ id, name, owner, why }) => (
          <li key={id}>
            <details className="red-short">
              <summary>
                <span className="row__name">{name}</span>{' '}
                <span className="row__note">{owner ?? w.noOwner}</span>
              </summary>
              <ul>
                {why.map((one) => (
                  <li key={one.id}>{one[language]}</li>
                ))}
              </ul>
              <Link to={`/kerja/${code}/rencana/program/${id}`}>{w.redPage.toProgramme}</Link>
            </details>
          </li>
        ))}
      </ul>
      {summary.red.length <= FEW ? null : (
        <p>
          <Link to={`/kerja/${code}/rencana/merah`} search={{ tahun: summary.year } as never}>
            {w.summary.allRed(count(summary.red.length, language))}
          </Link>
        </p>
      )}
    </Panel>
  )
}
