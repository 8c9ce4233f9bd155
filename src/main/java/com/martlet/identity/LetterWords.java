package com.martlet.identity;

/** Finds the words of letters in the reader's language. */
public interface LetterWords {

    Letter invitation(Member member, Tenant tenant, String by, String link);

    /** To somebody who had an account already. */
    Letter welcome(Member member, Tenant tenant, String by, String link);

    Letter passwordReset(String email, String language, String link);
}
