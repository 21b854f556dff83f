-- Cases for rules that were made of claims. Nothing in them is about a real person.
create table rule_case_offer (
  offer_number bigint      not null auto_increment,
  claim_number bigint      not null,
  -- One case as a case file has it.
  case_text    mediumtext  not null,
  outcome      varchar(20) not null,
  -- Names of the rules that fired, one a line.
  rules_fired  mediumtext  not null,
  offered_by   varchar(64) not null,
  offered_at   datetime(6) not null,
  primary key (offer_number),
  key offer_of_claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger rule_case_offer_unchanged before update on rule_case_offer for each row
  signal sqlstate '45000' set message_text = 'a case made of a claim never changes';
