package com.martlet.identity;

/** A link to choose a new password is on its way to its owner. */
public record PasswordResetSent(UserId user, String email) {}
