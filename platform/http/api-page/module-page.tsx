import type { Manifest } from '#platform/module.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead } from '#platform/ui/layout/layout.tsx'
import { type PublicPage, page } from '#platform/ui/page.ts'
import { describeModule, hasEndpoints, type ModuleFacts, modulePath } from './describe.ts'
import { EndpointPart } from './endpoint-part.tsx'
import { useWords, wordsIn } from './words.ts'

/** Every endpoint of one module, each with a call to paste. */
export function modulePage(manifests: readonly Manifest[]): PublicPage {
  const isKnown = ({ name = '' }: Record<string, string>) => hasEndpoints(manifests, name)
  return page({
    path: modulePath(':name'),
    reads: () => ({}),
    title: (_data, { params, language }) => {
      const w = wordsIn(language)
      return isKnown(params) ? w.module(params.name ?? '') : w.unknownModule
    },
    description: (_data, { params, language }) => {
      const [w, name] = [wordsIn(language), params.name ?? '']
      return isKnown(params) ? w.moduleDescription(name) : w.unknownModuleSentence(name)
    },
    status: (_data, { params }) => (isKnown(params) ? 200 : 404),
    body: (_data, { params: { name = '' }, origin = '' }) => {
      const module = describeModule(manifests, name, origin)
      return module ? <OneModule module={module} /> : <Unknown name={name} />
    },
  })
}

function OneModule({ module: { name, purpose, endpoints } }: { module: ModuleFacts }) {
  const { w, language } = useWords()
  return (
    <>
      <Masthead
        eyebrow={<PageLink to="/api">{w.everyModule}</PageLink>}
        title={w.module(name)}
        lead={purpose && <p>{purpose[language]}</p>}
      >
        <p>{w.count(endpoints.length)}</p>
      </Masthead>
      <div>
        {endpoints.map((endpoint) => (
          <EndpointPart key={endpoint.id} facts={endpoint} />
        ))}
      </div>
    </>
  )
}

function Unknown({ name }: { name: string }) {
  const { w } = useWords()
  return (
    <Masthead title={w.unknownModule} lead={<p>{w.unknownModuleSentence(name)}</p>}>
      <PageLink to="/api">{w.everyModule}</PageLink>
    </Masthead>
  )
}
