// The face of identity's screens. Pages are loaded when they are first opened.
import { lazyRouteComponent } from '@tanstack/react-router'

export { type AdministrationPage, administrationPages, isOpenAt } from './administration.ts'
export { regionFinder } from './find-regions.ts'
export { askWhoIsHere } from './session/ask-who-is-here.ts'
export { SignOutButton } from './session/sign-out-button.tsx'
export { SESSION_READS, type Session, useSession } from './session/use-session.ts'
export { useIdentityTasks } from './tasks/use-tasks.ts'
export { useIdentityWords } from './words.ts'

export const SignInPage = lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage')
export const InvitationPage = lazyRouteComponent(
  () => import('./invitation/invitation-page.tsx'),
  'InvitationPage',
)
export const AccountPage = lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage')
