import { expect, test } from 'vitest'
import { workspacePages } from './workspace-pages.ts'

const paths = workspacePages.map(({ path }) => path)

test('no two pages of the workspace share an address', () => {
  expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([])
})

test('no page names a part of its address as the frame does: the frame would take it for the region one works in', () => {
  expect(paths.filter((path) => path.split('/').includes('$region'))).toEqual([])
})
