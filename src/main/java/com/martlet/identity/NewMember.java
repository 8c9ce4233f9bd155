package com.martlet.identity;

import org.jspecify.annotations.Nullable;

/** A member just added; the password is shown once and null when the person had an account. */
public record NewMember(Member member, @Nullable String password) {}
