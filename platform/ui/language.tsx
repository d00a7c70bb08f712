import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#platform/problem/problem.ts'
import { en } from './text/en.ts'
import { id } from './text/id.ts'

export type { Language }

const TEXTS = { id, en }
const LanguageContext = createContext<Language>('id')

/** Says in which language everything below it speaks. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>
}

/** The language of the screen and the words of the components in it. */
export function useText(): { language: Language; t: typeof id } {
  const language = useContext(LanguageContext)
  return { language, t: TEXTS[language] }
}

/** Words of the frame outside of React, for example in a title. */
export const textIn = (language: Language): typeof id => TEXTS[language]

/**
 * The address of a page in a language; English lives below `/en`.
 *
 * @example addressIn('en', '/hasil/2023') // '/en/hasil/2023'
 */
export function addressIn(language: Language, path: string): string {
  if (language === 'id') return path
  return path === '/'
    ? '/en'
    : path.startsWith('/?') || path.startsWith('/#')
      ? `/en${path.slice(1)}`
      : `/en${path}`
}

/** A link inside the portal: the address is given without language. */
export function PageLink(props: {
  to: string
  children: ReactNode
  className?: string
  label?: string
  current?: boolean
}) {
  const { language } = useText()
  return (
    <a
      href={addressIn(language, props.to)}
      className={props.className}
      aria-label={props.label}
      aria-current={props.current ? 'page' : undefined}
    >
      {props.children}
    </a>
  )
}
