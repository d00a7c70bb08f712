import type { Rank } from '#core/evaluation/contract.ts'
import type { Block, KeyFigures } from '#platform/pdf/document.ts'
import { signOf } from '#platform/ui/decimal.ts'
import type { ReportMatter, ScoredResult } from './matter.ts'
import { byScore, type Voice } from './voice.ts'

export function composeTitle({ result }: ReportMatter, voice: Voice): Block[] {
  const { report, tracks } = voice.text
  return [
    {
      kind: 'title',
      kicker: result.source.isExample
        ? report.example(report.kicker(result.year))
        : report.kicker(result.year),
      text: result.name,
      subtitle: report.subtitle(result.province.name, result.code, tracks[result.track]),
    },
    { kind: 'key-figures', figures: figuresOf(result, voice) },
  ]
}

function figuresOf(result: ScoredResult, voice: Voice): KeyFigures['figures'] {
  const { figures } = voice.text
  const rank = (label: string, value: Rank | null) =>
    value === null ? [] : [{ label, value: `${value.place}`, note: figures.of(value.of) }]
  return [
    {
      label: figures.achievement,
      value: voice.score(result.final),
      note: figures.ofScale(voice.score(result.instrument.scale.max)),
    },
    {
      label: figures.improvement,
      value: voice.signed(result.improvement?.value ?? null),
      note: result.improvement ? figures.against(result.year - 1) : figures.noPrevious,
    },
    ...rank(figures.rank, result.rank),
    ...rank(figures.rankInProvince, result.rankInProvince),
    ...rank(figures.rankInTrack, result.rankInTrack),
  ]
}

export function composeOverview({ result }: ReportMatter, voice: Voice): Block[] {
  const { overview } = voice.text
  return [
    { kind: 'heading', level: 1, text: overview.heading },
    {
      kind: 'paragraph',
      style: 'lead',
      text: [finalSentence(result, voice), changeSentence(result, voice)].join(' '),
    },
    {
      kind: 'paragraph',
      text: [extremesSentence(result, voice), rankSentence(result, voice)].join(' ').trim(),
    },
    ...historyOf(result, voice),
    { kind: 'paragraph', style: 'note', text: voice.of(result.coverage.note) },
  ]
}

function finalSentence(result: ScoredResult, voice: Voice): string {
  return voice.text.overview.final({
    name: result.name,
    final: voice.score(result.final),
    min: voice.exact(result.instrument.scale.min),
    max: voice.exact(result.instrument.scale.max),
    year: result.year,
    track: voice.text.tracks[result.track],
  })
}

function changeSentence({ improvement, year }: ScoredResult, voice: Voice): string {
  const { overview } = voice.text
  if (improvement === null) return overview.noPrevious
  const sign = signOf(improvement.value)
  if (sign === 0) return overview.same(year - 1)
  const by = voice.score(improvement.value.replace('-', ''))
  return sign > 0 ? overview.rose(by, year - 1) : overview.fell(by, year - 1)
}

function extremesSentence({ components }: ScoredResult, voice: Voice): string {
  const ordered = byScore(components)
  const [best, worst] = [ordered[0], ordered.at(-1)]
  if (best === undefined || worst === undefined || best === worst) return ''
  return voice.text.overview.extremes(
    voice.of(best.label),
    voice.score(best.score),
    voice.of(worst.label),
    voice.score(worst.score),
  )
}

function rankSentence({ rank, rankInProvince, province }: ScoredResult, voice: Voice): string {
  const { overview } = voice.text
  if (rank === null) return ''
  const there = rankInProvince
    ? overview.inProvince(province.name, rankInProvince.place, rankInProvince.of)
    : ''
  return overview.ranks(rank.place, rank.of, there)
}

function historyOf({ history }: ScoredResult, voice: Voice): Block[] {
  if (history.length < 2) return []
  const finals = history.map(({ year, final }) => `${year} ${voice.score(final)}`)
  return [{ kind: 'paragraph', text: voice.text.overview.history(finals.join('; ')) }]
}
