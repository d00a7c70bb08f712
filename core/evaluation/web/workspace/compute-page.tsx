import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { type InstrumentSummary, ListInstruments } from '../../contract.ts'
import { ComputationResult } from './computation-result.tsx'
import type { Computed } from './computed.ts'
import { useRegionYears } from './region-years.ts'
import { ScoreForm } from './score-form.tsx'
import { useWorkspaceWords } from './words.ts'

/** Component scores in; result, sum and rank out; kept only when its maker says so. */
export function ComputePage() {
  const { w } = useWorkspaceWords()
  const instruments = useEndpoint(ListInstruments, {})
  return (
    <Screen eyebrow={w.evaluation} title={w.compute} lead={w.computeLead}>
      <Answer of={instruments} lines={8}>
        {(all) => <Compute instruments={all.filter(weighsComponents)} />}
      </Answer>
      <p className="small">
        <PageLink to="/hitung">{w.computeMore}</PageLink>
      </p>
    </Screen>
  )
}

const weighsComponents = (instrument: InstrumentSummary): boolean =>
  instrument.components.every(({ weight }) => weight !== null)

/** Begins with the instrument the region was last scored with. */
function Compute({ instruments }: { instruments: readonly InstrumentSummary[] }) {
  const [code, setCode] = useState<string>()
  const [computed, setComputed] = useState<Computed>()
  const own = useRegionYears(usePlace().code).data?.[0]?.instrument?.code
  const instrument = instruments.find((one) => one.code === (code ?? own)) ?? instruments[0]
  if (instrument === undefined) return null
  const choose = (chosen: string) => {
    setCode(chosen)
    setComputed(undefined)
  }
  return (
    <div className="side-by-side">
      <ScoreForm
        key={instrument.code}
        instruments={instruments}
        instrument={instrument}
        onChoose={choose}
        onComputed={setComputed}
      />
      {computed ? <ComputationResult computed={computed} /> : null}
    </div>
  )
}
