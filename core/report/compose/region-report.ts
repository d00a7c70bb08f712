import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import type { Language } from '#platform/problem/problem.ts'
import { composeSureness } from './certified.ts'
import { composeCharts } from './charts.ts'
import { composeFindings, composeRecommendations } from './findings.ts'
import type { ReportMatter, Section } from './matter.ts'
import { composeAims, composeAspects, composeMethod } from './method.ts'
import { composeOrigin } from './origin.ts'
import { composeOverview, composeTitle } from './overview.ts'
import { composeResults } from './results.ts'
import { composeSource } from './source.ts'
import { dateOfSource, voiceOf } from './voice.ts'

/** The sections of the official report in its order, then the sum, the source and the verification. */
const SECTIONS: readonly Section[] = [
  composeOverview,
  composeAims,
  composeMethod,
  composeAspects,
  composeResults,
  composeCharts,
  composeSureness,
  composeFindings,
  composeRecommendations,
  composeOrigin,
  composeSource,
]

/**
 * The report of a region in a year as a document to print. Pure: the same matter gives the same document.
 *
 * @example renderPdf(composeReport({ result, questions, instrument, publicUrl }, 'id'))
 */
export function composeReport(matter: ReportMatter, language: Language): PrintDocument {
  const voice = voiceOf(language)
  const { text } = voice
  const { result } = matter
  const marked = (line: string): string => (result.source.isExample ? text.report.example(line) : line)
  return {
    title: marked(text.report.title(result.name, result.year)),
    subject: text.report.subject,
    author: text.author,
    language,
    createdAt: dateOfSource(result.source, result.year),
    layout: 'portrait',
    runningHead: marked(text.report.title(result.name, result.year)),
    runningFoot: marked(text.report.foot(result.source.number)),
    pageLabel: text.page,
    blocks: [...composeTitle(matter, voice), ...numbered(SECTIONS.map((section) => section(matter, voice)))],
  }
}

/** Numbers the first heading of each section that has content. */
function numbered(sections: readonly (readonly Block[])[]): Block[] {
  return sections
    .filter((blocks) => blocks.length > 0)
    .flatMap((blocks, i) =>
      blocks.map((block, place) =>
        place === 0 && block.kind === 'heading' ? { ...block, text: `${i + 1}. ${block.text}` } : block,
      ),
    )
}
