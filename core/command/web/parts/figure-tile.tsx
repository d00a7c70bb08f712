import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import type { WallFigure } from '../../contract.ts'
import { useCommandWords } from '../words.ts'
import { clockOf, figureText, nearest, unitOf, withUnit } from './numbers.ts'
import { Spark } from './spark.tsx'

/** One indicator: value, trend, target, last year, age. It leads to where the number comes from. */
export function FigureTile({ figure, at }: { figure: WallFigure; at: string }) {
  const { w, language } = useCommandWords()
  const { code } = usePlace()
  const shown = nearest(figure)
  const unit = unitOf(figure, w.units)
  return (
    <article className={`figure-tile figure-tile--${figure.state}`}>
      <h3 className="figure-tile__name">
        <Link to={`/kerja/${code}/indikator/${figure.code}`}>{figure.name[language]}</Link>
      </h3>
      <p className="figure-tile__value">
        {shown === undefined ? '–' : figureText(shown.value, figure, language)}
        {unit === '' || shown === undefined ? null : <span className="figure-tile__unit"> {unit}</span>}
      </p>
      <p className="figure-tile__span">
        {shown === undefined ? w.figure.none : w.figure.spans[shown.span]} ·{' '}
        {w.figure.asOf(clockOf(at, language))}
      </p>
      <Trend figure={figure} />
      <Standing figure={figure} />
    </article>
  )
}

function Trend({ figure }: { figure: WallFigure }) {
  const { w, language } = useCommandWords()
  const known = figure.trend.filter((value) => value !== null)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined || known.length < 2) return null
  const text = (value: string) => withUnit(value, figure, w.units, language)
  return <Spark trend={figure.trend} label={w.figure.trend(text(first), text(last))} />
}

function Standing({ figure }: { figure: WallFigure }) {
  const { w, language } = useCommandWords()
  const text = (value: string) => withUnit(value, figure, w.units, language)
  const { year, lastYear, target, state } = figure
  return (
    <p className="figure-tile__standing">
      <span>{target === null ? w.figure.noTarget : w.figure.target(text(target))}</span>
      {state === 'none' ? null : (
        <strong className={`standing standing--${state}`}>{w.figure.states[state]}</strong>
      )}
      {year === null || lastYear === null ? null : (
        <span>{w.figure.years(text(year.value), text(lastYear.value))}</span>
      )}
    </p>
  )
}
