package com.martlet.identity;

/** A person became a member, or their role or sight of personal data changed. */
public record RoleGranted(Tenant tenant, Actor by, Member member) {}
