import { chromium } from 'playwright-core'
import type { Visitor } from './people.ts'

/** Milliseconds somebody waited for a page: with nothing of the product on the device, and coming back to it. */
export interface Waits {
  first: number[]
  again: number[]
}

/**
 * How long somebody waits for a page of the workspace: from asking for its address until its content is drawn and the
 * page answers the hand again.
 *
 * @param executablePath of Chromium
 * @param content what must stand on the page, as a CSS selector
 * @param times how many people come, each twice
 */
export async function waitForPage(
  executablePath: string,
  address: string,
  { cookie }: Visitor,
  content: string,
  times: number,
): Promise<Waits> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const [name, value] = splitOnce(cookie)
  try {
    const waits: Waits = { first: [], again: [] }
    for (let i = 0; i < times; i++) {
      const visit = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      await visit.addCookies([{ name, value, url: new URL(address).origin }])
      const page = await visit.newPage()
      for (const visits of [waits.first, waits.again]) {
        await page.goto(address, { waitUntil: 'commit' })
        await page.evaluate(untilItStands, content)
        visits.push(await page.evaluate(untilItAnswers))
      }
      await visit.close()
    }
    return waits
  } finally {
    await browser.close()
  }
}

/** Looks at every frame: a driver that asks from outside pauses up to half a second between two looks. */
const untilItStands = (content: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(content)?.checkVisibility()) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })

/** Two frames and an empty queue later; counted from the beginning of the navigation. */
const untilItAnswers = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))),
  )

const splitOnce = (cookie: string): [name: string, value: string] => {
  const at = cookie.indexOf('=')
  return [cookie.slice(0, at), cookie.slice(at + 1)]
}
