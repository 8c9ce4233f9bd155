-- A download that its owner stopped is neither sent nor broken.
alter table exports drop constraint export_state_known;
alter table exports add constraint export_state_known
    check (state in ('READY', 'SENDING', 'SENT', 'FAILED', 'CANCELLED'));
