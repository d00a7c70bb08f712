create schema identity;
grant usage on schema identity to penataran_app;

create table identity.reference_versions (
  name text primary key,
  version text not null,
  row_count integer not null check (row_count >= 0),
  loaded_at timestamptz not null
);
comment on table identity.reference_versions is
  'Which version of each reference set is loaded, so that a start with the same files does nothing.';
grant select, insert, update on identity.reference_versions to penataran_app;

create table identity.provinces (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name text not null,
  short_name text not null,
  source text not null,
  valid_from date not null,
  valid_to date
);
comment on table identity.provinces is 'Provinces by Permendagri code; name as in "Provinsi Jawa Timur".';
grant select, insert, update on identity.provinces to penataran_app;

create table identity.regions (
  code text primary key check (code ~ '^[0-9]{2}\.[0-9]{2}$'),
  province_code text not null references identity.provinces (code),
  name text not null,
  kind text not null check (kind in ('kabupaten', 'kota')),
  -- Lower case, without punctuation, with the code and every usual way to write the kind; see searchTextOf.
  search_text text not null,
  latitude numeric(8, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  population bigint check (population > 0),
  area_km2 numeric(12, 3) check (area_km2 > 0),
  source text not null,
  valid_from date not null,
  valid_to date,
  check ((latitude is null) = (longitude is null))
);
comment on table identity.regions is
  'Regencies and cities by Permendagri code, with a point inside, population and area where known.';
create index regions_by_province on identity.regions (province_code, code);
grant select, insert, update on identity.regions to penataran_app;

create table identity.districts (
  code text primary key check (code ~ '^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$'),
  region_code text not null references identity.regions (code),
  name text not null,
  valid_to date
);
comment on table identity.districts is 'Kecamatan (distrik in Papua) by Permendagri code.';
create index districts_by_region on identity.districts (region_code, code);
grant select, insert, update on identity.districts to penataran_app;

create table identity.villages (
  code text primary key check (code ~ '^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}$'),
  district_code text not null references identity.districts (code),
  name text not null,
  valid_to date
);
comment on table identity.villages is 'Desa (fourth part begins with 2) and kelurahan (with 1) by Permendagri code.';
create index villages_by_district on identity.villages (district_code, code);
grant select, insert, update on identity.villages to penataran_app;

create table identity.cohorts (
  year integer primary key,
  label_id text not null,
  label_en text not null,
  status text not null,
  official_count integer check (official_count > 0),
  basis_id text not null,
  basis_en text not null
);
comment on table identity.cohorts is
  'Years in which regions were chosen for the movement, and how that list is known.';
grant select, insert, update on identity.cohorts to penataran_app;

create table identity.cohort_regions (
  region_code text not null references identity.regions (code),
  year integer not null references identity.cohorts (year),
  primary key (region_code, year)
);
comment on table identity.cohort_regions is 'Which regions were chosen in which year.';
grant select, insert, delete on identity.cohort_regions to penataran_app;
