import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day, decimal, signed, wib } from '#platform/ui/format.ts'
import { type Language, PageLink, useText } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { attempt, page } from '#platform/ui/page.ts'
import { Stat, Stats } from '#platform/ui/stat/stat.tsx'
import { type Verification, VerifyReport } from '../../contract.ts'
import { en } from './en.ts'
import { id } from './id.ts'

const wordsIn = (language: Language) => ({ id, en })[language]

/** `/verifikasi/:code`: what a report with this code must say. */
export const verifyPage = page({
  path: '/verifikasi/:code',
  reads: ({ params }) => ({ proof: attempt(VerifyReport, { code: (params.code ?? '').toUpperCase() }) }),
  title: ({ proof }, ctx) =>
    proof.reply === undefined
      ? wordsIn(ctx.language).unknown
      : wordsIn(ctx.language).title(proof.reply.figures.region.name, proof.reply.figures.year),
  description: (_data, ctx) => wordsIn(ctx.language).description,
  status: ({ proof }) => proof.problem?.status ?? 200,
  body: ({ proof }, ctx) =>
    proof.reply === undefined ? (
      <EmptyState wholePage title={wordsIn(ctx.language).unknown}>
        <p>{proof.problem.detail}</p>
      </EmptyState>
    ) : (
      <Proof proof={proof.reply} />
    ),
})

function Proof({ proof }: { proof: Verification }) {
  const { language } = useText()
  const w = wordsIn(language)
  const { figures, code, issuedAt } = proof
  const { region, year, letter, reason } = figures
  return (
    <Parts>
      <Standing proof={proof} />
      <Masthead
        eyebrow={w.eyebrow(code)}
        title={w.title(region.name, year)}
        lead={<p>{w.issued(wib(issuedAt, language), letter.number, day(letter.date, language))}</p>}
      />
      <Figures figures={figures} />
      {reason === null ? null : <p className="prose">{w.reason(reason)}</p>}
      <Hashes proof={proof} />
    </Parts>
  )
}

function Standing({ proof }: { proof: Verification }) {
  const { language } = useText()
  const w = wordsIn(language)
  return (
    <>
      {proof.figures.isExample ? <Notice tone="attention">{w.example}</Notice> : null}
      {proof.replacedBy === null ? (
        <Notice tone="good">{w.valid}</Notice>
      ) : (
        <Notice tone="attention">
          {w.replaced} <PageLink to={`/verifikasi/${proof.replacedBy}`}>{proof.replacedBy}</PageLink>
        </Notice>
      )}
    </>
  )
}

function Figures({ figures }: Pick<Verification, 'figures'>) {
  const { language } = useText()
  const w = wordsIn(language)
  const { final, improvement, components, version, region, year } = figures
  return (
    <Section title={w.figures(version)}>
      <Stats>
        <Stat main label={w.final} value={final === null ? '–' : decimal(final, language)} />
        <Stat main label={w.improvement} value={improvement === null ? '–' : signed(improvement, language)} />
        {components.map(({ component, label, score }) => (
          <Stat
            key={component}
            label={label[language]}
            value={score === null ? '–' : decimal(score, language)}
          />
        ))}
      </Stats>
      <p>
        <PageLink to={`/daerah/${region.code}/${year}`}>{w.page}</PageLink>
      </p>
    </Section>
  )
}

function Hashes({ proof }: { proof: Verification }) {
  const { language } = useText()
  const w = wordsIn(language)
  const { figures, sha256, fileSha256 } = proof
  const file = `/api/v1/regions/${figures.region.code}/results/${figures.year}/versions/${figures.version}/report.pdf`
  return (
    <Section title={w.hashTitle} lead={w.hashLead}>
      <p className="small hash">
        {w.hashOfFigures}: <code>{sha256}</code>
      </p>
      {fileSha256 === null ? (
        <p className="small mute">{w.noFile}</p>
      ) : (
        <p className="small hash">
          {w.hashOfFile}: <code>{fileSha256}</code>. <a href={file}>{w.file}</a>
        </p>
      )}
      <p className="small">
        <a href={`/api/v1/verifications/${proof.code}`}>{w.data}</a>
      </p>
    </Section>
  )
}
