/** Text of a machine, as it is typed: a sample call, the shape of a reply. */
export function CodeBlock({ text }: { text: string }) {
  return (
    <pre className="code-block" translate="no">
      <code>{text}</code>
    </pre>
  )
}
