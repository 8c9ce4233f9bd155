-- Public holidays in Korea from 2006 to 2050, computed from the rules; one row per day.
create table ${tenant}_analytics.korean_holidays (
    day date not null primary key,
    holiday_name varchar(200) not null,
    holiday_name_english varchar(200) not null
)
diststyle all;
insert into ${tenant}_analytics.korean_holidays (day, holiday_name, holiday_name_english) values
${holidays};
