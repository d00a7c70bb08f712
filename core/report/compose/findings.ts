import type { QuestionScore } from '#core/evaluation/contract.ts'
import type { Block } from '#platform/pdf/document.ts'
import { compareDecimals } from '#platform/ui/decimal.ts'
import { remarkBlocks, remarksOf } from './certified.ts'
import type { ReportMatter, ScoredResult } from './matter.ts'
import { isScored, type ScoredComponent, type Voice } from './voice.ts'

export function composeFindings(matter: ReportMatter, voice: Voice): Block[] {
  const { result } = matter
  const { findings } = voice.text
  const known = result.weaknesses.length + result.strengths.length > 0
  return [
    { kind: 'heading', level: 1, text: findings.heading },
    ...(known
      ? [
          questionTable(findings.weaknesses, result.weaknesses, result, voice),
          questionTable(findings.strengths, result.strengths, result, voice),
        ]
      : againstMedian(result, voice)),
    ...remarkBlocks(findings.saidWeak, remarksOf(matter, 'weakness', voice)),
    ...remarkBlocks(findings.saidStrong, remarksOf(matter, 'strength', voice)),
  ]
}

function questionTable(
  caption: string,
  questions: readonly QuestionScore[],
  result: ScoredResult,
  voice: Voice,
): Block {
  const { columns } = voice.text.findings
  const labels = new Map(result.components.map((c) => [c.component, voice.of(c.label)]))
  return {
    kind: 'table',
    caption,
    columns: [
      { header: columns.number, width: 12 },
      { header: columns.question, width: 54 },
      { header: columns.component, width: 22 },
      { header: columns.score, width: 12, align: 'right' },
    ],
    rows: questions.map((question) => ({
      cells: [
        question.code,
        voice.of(question.label),
        labels.get(question.component) ?? question.component,
        voice.score(question.score),
      ],
    })),
  }
}

/** Without question scores: which components stand below, above and at the median. */
function againstMedian(result: ScoredResult, voice: Voice): Block[] {
  const { findings } = voice.text
  const compared = result.components.filter(isScored).filter((component) => component.median !== null)
  if (compared.length === 0)
    return [{ kind: 'paragraph', text: `${findings.byComponent} ${findings.noMedian}` }]
  const where = (sign: number) =>
    compared.filter(({ score, median }) => Math.sign(compareDecimals(score, median ?? score)) === sign)
  const items = [
    said(where(-1), findings.below, voice),
    said(where(1), findings.above, voice),
    said(where(0), findings.equal, voice),
  ]
  return [
    { kind: 'paragraph', text: findings.byComponent },
    { kind: 'list', items: items.filter((item) => item !== '') },
  ]
}

function said(
  components: readonly ScoredComponent[],
  sentence: (parts: string) => string,
  voice: Voice,
): string {
  const { compared } = voice.text.findings
  const parts = components.map((c) =>
    compared(voice.of(c.label), voice.score(c.score), voice.score(c.median)),
  )
  return parts.length === 0 ? '' : sentence(voice.list(parts))
}

/** What the assessors recommend; where nothing is recorded the report says so rather than leave it out. */
export function composeRecommendations(matter: ReportMatter, voice: Voice): Block[] {
  const { recommendations } = voice.text
  const items = remarksOf(matter, 'recommendation', voice)
  return [
    { kind: 'heading', level: 1, text: recommendations.heading },
    items.length === 0 ? { kind: 'paragraph', text: recommendations.none } : { kind: 'list', items },
  ]
}
