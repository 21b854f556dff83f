-- Rule sets in force, drafts of their successors, what trials of them showed, and who released what.

-- Rule sets as their authors wrote them, with their cases, by content.
create table rule_content (
  content_sha256  char(64)     not null,
  -- What decisions name: the hash without cases.
  ruleset_version varchar(100) not null,
  label           text         not null,
  -- Deflated JSON of the texts by path.
  texts           mediumblob   not null,
  stored_at       datetime(6)  not null,
  primary key (content_sha256),
  key rule_content_version (ruleset_version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger rule_content_unchanged before update on rule_content for each row
  signal sqlstate '45000' set message_text = 'a stored rule set never changes';

create trigger rule_content_kept before delete on rule_content for each row
  signal sqlstate '45000' set message_text = 'a stored rule set is kept';

-- Drafts. A draft begins with a stored rule set; its texts are what its revisions changed.
create table rule_draft (
  draft_number   bigint       not null auto_increment,
  title          varchar(200) not null,
  base_content   char(64)     not null,
  -- The last revision; 0 before the first change.
  revision       int          not null,
  created_by     varchar(64)  not null,
  created_at     datetime(6)  not null,
  changed_at     datetime(6)  not null,
  closed_by      varchar(64),
  closed_at      datetime(6),
  primary key (draft_number),
  key rule_draft_open (closed_at, draft_number),
  constraint base_of_draft foreign key (base_content) references rule_content (content_sha256)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table rule_draft_revision (
  draft_number bigint       not null,
  revision     int          not null,
  kind         varchar(20)  not null,
  -- Of the whole draft at this revision.
  content_sha256 char(64)   not null,
  saved_by     varchar(64)  not null,
  saved_at     datetime(6)  not null,
  note         varchar(1000) not null,
  primary key (draft_number, revision),
  constraint revision_of_draft foreign key (draft_number) references rule_draft (draft_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table rule_draft_text (
  draft_number bigint       not null,
  path         varchar(255) not null,
  revision     int          not null,
  -- Null: the file is gone.
  text         mediumtext,
  primary key (draft_number, path, revision),
  key text_of_revision (draft_number, revision),
  constraint text_of_draft_revision foreign key (draft_number, revision)
    references rule_draft_revision (draft_number, revision)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Texts that were not saved because somebody else had saved meanwhile.
create table rule_draft_conflict (
  conflict_number  bigint       not null auto_increment,
  draft_number     bigint       not null,
  path             varchar(255) not null,
  -- The revision that the author had begun with, and the one that was there.
  based_on         int          not null,
  found            int          not null,
  text             mediumtext   not null,
  saved_by         varchar(64)  not null,
  saved_at         datetime(6)  not null,
  primary key (conflict_number),
  key conflict_of_draft (draft_number, conflict_number),
  constraint conflict_in_draft foreign key (draft_number) references rule_draft (draft_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger rule_revision_unchanged before update on rule_draft_revision for each row
  signal sqlstate '45000' set message_text = 'a revision of a draft never changes';

create trigger rule_revision_kept before delete on rule_draft_revision for each row
  signal sqlstate '45000' set message_text = 'a revision of a draft is kept';

create trigger rule_text_unchanged before update on rule_draft_text for each row
  signal sqlstate '45000' set message_text = 'a revision of a draft never changes';

create trigger rule_text_kept before delete on rule_draft_text for each row
  signal sqlstate '45000' set message_text = 'a revision of a draft is kept';

create trigger rule_conflict_unchanged before update on rule_draft_conflict for each row
  signal sqlstate '45000' set message_text = 'a refused text never changes';

create trigger rule_conflict_kept before delete on rule_draft_conflict for each row
  signal sqlstate '45000' set message_text = 'a refused text is kept';

-- Who has a draft open.
create table rule_draft_editor (
  draft_number bigint      not null,
  user_name    varchar(64) not null,
  path         varchar(255) not null,
  seen_at      datetime(6) not null,
  primary key (draft_number, user_name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What trials of a content showed, newest kept.
create table rule_trial (
  content_sha256 char(64)    not null,
  -- TEST: gates and cases. EXAMINE: decision grid, coverage and what could be removed as well.
  kind           varchar(20) not null,
  passed         boolean     not null,
  -- Deflated JSON.
  result         mediumblob  not null,
  tried_at       datetime(6) not null,
  millis         bigint      not null,
  primary key (content_sha256, kind)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What a content would change on past claims.
create table rule_impact (
  impact_number   bigint       not null auto_increment,
  content_sha256  char(64)     not null,
  draft_number    bigint,
  state           varchar(20)  not null,
  -- Which claims; empty and null: all.
  months_from     int,
  months_until    int,
  outcomes        varchar(400) not null,
  insurer_number  varchar(8)   not null,
  batch_id        bigint,
  -- At most so many claims, spread over all; null: all.
  sample_size     bigint,
  -- Versions in force that it was compared with, with blanks between them.
  compared_with   text         not null,
  total           bigint       not null,
  done            bigint       not null,
  changed         bigint       not null,
  -- Why it did not come to an end; empty otherwise.
  message         text         not null,
  cancelled_by    varchar(64),
  requested_by    varchar(64)  not null,
  requested_at    datetime(6)  not null,
  started_at      datetime(6),
  finished_at     datetime(6),
  primary key (impact_number),
  key impact_of_content (content_sha256, impact_number),
  key impact_by_state (state, impact_number),
  constraint content_of_impact foreign key (content_sha256) references rule_content (content_sha256)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table rule_impact_change (
  impact_number   bigint       not null,
  position        bigint       not null,
  claim_id        varchar(40)  not null,
  outcome_before  varchar(20)  not null,
  outcome_after   varchar(20)  not null,
  -- Numbers by part with blanks between them.
  insurers_before varchar(400) not null,
  insurers_after  varchar(400) not null,
  yen_before      bigint       not null,
  yen_after       bigint       not null,
  -- Deflated JSON of the explanations.
  explained_before mediumblob  not null,
  explained_after  mediumblob  not null,
  primary key (impact_number, position),
  key change_from_to (impact_number, outcome_before, outcome_after, position),
  constraint change_of_impact foreign key (impact_number) references rule_impact (impact_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Requests for release, how they ended, and the releases.
create table rule_request (
  request_number bigint        not null auto_increment,
  content_sha256 char(64)      not null,
  draft_number   bigint,
  draft_revision int,
  -- The release whose content is to be in force again.
  release_again  bigint,
  impact_number  bigint,
  -- First treatment month; null: all months.
  effective_from int,
  requested_by   varchar(64)   not null,
  requested_at   datetime(6)   not null,
  reason         varchar(1000) not null,
  primary key (request_number),
  constraint content_of_request foreign key (content_sha256) references rule_content (content_sha256),
  constraint request_of_draft foreign key (draft_number) references rule_draft (draft_number),
  constraint impact_of_request foreign key (impact_number) references rule_impact (impact_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table rule_request_end (
  request_number bigint        not null,
  outcome        varchar(20)   not null,
  ended_by       varchar(64)   not null,
  ended_at       datetime(6)   not null,
  reason         varchar(1000) not null,
  primary key (request_number),
  constraint end_of_request foreign key (request_number) references rule_request (request_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table rule_release (
  release_number bigint        not null,
  content_sha256 char(64)      not null,
  -- Null: it came with the product.
  request_number bigint,
  -- First treatment month; null: all months.
  effective_from int,
  approved_by    varchar(64)   not null,
  approved_at    datetime(6)   not null,
  reason         varchar(1000) not null,
  primary key (release_number),
  unique key release_of_request (request_number),
  constraint content_of_release foreign key (content_sha256) references rule_content (content_sha256),
  constraint request_of_release foreign key (request_number) references rule_request (request_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger rule_request_unchanged before update on rule_request for each row
  signal sqlstate '45000' set message_text = 'a request for release never changes';

create trigger rule_request_kept before delete on rule_request for each row
  signal sqlstate '45000' set message_text = 'a request for release is kept';

create trigger rule_request_end_unchanged before update on rule_request_end for each row
  signal sqlstate '45000' set message_text = 'how a request for release ended never changes';

create trigger rule_request_end_kept before delete on rule_request_end for each row
  signal sqlstate '45000' set message_text = 'how a request for release ended is kept';

create trigger rule_release_unchanged before update on rule_release for each row
  signal sqlstate '45000' set message_text = 'a release never changes';

create trigger rule_release_kept before delete on rule_release for each row
  signal sqlstate '45000' set message_text = 'a release is kept';

-- Somebody else than who asked must approve.
create trigger rule_request_end_by_another before insert on rule_request_end for each row
begin
  if new.outcome = 'APPROVED'
      and new.ended_by = (select requested_by from rule_request where request_number = new.request_number) then
    signal sqlstate '45000' set message_text = 'a release is approved by another person';
  end if;
end;

-- A release is what was approved, and nothing else.
create trigger rule_release_as_approved before insert on rule_release for each row
begin
  if new.request_number is not null and not exists (
      select 1 from rule_request r join rule_request_end e on e.request_number = r.request_number
      where r.request_number = new.request_number and e.outcome = 'APPROVED' and e.ended_by = new.approved_by
        and r.content_sha256 = new.content_sha256) then
    signal sqlstate '45000' set message_text = 'a release needs an approved request for the same content';
  end if;
  if new.request_number is null and new.approved_by <> 'system' then
    signal sqlstate '45000' set message_text = 'only the product itself releases without a request';
  end if;
end;

-- How often rules fired for the claims of a treatment month, counted now and then.
create table rule_use_count (
  treatment_month int         not null,
  claims          bigint      not null,
  counted_at      datetime(6) not null,
  primary key (treatment_month)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table rule_use (
  treatment_month int          not null,
  rule            varchar(255) not null,
  claims          bigint       not null,
  -- Ids of some of them with blanks between them.
  examples        varchar(1000) not null,
  primary key (treatment_month, rule),
  constraint use_of_count foreign key (treatment_month) references rule_use_count (treatment_month)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
