import { lazyRouteComponent } from '@tanstack/react-router'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { mayCall, type Place } from '#platform/client/place.tsx'
import type { Bilingual } from '#platform/schema/schema.ts'
import { InviteFirstAdministrator, ListMembers, ListOpd, ListRoles } from '../contract.ts'

/** A page of administration: where it lives, who sees it, what it is for. */
export interface AdministrationPage {
  path: string
  label: Bilingual
  summary: Bilingual
  /** Whoever may call it may open the page. */
  endpoint: AnyEndpoint
  /** Kept from regions, or from the ministry. */
  only?: 'region' | 'ministry'
  Page: ReturnType<typeof lazyRouteComponent>
}

export const administrationPages: readonly AdministrationPage[] = [
  {
    path: 'orang',
    label: { id: 'Orang', en: 'People' },
    summary: {
      id: 'Anggota, perannya, dan undangan yang menunggu.',
      en: 'Members, their roles and waiting invitations.',
    },
    endpoint: ListMembers,
    Page: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  },
  {
    path: 'opd',
    label: { id: 'OPD', en: 'Agencies' },
    summary: {
      id: 'Perangkat daerah: tambah, ganti nama, tutup.',
      en: 'Agencies of the region: add, rename, close.',
    },
    endpoint: ListOpd,
    only: 'region',
    Page: lazyRouteComponent(() => import('./opd/opd-page.tsx'), 'OpdPage'),
  },
  {
    path: 'daerah',
    label: { id: 'Admin daerah', en: 'First administrators' },
    summary: {
      id: 'Undang admin pertama sebuah kabupaten atau kota.',
      en: 'Invite the first administrator of a regency or city.',
    },
    endpoint: InviteFirstAdministrator,
    only: 'ministry',
    Page: lazyRouteComponent(
      () => import('./regions/first-administrators-page.tsx'),
      'FirstAdministratorsPage',
    ),
  },
  {
    path: 'peran',
    label: { id: 'Peran dan izin', en: 'Roles' },
    summary: { id: 'Apa yang boleh dilakukan tiap peran.', en: 'What each role may do.' },
    endpoint: ListRoles,
    Page: lazyRouteComponent(() => import('./roles/roles-page.tsx'), 'RolesPage'),
  },
]

/** Whether a page of administration is for this region and its reader. */
export const isOpenAt = (page: Pick<AdministrationPage, 'endpoint' | 'only'>, place: Place): boolean =>
  mayCall(place, page.endpoint) &&
  (page.only === undefined || (page.only === 'ministry') === (place.code === '00'))
