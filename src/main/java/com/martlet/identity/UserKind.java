package com.martlet.identity;

/** What a login is for. */
enum UserKind {
    /** Works in the tenants that made it a member. */
    MEMBER,
    /** Runs the installation. */
    PLATFORM_ADMINISTRATOR
}
