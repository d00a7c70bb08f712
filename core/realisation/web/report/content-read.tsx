import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { decimal, rupiah } from '#platform/ui/format.ts'
import type { ReportContent, ReportTarget } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

/** What a report says, to be read. */
export function ContentRead(props: { content: ReportContent; targets: readonly ReportTarget[] }) {
  const { w, language } = useRealisationWords()
  const { content } = props
  const words = [
    [w.narrative, content.narrative],
    [w.obstacles, content.obstacles],
    [w.helpAsked, content.helpAsked],
    [w.reasonOver, content.reasonOver],
    [w.reasonBudget, content.reasonBudget],
    [w.reasonFalling, content.reasonFalling],
  ] as const
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{w.physical}</dt>
          <dd className="number">
            {content.physical === null ? w.empty : `${decimal(content.physical, language)} %`}
          </dd>
        </div>
        <div>
          <dt>{w.money}</dt>
          <dd className="number">
            {content.money === null ? w.empty : rupiah(BigInt(content.money), language)}
          </dd>
        </div>
        <Outputs {...props} />
        {words
          .filter(([, text]) => text.trim() !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="claim__text">{text}</dd>
            </div>
          ))}
      </dl>
      {content.evidence.length === 0 ? null : <EvidenceCards versionIds={content.evidence} />}
    </>
  )
}

function Outputs({ content, targets }: { content: ReportContent; targets: readonly ReportTarget[] }) {
  const { w, language } = useRealisationWords()
  const quantities = new Map(content.outputs.map(({ targetId, quantity }) => [targetId, quantity]))
  return targets.map(({ id, name, unit, target }) => {
    const quantity = quantities.get(id)
    const of = target === null ? '' : ` / ${decimal(target, language)}`
    return (
      <div key={id}>
        <dt>{name}</dt>
        <dd className="number">
          {quantity === undefined ? w.empty : `${decimal(quantity, language)}${of} ${unit}`}
        </dd>
      </div>
    )
  })
}
