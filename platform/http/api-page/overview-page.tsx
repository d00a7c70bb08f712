import type { Manifest } from '#platform/module.ts'
import { CodeBlock } from '#platform/ui/code-block/code-block.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { type PublicPage, page } from '#platform/ui/page.ts'
import { describeModules, endpointPath, type ModuleFacts, modulePath } from './describe.ts'
import { type Samples, samplesOf } from './samples.ts'
import { useWords, wordsIn } from './words.ts'

/** What the interface offers, readable without a program: how to sign in, how to try, and every module. */
export const overviewPage = (manifests: readonly Manifest[]): PublicPage =>
  page({
    path: '/api',
    reads: () => ({}),
    title: (_data, { language }) => wordsIn(language).title,
    description: (_data, { language }) => wordsIn(language).description,
    body: (_data, { origin = '' }) => {
      const modules = describeModules(manifests, origin)
      const samples = samplesOf(
        modules.flatMap(({ endpoints }) => endpoints),
        origin,
      )
      return <Overview modules={modules} samples={samples} />
    },
  })

function Overview({ modules, samples }: { modules: readonly ModuleFacts[]; samples: Samples }) {
  const { w } = useWords()
  return (
    <>
      <Masthead eyebrow={w.eyebrow} title={w.heading} lead={<p>{w.lead}</p>}>
        <p>
          <a href="/openapi.json">{w.machine}</a> · <PageLink to="/masalah">{w.problemList}</PageLink>
        </p>
      </Masthead>
      <Parts>
        <Section title={w.tryIt}>
          {samples.open === undefined ? null : (
            <>
              <p>{w.tryOpen}</p>
              <CodeBlock text={samples.open} />
            </>
          )}
        </Section>
        <Section title={w.signIn}>
          <p>{w.signInPerson}</p>
          <CodeBlock text={samples.person} />
          <p>{w.signInMachine}</p>
          <CodeBlock text={samples.machine} />
        </Section>
        <Section title={w.rules}>
          <ul className="prose">
            {[w.ruleSignIn, w.ruleKey, w.ruleProblem, w.ruleLanguage, w.ruleKept].map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
        <Section title={w.modules}>
          {modules.map((module) => (
            <ModuleLine key={module.name} module={module} />
          ))}
        </Section>
      </Parts>
    </>
  )
}

/** A module with its endpoints by address alone, folded; addresses with the id of an endpoint still find it here. */
function ModuleLine({ module: { name, purpose, endpoints } }: { module: ModuleFacts }) {
  const { w, language } = useWords()
  return (
    <div className="api-module" id={name}>
      <h3>
        <PageLink to={modulePath(name)}>{name}</PageLink>
      </h3>
      {purpose === undefined ? null : <p>{purpose[language]}</p>}
      <details>
        <summary>{w.count(endpoints.length)}</summary>
        <ul className="prose">
          {endpoints.map((endpoint) => (
            <li key={endpoint.id} id={endpoint.id}>
              <PageLink to={endpointPath(endpoint)}>
                {endpoint.method} {endpoint.path}
              </PageLink>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
