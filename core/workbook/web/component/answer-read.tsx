import { EvidenceCards } from '#core/evidence/web/share.tsx'
import type { Content, QuestionToAnswer } from '../../contract.ts'
import { ReadyList } from '../ready-list.tsx'
import { useWorkbookWords } from '../words.ts'
import { Rubric } from './rubric.tsx'

/** The answer for whoever only reads it now. */
export function AnswerRead({ question, content }: { question: QuestionToAnswer; content: Content }) {
  const { w } = useWorkbookWords()
  return (
    <div className="answer">
      <div className="answer__claim">
        <p className="claim__value">{content.value === '' ? w.empty : content.value}</p>
        <p className="claim__text">{content.text === '' ? w.empty : content.text}</p>
        {content.evidence.length === 0 ? (
          <p className="small mute">{w.noEvidence}</p>
        ) : (
          <EvidenceCards versionIds={content.evidence} />
        )}
        <ReadyList ready={question.ready} />
      </div>
      <Rubric question={question} chosen={content.selfRating} />
    </div>
  )
}
