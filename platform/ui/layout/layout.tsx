import type { ReactNode } from 'react'

interface MastheadProps {
  /** Where we are, in few words. */
  eyebrow?: ReactNode
  /** The page's answer, as a sentence where the data allows. */
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

/** Head of a page: place, answer, what to know about it. */
export function Masthead(props: MastheadProps) {
  return (
    <div className="masthead">
      {props.eyebrow === undefined ? null : <p className="eyebrow">{props.eyebrow}</p>}
      <h1>{props.title}</h1>
      {props.lead === undefined ? null : <div className="lead">{props.lead}</div>}
      {props.children}
    </div>
  )
}

/** A part of a page under its own heading, parted from the one before by a hairline. */
export function Section(props: { title: string; id?: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="section" id={props.id}>
      <h2>{props.title}</h2>
      {props.lead === undefined ? null : <p className="section__lead">{props.lead}</p>}
      <div className="section__body">{props.children}</div>
    </section>
  )
}

/** Parts side by side where there is room; `wide-left` gives the first three fifths. */
export function Columns(props: { ratio?: 'even' | 'wide-left'; children: ReactNode }) {
  return <div className={`columns columns--${props.ratio ?? 'even'}`}>{props.children}</div>
}

/** Vertical room between the parts of a page. */
export function Parts(props: { children: ReactNode }) {
  return <div className="parts">{props.children}</div>
}
