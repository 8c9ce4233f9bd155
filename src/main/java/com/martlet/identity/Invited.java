package com.martlet.identity;

import com.martlet.base.Explained;
import org.jspecify.annotations.Nullable;

/**
 * A member just invited.
 *
 * @param link to be handed over by oneself; null when it was mailed, or when none is needed
 * @param failure why it was not mailed; null when it was, or when no mail server is set
 */
public record Invited(Member member, @Nullable String link, @Nullable Explained failure) {

    @Override
    public String toString() {
        return "Invited[" + member.email() + "]";
    }
}
