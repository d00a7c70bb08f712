alter table pharmacy.reads validate constraint reads_purpose_check;
