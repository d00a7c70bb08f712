import { count, day, decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import type { QuestionOrigin, RegionResult } from '../../contract.ts'
import { regionPath } from '../addresses.ts'
import { useWords } from '../words.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day a page is asked to show the state of: `?per=2026-12-31`; anything else is the newest state. */
export const perOf = ({ per }: Record<string, string>): { per?: string } =>
  per !== undefined && DAY.test(per) && !Number.isNaN(Date.parse(per)) ? { per } : {}

/** Says before every figure that it is an example, and as of which day. */
export function KnownNotices(props: { isExample: boolean; per: string | null; newest: string }) {
  const { w, language } = useWords()
  return (
    <>
      {props.isExample ? (
        <Notice tone="attention">
          <p>
            <strong>{w.known.exampleTitle}.</strong> {w.known.example}
          </p>
        </Notice>
      ) : null}
      {props.per === null ? null : (
        <Notice tone="plain">
          <p>
            {w.known.asKnownOn(day(props.per, language))}{' '}
            <PageLink to={props.newest}>{w.known.newest}</PageLink>
          </p>
        </Notice>
      )}
    </>
  )
}

/** Every version of a result with its source and reason; nothing where there was never more than one. */
export function VersionHistory({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  if (result.versions.length < 2) return null
  return (
    <Section title={w.known.historyTitle} lead={w.known.historyLead}>
      <ol className="stack small" reversed>
        {result.versions.map((one) => (
          <li key={one.version}>
            <strong>
              {w.known.version(one.version)}: {decimal(one.final, language)}
            </strong>
            , {w.known.knownFrom(day(one.knownFrom, language))}. {one.source.title[language]},{' '}
            {w.letterOf(one.source.number, day(one.source.date, language))}.
            {one.reason === null ? null : ` ${w.known.reason}: ${one.reason}`}{' '}
            {one.version === result.version ? (
              <span className="mute">({w.known.shown})</span>
            ) : (
              <PageLink to={`${regionPath(result.code, result.year)}?per=${one.knownFrom}`}>
                {w.known.see}
              </PageLink>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** How sure a final is, in one line; nothing where it was read from a letter. */
export function Sureness({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  const { interval, rankRange } = result
  if (interval === null) return null
  const ranks =
    rankRange === null
      ? ''
      : ` ${w.rank} ${w.known.ranks(count(rankRange.from, language), count(rankRange.to, language))}.`
  return (
    <p className="small mute prose">
      {w.final}, {w.known.interval(decimal(interval.low, language), decimal(interval.high, language))}.{ranks}{' '}
      {w.known.intervalHow}
    </p>
  )
}

/** A question score down to the ratings of numbered assessors, and what a panel put in their place. */
export function QuestionOriginSteps({ origin }: { origin: QuestionOrigin }) {
  const { w, language } = useWords()
  const numbered = origin.ratings.map((value, i) => ({ value, name: w.known.rater(i + 1) }))
  return (
    <>
      <ul className="small">
        {numbered.map(({ value, name }) => (
          <li key={name}>
            {name}: {value === null ? w.known.noRating : <b>{value}</b>}
          </li>
        ))}
      </ul>
      {origin.mean === null ? null : (
        <p className="small">
          {w.known.mean}: {decimal(origin.mean, language)}
        </p>
      )}
      {origin.adjusted === null ? null : (
        <p className="small">
          {w.known.panel}: <b>{decimal(origin.adjusted, language)}</b>. {w.known.panelReason}: {origin.reason}
        </p>
      )}
    </>
  )
}
