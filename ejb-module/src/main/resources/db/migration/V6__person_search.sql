-- Names and numbers of registrations in the form in which they are searched for (org.furikae.app.persistence.SearchKey).
alter table registration
  add column search_kanji  varchar(40) not null default '',
  add column search_kana   varchar(40) not null default '',
  add column search_number varchar(40) not null default '',
  add key registration_birth (birth_date),
  add key registration_kanji (search_kanji),
  add key registration_kana (search_kana),
  add key registration_number (search_number);

-- Claims that were decided to be a person's.
alter table decision add key decision_person (person_key);
