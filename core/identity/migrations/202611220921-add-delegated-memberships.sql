alter table identity.memberships
  add column delegated_from uuid,
  add column begins_at timestamptz,
  add column ends_at timestamptz,
  add constraint memberships_delegation_whole check (
    (delegated_from is null) = (begins_at is null) and (delegated_from is null) = (ends_at is null)
    and (ends_at is null or ends_at > begins_at)),
  add foreign key (tenant_id, delegated_from) references identity.memberships (tenant_id, id);
comment on column identity.memberships.delegated_from is
  'The membership this one stands in for while its person is away; it counts from begins_at until ends_at.';
create index memberships_delegated on identity.memberships (tenant_id, delegated_from)
  where delegated_from is not null and ended_at is null;

-- All servers of an installation share the database's clock, so a delegation ends everywhere at the same instant.
create view identity.current_memberships with (security_invoker = true) as
  select tenant_id, id, person_id, role, opd_id, started_at, delegated_from, begins_at, ends_at
  from identity.memberships
  where ended_at is null and (begins_at is null or begins_at <= now()) and (ends_at is null or ends_at > now());
comment on view identity.current_memberships is 'Memberships that count now: what permissions and duties are read from.';
grant select on identity.current_memberships to penataran_app;

-- Who stands in does the work, and gives nobody rights that would outlast it.
create view identity.held_permissions with (security_invoker = true) as
  select m.tenant_id, m.person_id, rp.permission, held_by.person_id as behalf
  from identity.current_memberships as m
  join identity.role_permissions as rp on rp.role = m.role
  left join identity.memberships as held_by on held_by.tenant_id = m.tenant_id and held_by.id = m.delegated_from
  where m.delegated_from is null or rp.permission not in ('identity.member.invite', 'identity.member.change',
    'identity.member.end', 'handover.delegation.make', 'handover.delegation.arrange', 'handover.role.transfer',
    'handover.role.arrange');
comment on view identity.held_permissions is
  'Permissions each person holds now, and for whom where a role is lent; what is about people is never lent.';
grant select on identity.held_permissions to penataran_app;
