package com.martlet.identity;

/** A member got a link to choose a password, by mail or by hand. */
public record MemberInvited(Tenant tenant, Actor by, Member member, By way) {

    /** How the link got to the person. */
    public enum By {
        MAIL,
        HAND
    }
}
