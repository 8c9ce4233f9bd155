package com.martlet.identity;

import com.martlet.base.Labelled;

/** One thing an actor may be allowed to do. */
public enum Permission implements Labelled {
    /** Own tokens and the own part of the audit trail; everybody who signed in has it. */
    USE_ACCOUNT,
    /** See boards, metrics and the catalogue. */
    SEE_BOARDS,
    /** Keep own charts, boards and saved views. */
    EDIT_BOARDS,
    /** Take data out that holds no personal data. */
    EXPORT,
    SEE_SEGMENTS,
    EDIT_SEGMENTS,
    SEE_CAMPAIGNS,
    EDIT_CAMPAIGNS,
    /** Approve a campaign, so that it goes out at its time. */
    SEND_CAMPAIGNS,
    /** See personal data unmasked and export it with a reason; granted to a person, not by role. */
    SEE_PERSONAL_DATA,
    /** Write SQL on the adhoc page and through the gateway. */
    WRITE_SQL,
    SEE_RUNS,
    /** See sources, mappings, pipelines and schedules. */
    SEE_SOURCES,
    /** Change sources, mappings, pipelines and schedules; start and cancel runs. */
    MANAGE_PIPELINE,
    /** Members, roles, tokens of others, tenant settings. */
    MANAGE_MEMBERS,
    SEE_TENANT_AUDIT,
    /** Tenants, quotas, platform settings, mail server. */
    MANAGE_PLATFORM;

    @Override
    public String labelKey() {
        return "permission." + name();
    }
}
