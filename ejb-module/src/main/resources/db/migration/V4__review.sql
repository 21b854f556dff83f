-- Case work: claims that people must look at, what they decided by hand, and questions to insurers.

-- One row for each claim that somebody must look at, written in the transaction that stores the decision which makes it so.
create table review_case (
  claim_number   bigint       not null,
  -- What somebody who changes the case must have seen.
  version        int          not null,
  queue          varchar(20)  not null,
  -- 0 when something new waits to be looked at, such as an answer; otherwise 1.
  place          tinyint      not null,
  opened_at      datetime(6)  not null,
  -- Yen; what insurers bear of the claim.
  amount         bigint       not null,
  reason         varchar(200) not null,
  insurer_number varchar(8)   not null,
  -- First day on which it is to be looked at; 1000-01-01 for at once.
  due_on         date         not null,
  held_by        varchar(64),
  held_until     datetime(6),
  assigned_to    varchar(64),
  -- Who may not take it, because it is their own work that is looked at.
  not_for        varchar(64),
  primary key (claim_number),
  key case_age (queue, place, opened_at, claim_number),
  key case_amount (queue, place, amount desc, claim_number),
  key case_reason (queue, reason, place, opened_at),
  key case_insurer (queue, insurer_number, place, opened_at),
  key case_holder (held_by),
  constraint case_of_claim foreign key (claim_number) references claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What people did to cases, notes included. Rows are added, never changed.
create table case_event (
  event_number bigint        not null auto_increment,
  claim_number bigint        not null,
  at           datetime(6)   not null,
  user_name    varchar(64)   not null,
  kind         varchar(20)   not null,
  text         varchar(1000) not null,
  primary key (event_number),
  key event_of_claim (claim_number, event_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Decisions by hand. Content is never changed; only the state moves on, with who moved it.
create table manual_decision (
  manual_number   bigint        not null auto_increment,
  claim_number    bigint        not null,
  state           varchar(20)   not null,
  choice          varchar(20)   not null,
  -- Ids of the registrations billed, with commas between them.
  registrations   varchar(1000) not null,
  despite_gaps    boolean       not null,
  return_code     varchar(2)    not null,
  wait_until      date,
  reason          varchar(1000) not null,
  outcome         varchar(20)   not null,
  -- The decision in force when it was made, and the one that it became; null before it counts.
  rests_on        bigint        not null,
  decision_number bigint,
  -- What the rules said then, and SHA-256 of outcome, person and billed parts, to see when they say something else.
  rules_outcome   varchar(20)   not null,
  rules_content   char(64)      not null,
  -- The case as it was before, to be restored.
  case_queue      varchar(20)   not null,
  case_opened_at  datetime(6)   not null,
  case_reason     varchar(200)  not null,
  decided_by      varchar(64)   not null,
  decided_at      datetime(6)   not null,
  signed_by       varchar(64),
  signed_at       datetime(6),
  signed_reason   varchar(1000) not null default '',
  -- The claim number while this decision is in force or waits for a second person.
  current_claim   bigint,
  primary key (manual_number),
  unique key manual_current (current_claim),
  key manual_of_claim (claim_number, manual_number),
  constraint manual_of_stored_claim foreign key (claim_number) references claim (claim_number),
  constraint signed_by_another check (state in ('WITHDRAWN', 'OVERTAKEN', 'REPLACED') or signed_by is null or signed_by <> decided_by)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Questions to insurers (照会), one for each registration of an INQUIRY.
create table question (
  question_number bigint        not null auto_increment,
  version         int           not null,
  claim_number    bigint        not null,
  registration_id varchar(40)   not null,
  person_key      varchar(64)   not null,
  insurer_number  varchar(8)    not null,
  insured_symbol  text          not null,
  insured_number  text          not null,
  branch_number   text          not null,
  qualified_from  date          not null,
  qualified_until date,
  treated_from    date          not null,
  treated_until   date          not null,
  reason          varchar(1000) not null,
  state           varchar(20)   not null,
  asked_at        datetime(6)   not null,
  deadline        date          not null,
  reminders       int           not null default 0,
  reminded_at     datetime(6),
  answer          varchar(20),
  answered_from   date,
  answered_until  date,
  answered_on     date,
  answered_by     varchar(100)  not null default '',
  means           varchar(20),
  remarks         varchar(1000) not null default '',
  entered_by      varchar(64),
  entered_at      datetime(6),
  -- The batch that brought the answer into the register; null when it changes nothing there.
  answer_batch    bigint,
  primary key (question_number),
  unique key question_of_registration (claim_number, registration_id),
  key question_of_insurer (state, insurer_number, deadline),
  constraint question_of_claim foreign key (claim_number) references claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- First looks: what somebody chose without seeing what the rules or a colleague had suggested, for measuring agreement.
create table first_look (
  look_number  bigint      not null auto_increment,
  claim_number bigint      not null,
  -- BLIND: against the candidate that the rules put first; SECOND: against the colleague's decision.
  kind         varchar(20) not null,
  user_name    varchar(64) not null,
  at           datetime(6) not null,
  chosen       varchar(20) not null,
  suggested    varchar(20) not null,
  primary key (look_number),
  key look_kind (kind, at),
  key look_of_claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
