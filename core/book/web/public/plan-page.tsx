import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Dimension } from '#platform/ui/dimension/dimension.tsx'
import { day, rupiah } from '#platform/ui/format.ts'
import { type Language, PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read } from '#platform/ui/page.ts'
import { GetPublicPlan, type PublicPlan, type PublicPlanText } from '../../contract.ts'
import { BookLinks } from './book-links.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { wordsIn } from './words.ts'

/** `/rencana/:code`: the plan a region has in force, for everybody. */
export const planPage = page({
  path: '/rencana/:code',
  reads: ({ params }) => ({ found: read(GetPublicPlan, { code: params.code ?? '' }) }),
  title: ({ found }, { language }) => wordsIn(language).title(found.region.name),
  description: ({ found }, { language }) => wordsIn(language).description(found.region.name),
  body: ({ found }, { language }) => <Plan found={found} language={language} />,
})

interface PartProps {
  found: PublicPlan
  language: Language
}

function Plan({ found, language }: PartProps) {
  const w = wordsIn(language)
  const { region, plan, version, source } = found
  if (plan === null) {
    return (
      <Parts>
        <Masthead eyebrow={w.eyebrow} title={w.none(region.name)} lead={<p>{w.noneBody}</p>} />
        <Further found={found} language={language} />
      </Parts>
    )
  }
  return (
    <Parts>
      <Masthead
        eyebrow={`${w.eyebrow} · ${region.name}`}
        title={plan.title}
        lead={<p>{w.period(plan.fromYear, plan.toYear)}</p>}
      />
      {version?.isExample ? <Notice tone="attention">{w.example}</Notice> : null}
      {source === null ? null : <Notice tone="plain">{w.sourced(source[language])}</Notice>}
      <Section title={w.vision}>
        <VisionText plan={plan} language={language} />
      </Section>
      <Section title={w.legal}>
        <p>{legalOf(plan, language)}</p>
      </Section>
      {version === null ? null : <Programmes plan={plan} language={language} />}
      {version === null ? null : (
        <Section title={w.books}>
          <BookLinks code={region.code} number={version.number} language={language} />
        </Section>
      )}
      <Versions found={found} language={language} />
      <Further found={found} language={language} />
    </Parts>
  )
}

function legalOf({ legalBasis }: PublicPlanText, language: Language): string {
  const w = wordsIn(language)
  if (legalBasis === null || legalBasis.number.trim() === '') return w.noLegal
  const { kind, number, year, title } = legalBasis
  const name = w.legalOf(w.legalKinds[kind], number, year)
  return title.trim() === '' ? `${name}.` : `${name}: ${title.trim()}.`
}

function VisionText({ plan: { vision }, language }: { plan: PublicPlanText; language: Language }) {
  const w = wordsIn(language)
  return (
    <>
      {vision.sentence.trim() === '' ? null : <p className="lead">{vision.sentence}</p>}
      {vision.words.length === 0 ? null : (
        <dl className="facts">
          {vision.words.map(({ word, meaning }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
      {vision.missions.length === 0 ? null : (
        <>
          <h3>{w.missions}</h3>
          <ol>
            {vision.missions.map((mission) => (
              <li key={mission}>{mission}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Programmes({ plan, language }: { plan: PublicPlanText; language: Language }) {
  const w = wordsIn(language)
  return (
    <>
      <Section title={w.programmes}>
        {plan.dimensions.map(({ code, hue, name, programmes }) => (
          <div key={code}>
            <h3>
              <Dimension dimension={hue} label={name[language]} />
            </h3>
            {programmes.length === 0 ? (
              <p className="mute">{w.noProgramme}</p>
            ) : (
              <ProgrammeTable caption={name[language]} programmes={programmes} language={language} />
            )}
          </div>
        ))}
      </Section>
      {plan.budgets.length === 0 ? null : (
        <Section title={w.budgets}>
          <DataTable
            caption={w.budgets}
            columns={budgetColumns(language)}
            rows={plan.budgets}
            rowKey={({ year }) => String(year)}
          />
        </Section>
      )}
    </>
  )
}

function budgetColumns(language: Language): Column<PublicPlanText['budgets'][number]>[] {
  const w = wordsIn(language)
  return [
    { key: 'year', label: w.year, head: true, cell: ({ year }) => String(year) },
    { key: 'amount', label: w.amount, number: true, cell: ({ amount }) => rupiah(BigInt(amount), language) },
  ]
}

function Versions({ found: { region, versions }, language }: PartProps) {
  const w = wordsIn(language)
  if (versions.length === 0) return null
  const columns: Column<PublicPlan['versions'][number]>[] = [
    {
      key: 'number',
      label: w.versions,
      head: true,
      cell: ({ number }) => (
        <PageLink to={`/rencana/${region.code}/versi/${number}`}>{w.version(number)}</PageLink>
      ),
    },
    { key: 'at', label: w.published, cell: ({ publishedAt }) => day(publishedAt.slice(0, 10), language) },
    { key: 'reason', label: w.reason, cell: ({ reason }) => reason },
    { key: 'count', label: w.count, number: true, cell: ({ programmes }) => String(programmes) },
  ]
  return (
    <Section title={w.versions}>
      <DataTable
        caption={w.versions}
        columns={columns}
        rows={versions}
        rowKey={({ number }) => String(number)}
      />
    </Section>
  )
}

function Further({ found: { region }, language }: PartProps) {
  const w = wordsIn(language)
  return (
    <p>
      <PageLink to={`/daerah/${region.code}/program`}>{w.toNow}</PageLink>
      {' · '}
      <PageLink to={`/daerah/${region.code}`}>{w.toRegion(region.name)}</PageLink>
    </p>
  )
}
