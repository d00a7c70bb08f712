import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { ComputePage, QuestionsPage, ReportsPage } from '#core/evaluation/web/index.tsx'
import { MyReceiptsPage } from '#core/handover/web/index.tsx'
import { AccountPage, InvitationPage, SignInPage } from '#core/identity/web/index.tsx'
import { administrationOf } from './administration/administration.ts'
import { Guarded } from './administration/guarded.tsx'
import { DoorFrame } from './shell/door-frame.tsx'
import { Broken, Lost } from './shell/lost.tsx'
import { PagePending } from './shell/page-pending.tsx'
import { RegionFrame } from './shell/region-frame.tsx'
import { Shell } from './shell/shell.tsx'
import { ToRegion } from './shell/to-region.tsx'
import { workspacePages } from './workspace-pages.ts'

const root = createRootRoute()
const door = createRoute({ getParentRoute: () => root, id: 'pintu', component: DoorFrame })
const work = createRoute({ getParentRoute: () => root, path: 'kerja', component: Shell })
const region = createRoute({ getParentRoute: () => work, path: '$region', component: RegionFrame })

const page = (parent: typeof root, path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => parent, path, component })

/** A parent of another type serves as well; only the path matters to {@link page}. */
const below = (parent: unknown) => parent as typeof root

const regionPages = [
  page(
    below(region),
    '/',
    lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
  ),
  page(
    below(region),
    'evaluasi',
    lazyRouteComponent(() => import('./evaluation/evaluation-hub.tsx'), 'EvaluationHub'),
  ),
  page(
    below(region),
    'gerakan',
    lazyRouteComponent(() => import('./hub/job-hub.tsx'), 'MovementHub'),
  ),
  page(
    below(region),
    'rencana',
    lazyRouteComponent(() => import('./hub/job-hub.tsx'), 'PlanHub'),
  ),
  page(
    below(region),
    'indikator',
    lazyRouteComponent(() => import('./hub/job-hub.tsx'), 'IndicatorHub'),
  ),
  page(
    below(region),
    'layanan',
    lazyRouteComponent(() => import('./hub/job-hub.tsx'), 'ServiceHub'),
  ),
  page(
    below(region),
    'rapat',
    lazyRouteComponent(() => import('./hub/job-hub.tsx'), 'MeetingHub'),
  ),
  page(below(region), 'evaluasi/hitung', ComputePage),
  page(below(region), 'evaluasi/pertanyaan/$instrument', QuestionsPage),
  page(below(region), 'laporan', ReportsPage),
  ...workspacePages.map(({ path, Page }) => page(below(region), path, Page)),
  page(
    below(region),
    'administrasi',
    lazyRouteComponent(() => import('./administration/hub-page.tsx'), 'HubPage'),
  ),
  ...administrationOf().map((entry) =>
    page(below(region), `administrasi/${entry.path}`, () => <Guarded page={entry} />),
  ),
]

const tree = root.addChildren([
  door.addChildren([
    page(below(door), 'masuk', SignInPage),
    page(below(door), 'undangan/$token', InvitationPage),
  ]),
  work.addChildren([
    page(below(work), '/', ToRegion),
    page(below(work), 'akun', AccountPage),
    page(below(work), 'akun/serah-terima', MyReceiptsPage),
    region.addChildren(regionPages),
  ]),
])

/** Every address of the workspace. Pages come when they are first opened, or when a link to them is pointed at. */
export const createWorkspaceRouter = () =>
  createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 150,
    // By itself the router holds the shape for half a second, although the page is there.
    defaultPendingMinMs: 0,
    defaultNotFoundComponent: Lost,
    defaultErrorComponent: Broken,
  })
