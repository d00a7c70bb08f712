import { AsalAngka } from '#platform/ui/asal-angka/asal-angka.tsx'
import { decimal, signed } from '#platform/ui/format.ts'
import { RankBadge } from '#platform/ui/rank-badge/rank-badge.tsx'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import type { RegionResult } from '../../contract.ts'
import { originId, regionData } from '../addresses.ts'
import { ImprovementSteps } from '../sum/improvement-steps.tsx'
import { SourceNote } from '../sum/source-note.tsx'
import { SumSteps } from '../sum/sum-steps.tsx'
import { useWords } from '../words.ts'

/** The value, its change and its places, each of the first two open down to its sum. */
export function KeyFigures({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  const { rank, rankInProvince, rankInTrack, track } = result
  return (
    <Stats>
      <Stat
        main
        label={w.region.finalLabel(result.year)}
        value={<Final result={result} />}
        note={
          result.instrument === null ? null : w.region.outOf(decimal(result.instrument.scale.max, language))
        }
      />
      <Stat
        main
        label={w.improvement}
        value={<Change result={result} />}
        note={
          result.improvement === null
            ? w.region.noImprovement
            : w.region.sinceYear(result.improvement.previous?.year ?? result.year - 1)
        }
      />
      {rank === null ? null : (
        <Stat main label={w.region.rankNational} value={<RankBadge {...rank} />} note={w.region.amongKnown} />
      )}
      {rankInProvince === null ? null : (
        <Stat
          main
          label={w.region.rankInProvince(result.province.name)}
          value={<RankBadge {...rankInProvince} />}
        />
      )}
      {rankInTrack === null || track === null ? null : (
        <Stat main label={w.region.rankInTrack(w.tracks[track])} value={<RankBadge {...rankInTrack} />} />
      )}
    </Stats>
  )
}

function Final({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  if (result.final === null) return '–'
  const figure = decimal(result.final, language)
  if (result.sum === null) return figure
  return (
    <AsalAngka value={figure} label={w.sum.finalOf(result.name, result.year)} id={originId('nilai')}>
      {result.track === null ? null : <p>{w.sum.trackRule(w.tracks[result.track], result.year)}</p>}
      <SumSteps sum={result.sum} />
      <SourceNote source={result.source} data={regionData(result.code, result.year)} />
    </AsalAngka>
  )
}

function Change({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  if (result.improvement === null || result.final === null) return '–'
  return (
    <AsalAngka
      value={signed(result.improvement.value, language)}
      label={w.sum.improvementOf(result.name, result.year)}
      id={originId('peningkatan')}
    >
      <ImprovementSteps improvement={result.improvement} final={result.final} />
      <SourceNote source={result.source} data={regionData(result.code, result.year)} />
    </AsalAngka>
  )
}
