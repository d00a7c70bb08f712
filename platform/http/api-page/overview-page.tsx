import type { Manifest } from '#platform/module.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { type PublicPage, page } from '#platform/ui/page.ts'
import { describeModules, type ModuleFacts } from './describe.ts'
import { EndpointPart } from './endpoint-part.tsx'
import { useWords, wordsIn } from './words.ts'

/** Every endpoint, readable without a program: grouped by module, each with a call to paste. */
export const overviewPage = (manifests: readonly Manifest[]): PublicPage =>
  page({
    path: '/api',
    reads: () => ({}),
    title: (_data, { language }) => wordsIn(language).title,
    description: (_data, { language }) => wordsIn(language).description,
    body: (_data, { origin = '' }) => <Overview modules={describeModules(manifests, origin)} />,
  })

function Overview({ modules }: { modules: readonly ModuleFacts[] }) {
  const { w } = useWords()
  return (
    <>
      <Masthead eyebrow={w.eyebrow} title={w.heading} lead={<p>{w.lead}</p>}>
        <p>
          <a href="/openapi.json">{w.machine}</a> · <PageLink to="/masalah">{w.problemList}</PageLink>
        </p>
      </Masthead>
      <Parts>
        <Section title={w.rules}>
          <ul className="prose">
            {[w.ruleSignIn, w.ruleKey, w.ruleProblem, w.ruleLanguage, w.ruleKept].map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
        {modules.map((module) => (
          <Section
            key={module.name}
            id={module.name}
            title={module.name}
            lead={w.count(module.endpoints.length)}
          >
            {module.endpoints.map((endpoint) => (
              <EndpointPart key={endpoint.id} facts={endpoint} />
            ))}
          </Section>
        ))}
      </Parts>
    </>
  )
}
