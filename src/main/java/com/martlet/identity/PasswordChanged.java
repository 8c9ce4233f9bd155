package com.martlet.identity;

/** A person chose a new password. */
public record PasswordChanged(UserId user, String email) {}
