import { count } from '#platform/ui/format.ts'
import { Columns, Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { attempt, page, read } from '#platform/ui/page.ts'
import {
  type Computation,
  ComputeScore,
  type InstrumentSummary,
  ListInstruments,
  type Track,
  YearsWithResults,
} from '../../contract.ts'
import { SumSteps } from '../sum/sum-steps.tsx'
import { useWords, wordsIn } from '../words.ts'
import { WeightTable } from './weight-table.tsx'

/** Component scores of Kota Kediri in 2022, as published; the example on which the two rules part. */
const KEDIRI_2022 = { baseline: '3.60', output: '3.21', outcome: '3.23', impact: '3.07', quick_win: '3.65' }

const withTrack = (instruments: readonly InstrumentSummary[], year: number, track: Track) =>
  instruments.find((instrument) => instrument.year === year && instrument.track === track)

const example = (instruments: readonly InstrumentSummary[], year: number) => {
  const instrument = withTrack(instruments, year, 'REGULER')
  return instrument && attempt(ComputeScore, { instrument: instrument.code, scores: KEDIRI_2022 })
}

/** `/tentang`: what is measured, how it is added up, and how far our copy reaches. */
export const aboutPage = page({
  path: '/tentang',
  reads: () => ({ years: read(YearsWithResults, {}), instruments: read(ListInstruments, {}) }),
  furtherReads: ({ instruments }) => ({
    under2022: example(instruments, 2022),
    under2023: example(instruments, 2023),
  }),
  title: (_data, ctx) => wordsIn(ctx.language).about.title,
  description: (_data, ctx) => wordsIn(ctx.language).about.description,
  body: ({ years, instruments, under2022, under2023 }) => (
    <About
      years={years}
      instruments={instruments}
      examples={[
        { year: 2022, computed: under2022?.reply },
        { year: 2023, computed: under2023?.reply },
      ]}
    />
  ),
})

interface AboutProps {
  years: readonly { year: number; coverage: { known: number; scored: number | null } }[]
  instruments: readonly InstrumentSummary[]
  examples: readonly { year: number; computed: Computation | undefined }[]
}

function About({ years, instruments, examples }: AboutProps) {
  const { w } = useWords()
  return (
    <Parts>
      <Masthead eyebrow={w.about.title} title={w.about.heading} lead={<p>{w.about.lead}</p>} />
      <Section title={w.about.whatTitle}>
        <div className="prose">
          {w.about.what.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Section>
      <Section title={w.about.componentsTitle}>
        <Components />
      </Section>
      <Section title={w.about.weightsTitle} lead={w.about.weightsLead}>
        <WeightTable instruments={instruments} />
      </Section>
      <Rounding examples={examples} />
      <Certainty />
      <Section title={w.about.limitsTitle}>
        <Limits years={years} />
      </Section>
      <Columns>
        <Section title={w.about.licencesTitle}>
          <Lines lines={w.about.licences} />
        </Section>
        <Section title={w.about.openTitle}>
          <div className="prose small">
            <p>{w.about.openBody}</p>
            <p>
              <a href="/api">{w.about.openLink}</a>
            </p>
          </div>
        </Section>
      </Columns>
    </Parts>
  )
}

function Components() {
  const { w } = useWords()
  return (
    <dl className="definitions">
      {w.about.components.map(([letter, name, what]) => (
        <div key={letter}>
          <dt>
            {letter}. {name}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rounding({ examples }: Pick<AboutProps, 'examples'>) {
  const { w } = useWords()
  return (
    <Section title={w.about.roundingTitle}>
      <p className="prose">{w.about.roundingLead}</p>
      <Columns>
        {examples.map(({ year, computed }) =>
          computed === undefined ? null : (
            <div key={year} className="stack small">
              <h3>{w.about.ruleOf(year)}</h3>
              <SumSteps sum={computed.sum} />
            </div>
          ),
        )}
      </Columns>
      <p className="prose">{w.about.roundingEnd}</p>
    </Section>
  )
}

function Certainty() {
  const { w } = useWords()
  return (
    <Section title={w.about.sureTitle}>
      <div className="thirds">
        {(
          [
            [w.about.printed, w.about.printedList],
            [w.about.computed, w.about.computedList],
            [w.about.inferred, w.about.inferredList],
          ] as const
        ).map(([title, lines]) => (
          <div key={title} className="stack">
            <h3>{title}</h3>
            <Lines lines={lines} />
          </div>
        ))}
      </div>
    </Section>
  )
}

function Limits({ years }: Pick<AboutProps, 'years'>) {
  const { w, language } = useWords()
  const lines = years.map(({ year, coverage: { known, scored } }) =>
    scored === null
      ? w.about.coverageOpen(year, count(known, language))
      : w.about.coverageLine(year, count(known, language), count(scored, language)),
  )
  return <Lines lines={[...w.about.limits, ...lines]} />
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="prose small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
