package com.martlet.identity;

/** A person is no member any more. */
public record MemberRemoved(Tenant tenant, Actor by, Member member) {}
