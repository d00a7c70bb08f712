import { useParams } from '@tanstack/react-router'
import { useDeferredValue, useId, useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { count, day, decimal } from '#platform/ui/format.ts'
import { KeepSampling, ListSamplings, type SamplingContent, TrySampling } from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'
import { ClaimTable } from './claim-table.tsx'

/** Which claims a visit verifies and how sure that makes; the size is chosen by a slider. */
export function SamplingPage() {
  const { w } = useCrosscheckWords()
  const year = Number(useParams({ strict: false }).year)
  const mayTry = useMay(TrySampling)
  return (
    <Screen eyebrow={w.list.titleNow} title={w.sampling.title(year)} lead={w.sampling.lead}>
      {mayTry ? <Trial year={year} /> : null}
      <Kept year={year} />
    </Screen>
  )
}

function Trial({ year }: { year: number }) {
  const [size, setSize] = useState(12)
  const [faulty, setFaulty] = useState(3)
  const asked = useDeferredValue({ year, size, faulty })
  const trial = useEndpoint(TrySampling, asked)
  // While the next plan is on its way the one before stays, so that the slider does not jump.
  const [shown, setShown] = useState<SamplingContent>()
  if (trial.data !== undefined && trial.data !== shown) setShown(trial.data)
  return (
    <>
      <Sliders {...{ size, setSize, faulty, setFaulty }} among={shown?.among ?? size} />
      {shown !== undefined && trial.error === null ? (
        <Confidence content={shown} year={year} faulty={faulty} />
      ) : (
        <Answer of={trial} lines={8}>
          {(content) => <Confidence content={content} year={year} faulty={faulty} />}
        </Answer>
      )}
    </>
  )
}

interface SlidersProps {
  size: number
  setSize: (size: number) => void
  faulty: number
  setFaulty: (faulty: number) => void
  among: number
}

function Sliders({ size, setSize, faulty, setFaulty, among }: SlidersProps) {
  const { w } = useCrosscheckWords()
  return (
    <>
      <Slider
        label={w.sampling.size}
        said={w.sampling.sizeOf(Math.min(size, among), among)}
        max={Math.max(among, 1)}
        value={Math.min(size, Math.max(among, 1))}
        onChange={setSize}
      />
      <Slider
        label={w.sampling.faulty}
        said={String(faulty)}
        max={Math.min(20, Math.max(among, 1))}
        value={faulty}
        onChange={setFaulty}
      />
    </>
  )
}

function Slider(props: {
  label: string
  said: string
  max: number
  value: number
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="range"
        min={1}
        max={props.max}
        value={props.value}
        aria-valuetext={props.said}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      />
      <output htmlFor={id}>{props.said}</output>
    </div>
  )
}

function Confidence({ content, year, faulty }: { content: SamplingContent; year: number; faulty: number }) {
  const { w, language } = useCrosscheckWords()
  const say = useSay()
  const act = useAct(KeepSampling, { refresh: [ListSamplings], onDone: () => say(w.sampling.kept) })
  const drawn = content.claims.filter((claim) => claim.drawn)
  return (
    <>
      <p className="lead">
        {w.sampling.anywhere({
          wrong: count(content.faulty, language),
          among: count(content.among, language),
          chance: decimal(content.catchAnywhere, language),
        })}{' '}
        {w.sampling.doubted(decimal(content.catchWhereDoubted, language))}
      </p>
      <p className="small">{w.sampling.how}</p>
      <p className="small">{w.sampling.seed(content.seed)}</p>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <button
        type="button"
        className="button button--main"
        disabled={act.pending}
        onClick={() => void act.run({ year, size: content.size, faulty })}
      >
        {w.sampling.keep}
      </button>
      <Panel title={w.sampling.chosen}>
        <ClaimTable claims={drawn} caption={w.sampling.chosen} />
      </Panel>
      <details>
        <summary>{w.sampling.all(content.claims.length)}</summary>
        <ClaimTable claims={content.claims} caption={w.sampling.all(content.claims.length)} />
      </details>
    </>
  )
}

/** Plans that were kept; whoever reads may draw them again. */
function Kept({ year }: { year: number }) {
  const { w, language } = useCrosscheckWords()
  const kept = useEndpoint(ListSamplings, { year })
  return (
    <Panel title={w.sampling.keptTitle}>
      <Answer of={kept} lines={2}>
        {(plans) =>
          plans.length === 0 ? (
            <p className="mute">{w.sampling.noneKept}</p>
          ) : (
            plans.map((plan) => (
              <details key={plan.version}>
                <summary>
                  {w.sampling.keptLine(plan.version, day(plan.publishedOn, language), plan.size)}
                </summary>
                <p className="small">{w.sampling.seed(plan.seed)}</p>
                <ClaimTable claims={plan.claims.filter((claim) => claim.drawn)} caption={w.sampling.chosen} />
              </details>
            ))
          )
        }
      </Answer>
    </Panel>
  )
}
