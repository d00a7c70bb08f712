import { Link } from '@tanstack/react-router'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { type Brief, type BriefFigure, GetBrief } from '../../contract.ts'
import { Age } from '../parts/age.tsx'
import { AlarmList } from '../parts/alarms.tsx'
import { type Change, changeOf, figureText, nearest, unitOf, withUnit } from '../parts/numbers.ts'
import { useNow } from '../parts/use-now.ts'
import { useCommandWords } from '../words.ts'

/** Ten figures for the head of the region, on a phone. */
export function BriefPage() {
  const { w } = useCommandWords()
  const { code } = usePlace()
  const found = useEndpoint(GetBrief, {})
  useLiveRefresh('indicator.values', code, [GetBrief])
  const liveness = useLiveRefresh('command.wall', code, [GetBrief])
  const now = useNow()
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/layanan/komando`}>{w.command}</Link>}
      title={w.brief.title}
      lead={w.brief.lead}
    >
      <Answer of={found} lines={10}>
        {(brief) => (
          <>
            <Age liveness={liveness} readAt={found.dataUpdatedAt} now={now} />
            <AlarmList alarms={brief.alarms} now={now} />
            <Figures brief={brief} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Figures({ brief: { figures } }: { brief: Brief }) {
  const { w } = useCommandWords()
  if (figures.length === 0) {
    return (
      <EmptyState title={w.brief.empty}>
        <p>{w.brief.emptyBody}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="lead">{w.brief.red(figures.filter(({ state }) => state === 'bad').length)}</p>
      <ol className="brief">
        {figures.map((figure) => (
          <li key={figure.code}>
            <Card figure={figure} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** The whole card is the way to why. */
function Card({ figure }: { figure: BriefFigure }) {
  const { w, language } = useCommandWords()
  const { code } = usePlace()
  const shown = nearest(figure)
  const unit = unitOf(figure, w.units)
  return (
    <Link
      className={`brief__card brief__card--${figure.state}`}
      to={`/kerja/${code}/indikator/${figure.code}`}
    >
      <span className="brief__name">{figure.name[language]}</span>
      <span className="brief__value">
        {shown === undefined ? '–' : figureText(shown.value, figure, language)}
        {shown === undefined || unit === '' ? null : <span className="brief__unit"> {unit}</span>}
      </span>
      <span className="brief__note">
        {shown === undefined ? w.figure.none : w.figure.spans[shown.span]}
        {figure.target === null
          ? null
          : ` · ${w.figure.target(withUnit(figure.target, figure, w.units, language))}`}
      </span>
      {figure.state === 'none' ? null : (
        <strong className={`standing standing--${figure.state}`}>{w.figure.states[figure.state]}</strong>
      )}
      <Changes figure={figure} />
    </Link>
  )
}

function Changes({ figure }: { figure: BriefFigure }) {
  const { w, language } = useCommandWords()
  const { trend, better } = figure
  const yesterday = changeOf(trend.at(-1), trend.at(-2), better, language)
  const lastMonth = changeOf(figure.month?.value, figure.lastMonth?.value, better, language)
  const say = ({ text, way }: Change): string => (way === 'same' ? w.brief.same : `${text} (${w.brief[way]})`)
  return (
    <>
      {yesterday === undefined ? null : (
        <span className="brief__change">{w.brief.yesterday(say(yesterday))}</span>
      )}
      {lastMonth === undefined ? null : (
        <span className="brief__change">{w.brief.lastMonth(say(lastMonth))}</span>
      )}
    </>
  )
}
