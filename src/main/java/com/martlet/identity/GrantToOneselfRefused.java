package com.martlet.identity;

/** Somebody who acts for a tenant tried to become its member; the trail keeps it all the same. */
public record GrantToOneselfRefused(Tenant tenant, Actor by) {}
