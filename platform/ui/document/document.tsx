import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ProblemDetails } from '#platform/problem/problem.ts'
import { addressIn, LanguageProvider, textIn } from '../language.tsx'
import type { PageContext, PublicPage } from '../page.ts'
import { ProblemPage } from './problem-page.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

interface Head {
  title: string
  description: string
  layout?: PublicPage['layout']
  /** Address of the page's feed, without language. */
  feed?: string
  /** Left out of search engines: error pages. */
  hidden?: boolean
}

/**
 * The whole HTML of a page: head, header, body, footer. No inline style and no inline script, so that a
 * strict content policy holds.
 *
 * @param data the answers to the page's reads, by name
 * @example renderDocument(yearPage, { results }, { language: 'id', path: '/hasil/2023', … })
 */
export function renderDocument(page: PublicPage, data: Record<string, unknown>, ctx: PageContext): string {
  const head: Head = {
    title: page.title(data, ctx),
    description: page.description(data, ctx),
    ...(page.layout === undefined ? {} : { layout: page.layout }),
    ...(page.feed === undefined ? {} : { feed: page.feed(data, ctx) }),
  }
  return htmlOf(head, page.body(data, ctx), ctx)
}

/** The whole HTML of a refusal or a defect: what happened, what is safe, what to do. */
export function renderProblem(problem: ProblemDetails, ctx: PageContext): string {
  const head: Head = { title: problem.title, description: problem.detail ?? problem.title, hidden: true }
  return htmlOf(head, <ProblemPage problem={problem} />, ctx)
}

function htmlOf(head: Head, body: ReactNode, ctx: PageContext): string {
  return `<!doctype html>${renderToStaticMarkup(
    <Document head={head} ctx={ctx}>
      {body}
    </Document>,
  )}`
}

function Document({ head, ctx, children }: { head: Head; ctx: PageContext; children: ReactNode }) {
  const t = textIn(ctx.language)
  const isBoard = head.layout === 'board'
  return (
    <html lang={ctx.language}>
      <HeadTags head={head} ctx={ctx} />
      <body className={head.layout === undefined ? 'page' : `page page--${head.layout}`}>
        <LanguageProvider language={ctx.language}>
          {isBoard ? null : (
            <>
              <a className="skip-link" href="#isi">
                {t.skip}
              </a>
              <SiteHeader ctx={ctx} />
            </>
          )}
          <main id="isi" className="page__main">
            {children}
          </main>
          {isBoard ? null : <SiteFooter />}
        </LanguageProvider>
      </body>
    </html>
  )
}

function HeadTags({ head, ctx }: { head: Head; ctx: PageContext }) {
  const origin = ctx.origin ?? ''
  const here = origin + addressIn(ctx.language, ctx.path)
  const full = head.title.includes('Penataran') ? head.title : `${head.title} · Penataran`
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{full}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={head.description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf8f4" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#191815" />
      {head.hidden ? <meta name="robots" content="noindex" /> : null}
      <link rel="stylesheet" href={ctx.assets.css} />
      {ctx.assets.icon === undefined ? null : <link rel="icon" type="image/svg+xml" href={ctx.assets.icon} />}
      {ctx.assets.js === undefined ? null : <script type="module" src={ctx.assets.js} />}
      {head.hidden ? null : (
        <>
          <link rel="canonical" href={here} />
          <link rel="alternate" hrefLang="id" href={origin + addressIn('id', ctx.path)} />
          <link rel="alternate" hrefLang="en" href={origin + addressIn('en', ctx.path)} />
          {head.feed === undefined ? null : (
            <link
              rel="alternate"
              type="application/atom+xml"
              title={head.title}
              href={origin + addressIn(ctx.language, head.feed)}
            />
          )}
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content="Penataran" />
          <meta property="og:title" content={head.title} />
          <meta property="og:description" content={head.description} />
          <meta property="og:url" content={here} />
          <meta property="og:locale" content={ctx.language === 'id' ? 'id_ID' : 'en_GB'} />
          <meta name="twitter:card" content="summary" />
        </>
      )}
    </head>
  )
}
