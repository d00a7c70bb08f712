import { AsalAngka } from '#platform/ui/asal-angka/asal-angka.tsx'
import { count } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read } from '#platform/ui/page.ts'
import { GetPublicIndicator, type Grain, type PublicIndicator } from '../../contract.ts'
import { isPeriod, periodName, shownValue } from '../parts/shown.ts'
import { OriginTag, StandingTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'
import { PublicOrigin } from './public-origin.tsx'
import { PublicSeries } from './public-series.tsx'
import { publicWordsIn, usePublicWords } from './words.ts'

const GRAINS: readonly Grain[] = ['day', 'month', 'quarter', 'year']

/** `/daerah/:code/indikator/:indicator`: one figure with its way and its origin, down to days. */
export const indicatorPage = page({
  path: '/daerah/:code/indikator/:indicator',
  fresh: true,
  reads: ({ params: { code = '', indicator = '' }, query: { periode = '', rentang } }) => {
    const grain = GRAINS.find((one) => one === rentang)
    return {
      found: read(GetPublicIndicator, {
        region: code,
        indicator,
        ...(isPeriod(periode) ? { period: periode } : {}),
        ...(grain ? { grain } : {}),
      }),
    }
  },
  title: ({ found }, { language }) => `${found.name[language]}, ${found.region.name}`,
  description: ({ found }, { language }) =>
    publicWordsIn(language).oneDescription(found.name[language], found.region.name),
  body: ({ found }) => <Body found={found} />,
})

function Body({ found }: { found: PublicIndicator }) {
  const { w, language } = usePublicWords()
  const { region, explanation } = found
  return (
    <Parts>
      <Masthead
        eyebrow={w.eyebrow}
        title={found.name[language]}
        lead={
          <>
            <p>{found.definition[language]}</p>
            <p className="small">
              <PageLink to={`/daerah/${region.code}`}>{w.back(region.name)}</PageLink>
              {' · '}
              <PageLink to={`/daerah/${region.code}/indikator`}>{w.all}</PageLink>
            </p>
          </>
        }
      >
        <Value found={found} />
      </Masthead>
      {found.isExample ? <Notice tone="attention">{w.exampleNotice}</Notice> : null}
      <PublicSeries found={found} />
      <Section title={w.definition}>
        <p>{explanation.words?.[language] ?? w.noDays}</p>
        <p className="small mute">{found.source[language]}</p>
        <Links found={found} />
      </Section>
      <Section title={w.proof} lead={w.proofLead}>
        <p>
          <PageLink to={`/segel/${region.code}`}>{w.proofLink}</PageLink>
          {' · '}
          <a href={`/api/v1/regions/${region.code}/indicators/${found.code}`}>{w.data}</a>
        </p>
      </Section>
    </Parts>
  )
}

function Value({ found }: { found: PublicIndicator }) {
  const { w, language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const { value, period } = found.explanation
  const shown = (text: string) => shownValue(text, found.unit, language)
  if (value.value === null) return <p>{shared.noValue}</p>
  return (
    <>
      <div className="asal-value number">
        <AsalAngka
          value={shown(value.value)}
          label={shared.asal.label(found.name[language], periodName(period, language))}
          id="asal"
        >
          <PublicOrigin found={found} />
        </AsalAngka>
      </div>
      <p className="asal-marks">
        <span>{periodName(period, language)}</span>
        <OriginTag origin={value.origin} />
        <StandingTag standing={value.standing} target={value.target} />
        {value.target === null ? null : <span>{shared.one.targetOf(shown(value.target))}</span>}
        {value.origin === 'manual' || value.count === 0 ? null : (
          <span>{w.measured(count(value.count, language))}</span>
        )}
      </p>
    </>
  )
}

function Links({ found }: { found: PublicIndicator }) {
  const { language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  if (found.links.length === 0) return null
  return (
    <>
      <p>{shared.one.links}:</p>
      <ul>
        {found.links.map(({ framework, code, note }) => (
          <li key={`${framework} ${code}`}>
            {shared.frameworks[framework]}: {code} {note === undefined ? '' : `(${note[language]})`}
          </li>
        ))}
      </ul>
    </>
  )
}
