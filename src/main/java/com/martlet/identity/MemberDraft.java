package com.martlet.identity;

import org.jspecify.annotations.Nullable;

/** What an administrator says to add a member. */
public record MemberDraft(
        String email, @Nullable String displayName, MemberRole role, PersonalData personalData) {

    /** Whether the member may see personal data. */
    public enum PersonalData {
        MASKED,
        VISIBLE
    }
}
