package com.martlet.identity;

/** What Martlet writes to a person about their account. */
public record Letter(String to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
