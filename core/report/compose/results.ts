import type { QuestionsOfResult } from '#core/evaluation/contract.ts'
import type { Block, Column, Row } from '#platform/pdf/document.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { ReportMatter } from './matter.ts'
import type { Voice } from './voice.ts'

type QuestionsOfComponent = QuestionsOfResult['components'][number]

export function composeResults(matter: ReportMatter, voice: Voice): Block[] {
  const { results } = voice.text
  return [
    { kind: 'heading', level: 1, text: results.heading },
    summaryTable(matter, voice),
    ...(matter.questions ? sectionsOf(matter, matter.questions, voice) : [componentsOnly(voice)]),
  ]
}

/** All components with weight, own score in both years and the median of the regions known. */
function summaryTable({ result }: ReportMatter, voice: Voice): Block {
  const { columns, summary, final } = voice.text.results
  const hasLastYear = result.components.some((component) => component.lastYear !== null)
  const inInstrument = new Map(result.instrument.components.map((c) => [c.key, c]))
  const only = <V>(...cells: V[]): V[] => (hasLastYear ? cells : [])
  return {
    kind: 'table',
    caption: summary,
    columns: [
      { header: columns.component, width: 34, names: true },
      { header: columns.weight, width: 14, align: 'right' },
      { header: columns.score(result.year), width: 16, align: 'right' },
      ...only<Column>({ header: columns.score(result.year - 1), width: 16, align: 'right' }),
      { header: columns.median, width: 20, align: 'right' },
    ],
    rows: [
      ...result.components.map(
        (component): Row => ({
          cells: [
            sectionName(inInstrument.get(component.component)?.letter, component.label, voice),
            voice.percent(inInstrument.get(component.component)?.weight ?? null),
            voice.score(component.score),
            ...only(voice.score(component.lastYear)),
            voice.score(component.median),
          ],
        }),
      ),
      { cells: [final, voice.percent('100'), voice.score(result.final), ...only(''), ''], style: 'total' },
    ],
  }
}

const sectionName = (letter: string | undefined, label: Bilingual, voice: Voice): string =>
  letter === undefined ? voice.of(label) : voice.text.results.section(letter, voice.of(label))

function sectionsOf({ result }: ReportMatter, questions: QuestionsOfResult, voice: Voice): Block[] {
  const letters = new Map(result.instrument.components.map((c) => [c.key, c.letter]))
  return [
    { kind: 'paragraph', style: 'note', text: voice.text.results.ownLabels },
    ...questions.components.flatMap((component): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: sectionName(letters.get(component.component), component.label, voice),
      },
      questionTable(component, questions, voice),
      ...meanNote(component, voice),
    ]),
  ]
}

/** The official columns, and the other year's scores where they are known too. */
function questionTable(
  component: QuestionsOfComponent,
  { year, otherYear }: QuestionsOfResult,
  voice: Voice,
): Block {
  const { columns, meanOf } = voice.text.results
  const hasOther = otherYear !== null && component.questions.some((question) => question.other !== null)
  const only = <V>(...cells: V[]): V[] => (hasOther ? cells : [])
  return {
    kind: 'table',
    caption: '',
    columns: [
      { header: columns.number, width: 9 },
      { header: columns.element, width: 25 },
      { header: columns.question, width: 45 },
      { header: columns.score(year), width: 11, align: 'right' },
      ...only<Column>({ header: columns.score(otherYear ?? 0), width: 11, align: 'right' }),
    ],
    rows: [
      ...component.questions.map(
        (question): Row => ({
          cells: [
            question.number ?? question.code,
            voice.of(question.element),
            voice.of(question.label),
            voice.score(question.score),
            ...only(voice.score(question.other)),
          ],
        }),
      ),
      {
        cells: [
          '',
          '',
          meanOf(voice.exact(component.total), component.count),
          voice.score(component.mean),
          ...only(''),
        ],
        style: 'total',
      },
    ],
  }
}

function meanNote({ label, mean, published }: QuestionsOfComponent, voice: Voice): Block[] {
  if (voice.score(mean) === voice.score(published)) return []
  const text = voice.text.results.meanDiffers(voice.of(label), voice.score(mean), voice.score(published))
  return [{ kind: 'paragraph', style: 'note', text }]
}

/** What can be said of the sections when no question score is known: plainly, that the table is all. */
const componentsOnly = (voice: Voice): Block => ({ kind: 'paragraph', text: voice.text.results.noQuestions })
