import { CodeBlock } from '#platform/ui/code-block/code-block.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import type { EndpointFacts, Field } from './describe.ts'
import { useWords } from './words.ts'

/** One endpoint, folded until asked for: the line tells what it is, the inside how to call it. */
export function EndpointPart({ facts }: { facts: EndpointFacts }) {
  return (
    <details className="endpoint" id={facts.id}>
      <summary className="endpoint__line">
        <code className="endpoint__method">{facts.method}</code>{' '}
        <code className="endpoint__path">{facts.path}</code>{' '}
        <span className="endpoint__summary" lang="en">
          {facts.summary}
        </span>
      </summary>
      <div className="stack endpoint__inside">
        <Permission facts={facts} />
        <Input facts={facts} />
        <Reply facts={facts} />
        <Problems facts={facts} />
        <Example facts={facts} />
      </div>
    </details>
  )
}

function Permission({ facts }: { facts: EndpointFacts }) {
  const { w, language } = useWords()
  const { permission, permissionLabel } = facts
  return (
    <p>
      {w.permission}:{' '}
      {permission === 'public' ? w.public : permission === 'self' ? w.self : <code>{permission}</code>}
      {permissionLabel === undefined ? null : ` (${permissionLabel[language]})`}
    </p>
  )
}

function Input({ facts }: { facts: EndpointFacts }) {
  const { w, language } = useWords()
  if (facts.fields.length === 0) return <p>{w.noInput}</p>
  const megabytes = decimal(String(Math.round((facts.uploadBytes ?? 0) / 1_000_000)), language)
  const typeOf = ({ outline }: Field) => (outline === undefined ? w.file(megabytes) : <code>{outline}</code>)
  return (
    <DataTable
      caption={w.input}
      compact
      rows={facts.fields}
      rowKey={(field) => field.name}
      columns={[
        { key: 'name', label: w.name, head: true, cell: (field) => <code>{field.name}</code> },
        { key: 'place', label: w.place, cell: (field) => w.places[field.place] },
        { key: 'type', label: w.type, cell: typeOf },
        { key: 'required', label: w.required, cell: (field) => (field.required ? w.yes : w.no) },
      ]}
    />
  )
}

function Reply({ facts }: { facts: EndpointFacts }) {
  const { w } = useWords()
  if ('file' in facts.reply) return <p>{w.replyFile(facts.reply.file.join(', '))}</p>
  return (
    <div>
      <p>{w.reply}:</p>
      <CodeBlock text={facts.reply.outline} />
    </div>
  )
}

function Problems({ facts }: { facts: EndpointFacts }) {
  const { w, language } = useWords()
  return (
    <div>
      <p>{w.problems}:</p>
      <ul className="prose">
        {facts.problems.map((problem) => (
          <li key={problem.code}>
            {problem.status} <PageLink to={`/masalah/${problem.code}`}>{problem.title[language]}</PageLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Example({ facts }: { facts: EndpointFacts }) {
  const { w } = useWords()
  return (
    <div>
      <p>{w.example}:</p>
      <CodeBlock text={facts.example} />
    </div>
  )
}
