import { expect, test } from 'vitest'
import type { Task } from '#platform/client/task.ts'
import { countByJob, jobOf, lateFirst } from './by-job.ts'

const task = (to: string, more: Partial<Task> = {}): Task => ({
  key: to,
  title: to,
  why: '',
  to: `/kerja/35.05/${to}`,
  action: 'Buka',
  weight: 'soon',
  ...more,
})

test('a task belongs to the job under which it is done', () => {
  const paths = [
    'gerakan/komitmen',
    'rencana/realisasi',
    'rapat/keputusan',
    'evaluasi/isian/2026',
    'tugas/delegasi',
  ]
  expect(paths.map((to) => jobOf(task(to)))).toEqual(['movement', 'plan', 'meeting', 'evaluation', 'other'])
})

test('late comes before pressing, and pressing before soon', () => {
  const list = [task('soon'), task('now', { weight: 'now' }), task('late', { late: true })]
  expect(list.sort(lateFirst).map(({ key }) => key)).toEqual(['late', 'now', 'soon'])
})

test('jobs are counted, and those without a task are left out', () => {
  const counts = countByJob([task('rapat/keputusan'), task('rapat/1'), task('rencana/induk')])
  expect(counts).toEqual([
    { job: 'plan', count: 1 },
    { job: 'meeting', count: 2 },
  ])
})
