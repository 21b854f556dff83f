-- What addresses of pages call an account: the name of somebody must not stand there.
alter table account
  add column number int not null auto_increment,
  add unique key account_number (number);
