import { type ReactNode, useEffect, useRef } from 'react'

// The first page of a visit leaves the focus where the browser puts it.
let hasDrawnOne = false

interface ScreenProps {
  title: string
  /** Where we are, in few words. */
  eyebrow?: ReactNode
  lead?: ReactNode
  /** Acts on the whole page, beside its title. */
  acts?: ReactNode
  children: ReactNode
}

/** A page of the workspace: names the tab, and takes the focus when somebody comes to it from another. */
export function Screen(props: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasDrawnOne) heading.current?.focus({ preventScroll: true })
    hasDrawnOne = true
  }, [])
  useEffect(() => {
    document.title = `${props.title} · Penataran`
  }, [props.title])
  return (
    <>
      <header className="screen__head">
        <div className="screen__title">
          {props.eyebrow === undefined ? null : <p className="eyebrow">{props.eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
        </div>
        {props.acts === undefined ? null : <div className="screen__acts">{props.acts}</div>}
      </header>
      <div className="screen__body">{props.children}</div>
    </>
  )
}

/** A part of a screen under its own heading. */
export function Panel(props: {
  title: string
  lead?: ReactNode
  acts?: ReactNode
  id?: string
  children: ReactNode
}) {
  return (
    <section className="panel" id={props.id}>
      <div className="panel__head">
        <h2>{props.title}</h2>
        {props.acts === undefined ? null : <div className="panel__acts">{props.acts}</div>}
      </div>
      {props.lead === undefined ? null : <p className="panel__lead">{props.lead}</p>}
      <div className="panel__body">{props.children}</div>
    </section>
  )
}
