import type { WallPanel } from '#platform/client/wall.tsx'
import { wallPanels as dispatch } from '#services/dispatch/web/index.tsx'
import { wallPanels as pharmacy } from '#services/pharmacy/web/index.tsx'

/** The panels that modules bring to the command centre's wall. A new one adds one line here. */
export const wallPanels: readonly WallPanel[] = [...dispatch, ...pharmacy]
