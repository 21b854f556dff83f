-- Accounts: passwords that must be changed, locks after failures, the second factor.

alter table account
  add column must_change_password   boolean        not null default false,
  add column previous_password_hash varchar(255)   null,
  add column failures               int            not null default 0,
  add column last_failed_at         datetime(6)    null,
  add column locked_until           datetime(6)    null,
  add column last_log_in_at         datetime(6)    null,
  -- Goes up when sessions that began before must end.
  add column session_stamp          int            not null default 0,
  -- Encrypted with a key that is not in the database.
  add column second_factor_secret   varbinary(255) null,
  add column second_factor_since    datetime(6)    null,
  -- Time step (30 seconds each since 1970) of the last code that was used.
  add column second_factor_step     bigint         not null default 0;

create table account_recovery_code (
  user_name varchar(64) not null,
  code_hash char(64)    not null,
  used_at   datetime(6) null,
  primary key (user_name, code_hash),
  constraint recovery_code_of_account foreign key (user_name) references account (user_name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- A row for each role whose people must have a second factor.
create table role_second_factor (
  role        varchar(20) not null,
  required_by varchar(64) not null,
  required_at datetime(6) not null,
  primary key (role)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
