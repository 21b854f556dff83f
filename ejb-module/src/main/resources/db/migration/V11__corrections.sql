-- Answers of insurers that turned out wrong, and questions that are asked again.

-- Of several questions to one claim and registration the latest; the earlier ones, answered, are history.
alter table question
  add column latest_claim bigint,
  -- The question that this one asks again, by whom and why.
  add column asks_again bigint,
  add column asked_by varchar(64),
  add column asked_because varchar(1000) not null default '';
update question set latest_claim = claim_number;
alter table question
  add unique key question_latest (latest_claim, registration_id),
  add key question_of_stored_claim (claim_number, registration_id),
  add key question_of_person (person_key),
  drop key question_of_registration;

-- Answers that count no more, as they were. Rows are added, never changed.
create table ended_answer (
  ended_number    bigint        not null auto_increment,
  question_number bigint        not null,
  claim_number    bigint        not null,
  registration_id varchar(40)   not null,
  person_key      varchar(64)   not null,
  answer          varchar(20)   not null,
  answered_from   date,
  answered_until  date,
  answered_on     date          not null,
  answered_by     varchar(100)  not null,
  means           varchar(20)   not null,
  remarks         varchar(1000) not null,
  entered_by      varchar(64)   not null,
  entered_at      datetime(6)   not null,
  -- The batch that had brought the answer into the register; null when it had changed nothing there.
  answer_batch    bigint,
  -- CORRECTED or WITHDRAWN.
  kind            varchar(20)   not null,
  reason          varchar(1000) not null,
  ended_by        varchar(64)   not null,
  ended_at        datetime(6)   not null,
  primary key (ended_number),
  key ended_of_question (question_number, ended_number),
  key ended_of_claim (claim_number),
  key ended_of_person (person_key),
  key ended_of_registration (registration_id),
  constraint ended_of_stored_question foreign key (question_number) references question (question_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger ended_answer_unchanged before update on ended_answer for each row
  signal sqlstate '45000' set message_text = 'answers that ended are kept as they were';

-- Rows of the register that an ended answer had brought. They count in what was known before by_batch, and no more from then on.
create table superseded_registration (
  registration_id varchar(40) not null,
  batch_id        bigint      not null,
  by_batch        bigint      not null,
  -- Whether by_batch says the same again: the row was right, and is only made the latest knowledge again.
  restated        boolean     not null,
  primary key (registration_id, batch_id),
  key superseded_by (by_batch)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The person whom somebody found by a search, when the registrations billed are not those of a candidate of the rules.
alter table manual_decision add column found_person varchar(64);

-- A correction may be of the same day as what it corrects.
alter table registration
  add unique key registration_known_by_batch (registration_id, registered_on, batch_id),
  drop key registration_known;
