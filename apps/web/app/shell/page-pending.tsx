import { Shape } from '#platform/client/view/answer.tsx'

/** The shape of a page whose code is on its way. */
export const PagePending = () => <Shape lines={6} />
