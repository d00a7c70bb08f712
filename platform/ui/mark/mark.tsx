/**
 * The mark: the stepped silhouette of the Penataran temple, drawn as the bars of a chart.
 * Purely visual; whoever uses it gives the name beside it.
 */
export function Mark(props: { size?: number }) {
  const size = props.size ?? 32
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="mark__bar" d="M3 18h4v8H3zM8.5 12h4v14h-4zM19.5 12h4v14h-4zM25 18h4v8h-4z" />
      <path className="mark__tower" d="M14 5.5 16 2l2 3.5V19h-1v7h-2v-7h-1z" />
      <path className="mark__bar" d="M1.5 27.5h29V30h-29z" />
    </svg>
  )
}
