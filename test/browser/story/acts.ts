import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { WorkspaceSite } from '../workspace-site.ts'
import { call, open, press, QUESTIONS, REGION } from './scene.ts'

// What people do over and over in the story of a year.

export const YEAR = new Date().getFullYear() + 1
export const HERE = `/kerja/${REGION}/evaluasi`

/** Revisions of the region's answers as they are now. */
async function revisions(page: Page): Promise<Map<string, number>> {
  const { questions } = await call<{ questions: { code: string; revision: number }[] }>(
    page,
    REGION,
    'GET',
    `/workbook/${YEAR}`,
  )
  return new Map(questions.map(({ code, revision }) => [code, revision]))
}

export async function answerRest(page: Page, questions: readonly string[]): Promise<void> {
  const now = await revisions(page)
  for (const question of questions)
    await call(page, REGION, 'PUT', `/workbook/${YEAR}/answers/${question}`, {
      value: '',
      text: `Contoh klaim ${question}.`,
      selfRating: 3,
      evidence: [],
      revision: now.get(question) ?? 0,
    })
}

export async function step(
  page: Page,
  act: string,
  questions: readonly string[],
  more: object = {},
): Promise<void> {
  const now = await revisions(page)
  const answers = questions.map((question) => ({ question, revision: now.get(question) ?? 0 }))
  await call(page, REGION, 'POST', `/workbook/${YEAR}/${act}`, { answers, ...more })
}

/** A citizen on a phone without scripts. */
export async function citizenAnswers(at: WorkspaceSite, path: string): Promise<void> {
  const page = await at.visit(path, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  for (const sub of ['GOV-1', 'GOV-2', 'GOV-3']) {
    await page.locator(`input[name="pakai.${sub}"][value="yes"]`).check()
    for (const n of [1, 2, 3]) await page.locator(`input[name="nilai.D-${sub}-${n}"][value="${n}"]`).check()
  }
  await page.locator('input[name="ageBand"][value="25-34"]').check()
  await page.locator('select[name="occupation"]').selectOption('trader')
  await page.locator('input[name="consent"]').check()
  // A form that comes back within a moment was filled in by a program.
  await page.waitForTimeout(6_000)
  await page.locator('form[method="post"] button[type="submit"]').click()
  await page.getByText('Terima kasih, jawaban Anda sudah diterima').first().waitFor()
}

export async function decideWarnings(page: Page): Promise<void> {
  const path = `/survey/${YEAR}/findings`
  const { findings } = await call<{ findings: { key: string; isOpen: boolean }[] }>(page, REGION, 'GET', path)
  for (const { key, isOpen } of findings)
    if (isOpen)
      await call(page, REGION, 'POST', `/survey/${YEAR}/decisions`, {
        finding: key,
        verdict: 'keep',
        reason: 'Survei contoh yang kecil.',
      })
}

export async function rateByKeyboard(
  at: WorkspaceSite,
  page: Page,
  values: readonly number[],
): Promise<void> {
  const sheet = await call<{ questions: { code: string }[] }>(page, REGION, 'GET', `/scoring/${YEAR}/sheet`)
  const codes = sheet.questions.map(({ code }) => code)
  expect(codes).toEqual([...QUESTIONS])
  await open(at, page, `${HERE}/nilai/${YEAR}/${codes[0]}`)
  for (const [i, value] of values.entries()) {
    await expect.poll(() => page.url()).toContain(`/${codes[i]}`)
    await page.keyboard.press(String(value))
    await page.locator('[data-unsent="0"]').waitFor()
    if (i < values.length - 1) await page.keyboard.press('n')
  }
}

export async function submitSheet(at: WorkspaceSite, page: Page): Promise<void> {
  await call(page, REGION, 'PUT', `/scoring/${YEAR}/remarks/${crypto.randomUUID()}`, {
    kind: 'recommendation',
    component: null,
    text: 'Hidupkan forum kota cerdas.',
    revision: 0,
  })
  await open(at, page, `${HERE}/nilai/${YEAR}`)
  await press(page, 'Kirim lembar')
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim lembar', exact: true }).click()
  await page.getByText(/Lembar ini dikirim pada/).waitFor()
}
