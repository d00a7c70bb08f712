import { useCallback, useMemo } from 'react'
import { GetReadiness } from '#core/selection/contract.ts'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { decimal } from '#platform/ui/format.ts'
import {
  type Analysis,
  type AnalysisPart,
  type Dimension,
  type PlanText,
  SaveAnalysis,
} from '../../contract.ts'
import { PartFrame, type Told, ToldList, WrittenLine } from '../autosave/part-frame.tsx'
import { usePlanWords } from '../words.ts'
import { usePlanPart } from './use-plan-part.ts'

const contentOf = ({ condition, gap, opportunity }: AnalysisPart): Analysis => ({
  condition,
  gap,
  opportunity,
})

interface AnalysisPanelProps {
  parts: readonly AnalysisPart[]
  dimensions: readonly Dimension[]
  mayWrite: boolean
}

/** The strategic analysis: a section for each readiness element and dimension, opened one by one. */
export function AnalysisPanel({ parts, dimensions, mayWrite }: AnalysisPanelProps) {
  const { w, language } = usePlanWords()
  const indexOf = useReadiness()
  const nameOf = (section: string): string => {
    const dimension = dimensions.find(({ code }) => `dimension.${code}` === section)
    return w.elements[section] ?? dimension?.name[language] ?? section
  }
  return (
    <Panel title={w.analysis} lead={w.analysisLead} id="analisis">
      {parts.map((part) => (
        <details key={part.section} className="claims">
          <summary>
            {nameOf(part.section)}{' '}
            <span className={isWritten(part) ? 'tag tag--good' : 'tag'}>
              {isWritten(part) ? w.written : w.unwritten}
            </span>{' '}
            <span className="small mute">{indexOf(part.section)}</span>
          </summary>
          {mayWrite ? <Writing part={part} /> : <Reading part={part} />}
        </details>
      ))}
    </Panel>
  )
}

/** What the region's own assessment of its readiness came to, beside the element it is about. */
function useReadiness(): (section: string) => string {
  const { w, language } = usePlanWords()
  const found = useEndpoint(GetReadiness, {}, { enabled: useMay(GetReadiness) })
  const elements = found.data?.history[0]?.profile.elements ?? []
  return (section) => {
    const index = elements.find(({ element }) => element === section)?.index
    return index == null ? '' : w.readiness(decimal(index, language))
  }
}

const isWritten = ({ condition, gap, opportunity }: Analysis): boolean =>
  `${condition}${gap}${opportunity}`.trim() !== ''

function useTell(): (analysis: Analysis) => Told[] {
  const { w } = usePlanWords()
  return ({ condition, gap, opportunity }) => [
    [w.condition, condition],
    [w.gap, gap],
    [w.opportunity, opportunity],
  ]
}

function Reading({ part }: { part: AnalysisPart }) {
  const tell = useTell()
  return (
    <>
      <ToldList told={tell(part)} />
      <WrittenLine written={part} />
    </>
  )
}

function Writing({ part }: { part: AnalysisPart }) {
  const { w } = usePlanWords()
  const tell = useTell()
  const { section } = part
  const which = useMemo(() => ({ section }), [section])
  const find = useCallback(
    ({ analysis }: PlanText) => analysis.find((one) => one.section === section),
    [section],
  )
  const name = `analysis.${section}`
  const [saver, saving] = usePlanPart({ name, part, contentOf, find, save: SaveAnalysis, which })
  const { content } = saving
  return (
    <PartFrame saver={saver} saving={saving} written={part} tell={tell}>
      {(['condition', 'gap', 'opportunity'] as const).map((field) => (
        <AreaField
          key={field}
          name={field}
          label={w[field]}
          value={content[field]}
          onChange={(text) => saver.change({ ...content, [field]: text })}
        />
      ))}
    </PartFrame>
  )
}
