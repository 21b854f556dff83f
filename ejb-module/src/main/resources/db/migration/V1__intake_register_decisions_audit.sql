-- Codes are compared to the letter, trailing spaces included: hence utf8mb4_nopad_bin everywhere.
-- Points in time are UTC; days are calendar days in Japan.

create table batch (
  id            bigint        not null auto_increment,
  version       int           not null,
  kind          varchar(20)   not null,
  file_name     varchar(255)  not null,
  file_size     bigint        not null,
  sha256        char(64)      not null,
  -- The hash while the batch counts as having taken the file; null once it failed. The unique key stops a second taker.
  sha256_taken  char(64),
  state         varchar(20)   not null,
  as_of         date          not null,
  uploaded_by   varchar(64)   not null,
  started_at    datetime(6)   not null,
  finished_at   datetime(6),
  failure       varchar(2000) not null,
  primary key (id),
  unique key batch_taken (sha256_taken),
  key batch_state (state),
  key batch_started (started_at)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- How far a batch has come. Written by plain SQL in the transactions that store rows and decisions.
create table batch_progress (
  batch_id  bigint     not null,
  -- Position in the file: tables read to their end, and rows stored of the table after them.
  tables    int        not null,
  table_row bigint     not null,
  rows_read bigint     not null,
  accepted  bigint     not null,
  rejected  bigint     not null,
  claims    bigint     not null,
  decided   bigint     not null,
  errors    bigint     not null,
  -- Whether the open claims that the batch touches were entered in claim_to_decide.
  touched_found boolean not null default false,
  redecided bigint     not null default 0,
  changed   bigint     not null default 0,
  notices   mediumtext not null,
  primary key (batch_id),
  constraint progress_of_batch foreign key (batch_id) references batch (id),
  constraint every_row_counted check (accepted + rejected = rows_read),
  constraint decided_at_most_once check (decided <= claims),
  constraint changed_when_redecided check (changed <= redecided)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The file as it was handed in, in pieces of at most 1 MiB.
create table upload_piece (
  batch_id bigint     not null,
  piece    int        not null,
  content  mediumblob not null,
  primary key (batch_id, piece),
  constraint piece_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- A row that was not accepted, as given, for the workbook of rejected rows.
create table rejected_row (
  batch_id   bigint       not null,
  sequence   bigint       not null,
  table_kind varchar(20)  not null,
  sheet      varchar(255) not null,
  row_in_sheet bigint     not null,
  -- JSON array of [header, value] pairs.
  cells      mediumtext   not null,
  primary key (batch_id, sequence),
  constraint rejected_row_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table row_error (
  batch_id     bigint      not null,
  sequence     bigint      not null,
  row_sequence bigint      not null,
  column_name  text        not null,
  value_given  mediumtext  not null,
  message      text        not null,
  primary key (batch_id, sequence),
  key error_of_row (batch_id, row_sequence),
  constraint error_of_rejected_row foreign key (batch_id, row_sequence) references rejected_row (batch_id, sequence)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Each import adds rows; the row of the latest batch is the one that counts.
create table insurer (
  insurer_number   varchar(8)   not null,
  batch_id         bigint       not null,
  name             text         not null,
  kind             varchar(40)  not null,
  prefecture_code  varchar(2)   not null,
  established_on   date,
  dissolved_on     date,
  successor_number varchar(8),
  phone            text         not null,
  primary key (insurer_number, batch_id),
  key insurer_batch (batch_id),
  constraint insurer_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table payment_result (
  insurer_number varchar(8)  not null,
  month          int         not null,
  -- Empty for all fee schedules together.
  fee_schedule   varchar(20) not null,
  batch_id       bigint      not null,
  paid_amount    bigint      not null,
  claim_count    bigint,
  members        bigint,
  primary key (insurer_number, month, fee_schedule, batch_id),
  key payment_batch (batch_id),
  constraint payment_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Registration history: what was true (qualified_from, qualified_until) and since when it was known (registered_on).
-- Rows are added, never changed.
create table registration (
  batch_id          bigint      not null,
  ordinal           bigint      not null,
  registration_id   varchar(40) not null,
  person_key        varchar(64) not null,
  insurer_number    varchar(8)  not null,
  insured_symbol    text        not null,
  insured_number    text        not null,
  branch_number     text        not null,
  relation_class    varchar(20),
  name_kanji        text        not null,
  name_kana         text        not null,
  birth_date        date,
  sex               varchar(10),
  address           text        not null,
  employer_name     text        not null,
  qualified_from    date        not null,
  qualified_until   date,
  loss_reason       varchar(20),
  card_collected_on date,
  issued_on         date,
  copay_tenths      tinyint,
  notified_on       date,
  registered_on     date        not null,
  status            varchar(20) not null,
  number_source     varchar(20),
  -- First 8 bytes of the SHA-256 of org.furikae.registration.LookupKey's keys. They find; the keys themselves are compared again.
  filed_hash        bigint      not null,
  person_hash       bigint,
  primary key (batch_id, ordinal),
  unique key registration_known (registration_id, registered_on),
  key registration_filed (filed_hash, person_key),
  key registration_five_items (person_hash, person_key),
  key registration_person (person_key),
  constraint registration_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table attestation (
  attestation_id  varchar(40) not null,
  batch_id        bigint      not null,
  card_issued     boolean     not null,
  insurance_kind  varchar(20) not null,
  insurer_name    text        not null,
  employer_name   text        not null,
  issued_when     varchar(20),
  attested_tenths tinyint,
  name_kanji      text        not null,
  name_kana       text        not null,
  birth_date      date,
  sex             varchar(10),
  address         text        not null,
  signed_on       date        not null,
  signed_by       text        not null,
  relation        text        not null,
  phone           text        not null,
  form_version    text        not null,
  primary key (attestation_id),
  key attestation_batch (batch_id),
  constraint attestation_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- A claim as filed, and the outcome in force beside it for lists.
create table claim (
  -- batch_id * 2^32 + position among the claims of the batch
  claim_number          bigint      not null,
  claim_id              varchar(40) not null,
  batch_id              bigint      not null,
  received_by           varchar(20) not null,
  institution_code      char(10)    not null,
  institution_name      text        not null,
  fee_schedule          varchar(20) not null,
  setting               varchar(20) not null,
  medium                varchar(20) not null,
  treatment_month       int         not null,
  visit_days            varchar(100) not null,
  points_by_day         varchar(800) not null,
  insurer_number        varchar(8)  not null,
  insured_symbol        text        not null,
  insured_number        text        not null,
  branch_number         text        not null,
  name_kanji            text        not null,
  name_kana             text        not null,
  birth_date            date,
  sex                   varchar(10),
  address               text        not null,
  copay_tenths          tinyint,
  points                bigint      not null,
  copay_amount          bigint,
  meal_insurer_amount   bigint      not null,
  high_cost             boolean     not null,
  public_funds          text        not null,
  attestation_id        text        not null,
  remarks               text        not null,
  insurer_amount        bigint      not null,
  -- Beginning of the names as they are searched for: NFKC without spaces, katakana.
  search_kanji          varchar(40) not null,
  search_kana           varchar(40) not null,
  outcome               varchar(20),
  billed_insurer_number varchar(8),
  primary key (claim_number),
  unique key claim_identity (claim_id),
  key claim_batch (batch_id, claim_id),
  key claim_outcome (outcome, claim_id),
  key claim_filed (insurer_number, claim_id),
  key claim_billed (billed_insurer_number, claim_id),
  key claim_institution (institution_code, claim_id),
  key claim_month (treatment_month, claim_id),
  key claim_kanji (search_kanji),
  key claim_kana (search_kana),
  constraint claim_of_batch foreign key (batch_id) references batch (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create sequence decision_number start with 1 increment by 1000 nocache engine = InnoDB;

-- Decisions are added, never changed, except that the one in force gives way to its successor.
create table decision (
  claim_number    bigint       not null,
  decision_number bigint       not null,
  -- The claim number while this decision is in force, otherwise null: the unique key allows one per claim.
  in_force_claim  bigint,
  outcome         varchar(20)  not null,
  confirmation    varchar(20),
  agency_changed  boolean      not null,
  identity_level  varchar(1),
  item_matches    varchar(200) not null,
  person_key      varchar(64),
  candidates      int          not null,
  copay_difference bigint      not null,
  rules_fired     text         not null,
  reason          text         not null,
  ruleset_version varchar(100) not null,
  known_as_of     date         not null,
  -- The last batch whose rows were known: with the as-of date, all that it takes to decide again as then.
  knowledge_batch bigint       not null,
  decided_at      datetime(6)  not null,
  -- User name; null when the rules decided.
  decided_by      varchar(64),
  -- Deflated UTF-8 JSON.
  explanation     mediumblob   not null,
  primary key (claim_number, decision_number),
  unique key decision_in_force (in_force_claim),
  constraint decision_of_claim foreign key (claim_number) references claim (claim_number),
  constraint in_force_for_own_claim check (in_force_claim is null or in_force_claim = claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table decision_part (
  claim_number          bigint      not null,
  decision_number       bigint      not null,
  part                  int         not null,
  billed_insurer_number varchar(8),
  billed_symbol         text        not null,
  billed_number         text        not null,
  billed_branch         text        not null,
  payee                 varchar(20),
  payee_prefecture      varchar(2)  not null,
  from_day              date        not null,
  until_day             date        not null,
  points                bigint      not null,
  insurer_amount        bigint      not null,
  registration_id       varchar(40),
  agency_changed        boolean     not null,
  -- Yen; what the insurer of this part settles with the patient.
  copay_difference      bigint      not null,
  primary key (claim_number, decision_number, part),
  constraint part_of_decision foreign key (claim_number, decision_number) references decision (claim_number, decision_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Rule sets that decided claims.
create table rule_set (
  version   varchar(100) not null,
  label     text         not null,
  -- Deflated JSON of the texts by path.
  texts     mediumblob   not null,
  stored_at datetime(6)  not null,
  primary key (version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Claims whose decision in force may give way to what becomes known later.
create table open_claim (
  claim_number   bigint      not null,
  attestation_id varchar(40) not null,
  -- As-of date of the last decision, also of one that said the same and was not kept.
  checked_as_of  date        not null,
  primary key (claim_number),
  key open_claim_attestation (attestation_id),
  constraint open_claim_of_claim foreign key (claim_number) references claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Under which hashes an open claim looks registrations up, see registration.filed_hash and person_hash.
create table open_claim_key (
  hash         bigint not null,
  claim_number bigint not null,
  primary key (hash, claim_number),
  key open_claim_key_claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Open claims that are to be decided again.
create table claim_to_decide (
  claim_number    bigint  not null,
  as_of           date    not null,
  knowledge_batch bigint  not null,
  -- Deciding failed by a fault of the program; left aside until something new touches the claim.
  failed          boolean not null,
  primary key (claim_number),
  key claim_to_decide_next (failed, claim_number),
  constraint claim_to_decide_open foreign key (claim_number) references open_claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Claims by the day on which, and the outcome to which, the decision in force was made.
create table decision_figure (
  day     date        not null,
  outcome varchar(20) not null,
  claims  bigint      not null,
  amount  bigint      not null,
  primary key (day, outcome)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table account (
  user_name     varchar(64)  not null,
  version       int          not null,
  password_hash varchar(255) not null,
  enabled       boolean      not null,
  demo          boolean      not null,
  created_at    datetime(6)  not null,
  primary key (user_name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table account_role (
  user_name varchar(64) not null,
  role      varchar(20) not null,
  primary key (user_name, role),
  constraint role_of_account foreign key (user_name) references account (user_name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table audit_entry (
  number        bigint       not null,
  at            datetime(6)  not null,
  user_name     varchar(64)  not null,
  action        varchar(64)  not null,
  subject       varchar(255) not null,
  purpose       varchar(1000) not null,
  previous_hash char(64)     not null,
  hash          char(64)     not null,
  primary key (number),
  key audit_at (at)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- One row, locked by each writer in turn: the chain has no forks.
create table audit_head (
  id     int      not null,
  number bigint   not null,
  hash   char(64) not null,
  primary key (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

insert into audit_head (id, number, hash) values (1, 0, repeat('0', 64));

create trigger audit_entry_unchanged before update on audit_entry for each row
  signal sqlstate '45000' set message_text = 'audit entries are append-only';

create trigger audit_entry_kept before delete on audit_entry for each row
  signal sqlstate '45000' set message_text = 'audit entries are append-only';
