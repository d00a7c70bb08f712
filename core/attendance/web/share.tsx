// What the screens of other modules draw of attendance: the list of a subject with its code.
import { lazy, Suspense } from 'react'
import { Shape } from '#platform/client/view/answer.tsx'
import type { AttendancePanelProps } from './panel/panel.tsx'

const List = lazy(() => import('./panel/panel.tsx').then((module) => ({ default: module.AttendanceList })))

/**
 * Who came: the QR code of the room, the list, noting by hand, CSV. Stands under a heading of its own.
 *
 * @example <AttendancePanel subject={`meeting:${meeting.id}`} locked={meeting.minutesIssuedAt !== null} />
 */
export const AttendancePanel = (props: AttendancePanelProps) => (
  <Suspense fallback={<Shape lines={3} />}>
    <List {...props} />
  </Suspense>
)
